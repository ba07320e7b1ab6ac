import { FILTER_KEYS } from "./filterKeys.ts";
import { isIncidentId } from "./ids.ts";
import { keyOf, type LinkKey } from "./linkKey.ts";
import { memberOf, period, text } from "./values.ts";

/** A key of a later version: its form is checked, it is carried along, and has no effect yet. */
function carriedKey(key: string, isGood: (value: string) => boolean): LinkKey {
  return keyOf(key, text(isGood), {
    of: ({ carried }) => (Object.hasOwn(carried, key) ? (carried[key] ?? "") : ""),
    set: (state, value) => ({ ...state, carried: { ...state.carried, [key]: value } }),
    standard: "",
  });
}

const every = (isGood: (item: string) => boolean) => (value: string) => value.split(",").every(isGood);

/** Letters of an encoded polyline. */
const isEncodedPolygon = (value: string): boolean => value.length <= 2000 && /^[?-~]+$/.test(value);
const isVersion = (value: string): boolean => /^[0-9A-Za-z][0-9A-Za-z.+-]{0,39}$/.test(value);
const isPositive = (value: string): boolean => /^[1-9]\d{0,8}$/.test(value);

export const AREA_KEY = carriedKey("area", isEncodedPolygon);
export const LANG_KEY = carriedKey("lang", memberOf(["en", "es", "fr", "ar"]));

/** The carried keys that links have at their end. */
export const LAST_KEYS: readonly LinkKey[] = [
  carriedKey("lock", every(memberOf(FILTER_KEYS.map(({ key }) => key)))),
  carriedKey("axis", (value) => period.read(value).ok),
  carriedKey("top", isPositive),
  carriedKey("size", memberOf(["none", "out", "killed"])),
  carriedKey("label", every(isIncidentId)),
  carriedKey("v", isVersion),
];
