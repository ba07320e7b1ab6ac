import type { AtlasState } from "../store/store.ts";
import { linkStateOf, linkTo, shareState } from "../url/link.ts";

/**
 * The address under which what is printed can be opened again, in the full form; as short as it can be, for it may
 * have to be typed: the first camera needs no box.
 */
export function printAddress(state: AtlasState): string {
  const asked = state.camera === null ? linkStateOf(state) : shareState(state);
  return linkTo({ ...asked, embed: false }, { base: document.baseURI });
}
