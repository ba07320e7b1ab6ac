import type { AtlasState } from "../store/store.ts";
import { CAMERA_KEYS } from "./cameraKeys.ts";
import { AREA_KEY, LANG_KEY } from "./carriedKeys.ts";
import { COMPARABLE_KEYS } from "./comparableKeys.ts";
import { DATASET_KEYS } from "./datasetKeys.ts";
import { type Decoded, decodeKeys } from "./decodeKeys.ts";
import { FILTER_KEYS } from "./filterKeys.ts";
import { FORM_KEYS, ID_KEY, stateKey } from "./formKeys.ts";
import type { LinkKey } from "./linkKey.ts";
import type { LinkState } from "./linkState.ts";
import { keyIn, period } from "./values.ts";

/** Every order that a list can have; one that is missing or too much does not compile. */
const SORTS: Readonly<Record<AtlasState["sort"], true>> = {
  date: true,
  "-date": true,
  place: true,
  type: true,
};

/** Every key that is ours, in the order in which links are written and read. */
const KEYS: readonly LinkKey[] = [
  ...DATASET_KEYS,
  ...FILTER_KEYS,
  AREA_KEY,
  ID_KEY,
  ...CAMERA_KEYS,
  stateKey("sort", "sort", keyIn(SORTS)),
  LANG_KEY,
  ...FORM_KEYS,
  ...COMPARABLE_KEYS,
  stateKey("vs", "vs", period),
];

export const OUR_KEYS: ReadonlySet<string> = new Set(KEYS.map(({ key }) => key));

/**
 * The query string of a state, without `?`: our keys alone, in one order, defaults left out, commas,
 * colons and slashes left readable. The same state always gives the same string.
 */
export function encode(state: LinkState): string {
  return KEYS.flatMap(({ key, write }) => {
    const text = write(state);
    return text === "" ? [] : [`${key}=${encodeValue(text)}`];
  }).join("&");
}

/**
 * What a query string says, with or without `?`; a fragment is cut off. Never throws: a bad value is left
 * out and named, the good ones of a list stay; of a key that stands twice the first counts. Keys that are
 * not ours, and empty values, say nothing.
 */
export function decode(search: string): Decoded {
  return decodeKeys(search, KEYS);
}

function encodeValue(text: string): string {
  return new URLSearchParams({ "": text })
    .toString()
    .slice(1)
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%2F", "/");
}
