import { parseWindowEdge } from "../domain/day.ts";
import { type AtlasState, EMBED_PARTS, THEMES } from "../store/store.ts";
import { CAMERA_KEYS } from "./cameraKeys.ts";
import { AREA_KEY, LANG_KEY, LAST_KEYS } from "./carriedKeys.ts";
import { DATASET_KEYS } from "./datasetKeys.ts";
import { FILTER_KEYS } from "./filterKeys.ts";
import { isId } from "./ids.ts";
import { keyOf, type LinkKey } from "./linkKey.ts";
import { type LinkState, NOTHING_ASKED, type Notice } from "./linkState.ts";
import { choice, codes, flag, keyIn, period, textOrNull, type ValueCodec } from "./values.ts";

/** Every order that a list can have; one that is missing or too much does not compile. */
const SORTS: Readonly<Record<AtlasState["sort"], true>> = {
  date: true,
  "-date": true,
  place: true,
  type: true,
};

type Simple = "selection" | "sort" | "theme" | "embed" | "show" | "vs";

function stateKey<Name extends Simple>(key: string, name: Name, value: ValueCodec<LinkState[Name]>): LinkKey {
  return keyOf(key, value, {
    of: (state) => state[name],
    set: (state, given) => ({ ...state, [name]: given }),
    standard: NOTHING_ASKED[name],
  });
}

/** Every key that is ours, in the order in which links are written and read. */
const KEYS: readonly LinkKey[] = [
  ...DATASET_KEYS,
  ...FILTER_KEYS,
  AREA_KEY,
  stateKey("id", "selection", textOrNull(isId)),
  ...CAMERA_KEYS,
  stateKey("sort", "sort", keyIn(SORTS)),
  LANG_KEY,
  stateKey("theme", "theme", choice(THEMES)),
  stateKey("embed", "embed", flag),
  stateKey("show", "show", codes(EMBED_PARTS)),
  ...LAST_KEYS,
  stateKey("vs", "vs", period),
];

export const OUR_KEYS: ReadonlySet<string> = new Set(KEYS.map(({ key }) => key));

const LONGEST_NOTICE = 80;
/** A link can hold any number of bad values; nobody reads more than these. */
const MOST_NOTICES = 20;

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
export function decode(search: string): { readonly state: LinkState; readonly notices: readonly Notice[] } {
  const { values, repeated } = valuesOf(search);
  const bad: [key: string, value: string][] = [...repeated];
  let state = NOTHING_ASKED;
  for (const { key, read } of KEYS) {
    const text = values.get(key);
    if (text === undefined) continue;
    const reading = read(text, state);
    state = reading.state;
    for (const value of reading.bad) bad.push([key, value]);
  }
  if (isBackward(state)) {
    bad.push(["from", state.filter.from ?? ""], ["to", state.filter.to ?? ""]);
    state = { ...state, filter: { ...state.filter, from: null, to: null } };
  }
  return {
    state,
    notices: bad.slice(0, MOST_NOTICES).map(([key, value]) => ({ key, value: presentable(value) })),
  };
}

function valuesOf(search: string) {
  const values = new Map<string, string>();
  const repeated: [key: string, value: string][] = [];
  for (const [key, value] of new URLSearchParams(search.split("#", 1)[0])) {
    if (!OUR_KEYS.has(key) || value === "") continue;
    const first = values.get(key);
    if (first === undefined) values.set(key, value);
    else if (first !== value) repeated.push([key, value]);
  }
  return { values, repeated };
}

/** A window that ends before it begins: which of the two was meant otherwise, nobody can tell. */
function isBackward({ filter: { from, to } }: LinkState): boolean {
  if (from === null || to === null) return false;
  return (parseWindowEdge(from, "from") ?? 0) > (parseWindowEdge(to, "to") ?? 0);
}

function encodeValue(text: string): string {
  return new URLSearchParams({ "": text })
    .toString()
    .slice(1)
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%2F", "/");
}

/** Whole characters, and none that would turn or hide the text around them. */
function presentable(value: string): string {
  const characters = [...value.slice(0, 2 * LONGEST_NOTICE)].slice(0, LONGEST_NOTICE);
  return characters.join("").replace(/[\p{Cc}\p{Cf}]/gu, "\ufffd");
}
