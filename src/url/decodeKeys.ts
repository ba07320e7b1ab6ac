import { isBackward } from "../store/locked.ts";
import type { LinkKey } from "./linkKey.ts";
import { type LinkState, NOTHING_ASKED, type Notice } from "./linkState.ts";

const LONGEST_NOTICE = 80;
/** A link can hold any number of bad values; nobody reads more than these. */
const MOST_NOTICES = 20;

export interface Decoded {
  readonly state: LinkState;
  readonly notices: readonly Notice[];
}

/** What a query string says by some of our keys; see `decode`. */
export function decodeKeys(search: string, keys: readonly LinkKey[]): Decoded {
  const { values, repeated } = valuesOf(search, keys);
  const bad: [key: string, value: string][] = [...repeated];
  let state = NOTHING_ASKED;
  for (const { key, read } of keys) {
    const text = values.get(key);
    if (text === undefined) continue;
    const reading = read(text, state);
    state = reading.state;
    for (const value of reading.bad) bad.push([key, value]);
  }
  // Which of the two was meant otherwise, nobody can tell.
  if (isBackward(state.filter)) {
    bad.push(["from", state.filter.from ?? ""], ["to", state.filter.to ?? ""]);
    state = { ...state, filter: { ...state.filter, from: null, to: null } };
  }
  return {
    state,
    notices: bad.slice(0, MOST_NOTICES).map(([key, value]) => ({ key, value: presentable(value) })),
  };
}

function valuesOf(search: string, keys: readonly LinkKey[]) {
  const ours = new Set(keys.map(({ key }) => key));
  const values = new Map<string, string>();
  const repeated: [key: string, value: string][] = [];
  for (const [key, value] of new URLSearchParams(search.split("#", 1)[0])) {
    if (!ours.has(key) || value === "") continue;
    const first = values.get(key);
    if (first === undefined) values.set(key, value);
    else if (first !== value) repeated.push([key, value]);
  }
  return { values, repeated };
}

/** Whole characters, and none that would turn or hide the text around them. */
function presentable(value: string): string {
  const characters = [...value.slice(0, 2 * LONGEST_NOTICE)].slice(0, LONGEST_NOTICE);
  return characters.join("").replace(/[\p{Cc}\p{Cf}]/gu, "\ufffd");
}
