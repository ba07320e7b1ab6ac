import { keyOf, type LinkKey } from "./linkKey.ts";
import { memberOf, text } from "./values.ts";

/** A key of a later version: its form is checked, it is carried along, and has no effect yet. */
function carriedKey(key: string, isGood: (value: string) => boolean): LinkKey {
  return keyOf(key, text(isGood), {
    of: ({ carried }) => (Object.hasOwn(carried, key) ? (carried[key] ?? "") : ""),
    set: (state, value) => ({ ...state, carried: { ...state.carried, [key]: value } }),
    standard: "",
  });
}

/** Letters of an encoded polyline. */
const isEncodedPolygon = (value: string): boolean => value.length <= 2000 && /^[?-~]+$/.test(value);

export const AREA_KEY = carriedKey("area", isEncodedPolygon);
export const LANG_KEY = carriedKey("lang", memberOf(["en", "es", "fr", "ar"]));
