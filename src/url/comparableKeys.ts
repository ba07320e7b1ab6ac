import { CIRCLE_SIZES } from "../store/store.ts";
import { isFilterKey } from "./filterKeys.ts";
import { isIncidentId } from "./ids.ts";
import { keyOf, type LinkKey } from "./linkKey.ts";
import { type LinkState, NOTHING_ASKED } from "./linkState.ts";
import { choice, count, listOf, period, textOrNull, textsLike, type ValueCodec } from "./values.ts";

type Comparable = "lock" | "axis" | "top" | "size" | "label" | "v";

function comparableKey<Name extends Comparable>(key: Name, value: ValueCodec<LinkState[Name]>): LinkKey {
  return keyOf(key, value, {
    of: (state) => state[key],
    set: (state, given) => ({ ...state, [key]: given }),
    standard: NOTHING_ASKED[key],
  });
}

/** It becomes a part of addresses: nothing in it leads to another folder. */
const isVersion = (value: string): boolean => /^\d[0-9A-Za-z.+-]{0,39}$/.test(value);

/** What makes several embeds comparable. */
export const COMPARABLE_KEYS: readonly LinkKey[] = [
  comparableKey("lock", listOf(isFilterKey)),
  comparableKey("axis", period),
  comparableKey("top", count),
  comparableKey("size", choice(CIRCLE_SIZES)),
  comparableKey("label", textsLike(isIncidentId)),
  comparableKey("v", textOrNull(isVersion)),
];
