import type { AtlasState } from "../store/store.ts";
import { linkTo, shareState } from "../url/link.ts";

/** The address under which what is printed can be opened again, in the full form. */
export function printAddress(state: AtlasState): string {
  return linkTo({ ...shareState(state), embed: false }, { base: document.baseURI });
}
