import { EMBED_PARTS, THEMES } from "../store/store.ts";
import { isId } from "./ids.ts";
import { keyOf, type LinkKey } from "./linkKey.ts";
import { type LinkState, NOTHING_ASKED } from "./linkState.ts";
import { choice, codes, flag, textOrNull, type ValueCodec } from "./values.ts";

type Simple = "selection" | "sort" | "theme" | "embed" | "show" | "vs";

export function stateKey<Name extends Simple>(
  key: string,
  name: Name,
  value: ValueCodec<LinkState[Name]>,
): LinkKey {
  return keyOf(key, value, {
    of: (state) => state[name],
    set: (state, given) => ({ ...state, [name]: given }),
    standard: NOTHING_ASKED[name],
  });
}

export const ID_KEY = stateKey("id", "selection", textOrNull(isId));

/** Colours, and the compact form with its parts. */
export const FORM_KEYS: readonly LinkKey[] = [
  stateKey("theme", "theme", choice(THEMES)),
  stateKey("embed", "embed", flag),
  stateKey("show", "show", codes(EMBED_PARTS)),
];
