import { jsonFault, otherThanJson, skipSpace, startOfJson } from "./jsonFault.ts";

/** One element of the top-level `features`: `text.slice(start, end)`, without the white space around it. */
export interface FeatureSlice {
  readonly start: number;
  readonly end: number;
  /** How many arrays and objects stand inside each other, the feature itself counted. */
  readonly depth: number;
}

export type Scan =
  | {
      readonly ok: true;
      readonly features: readonly FeatureSlice[];
      /** The text with an empty `features`: JSON, as everything in it has been checked. */
      readonly rest: string;
    }
  /** `offset`: where it stops being JSON. */
  | { readonly ok: false; readonly reason: "empty" | "html" | "not_json"; readonly offset: number }
  /** JSON, but no object with an array `features`. */
  | { readonly ok: false; readonly reason: "not_a_collection"; readonly offset: number };

/**
 * Finds the features of a collection (RFC 7946 § 3.3) without parsing them, so that each can leave with
 * the very characters it came in, and one that is broken spoils no other. Of a feature only strings and
 * brackets are looked at; everything around the features is checked to be JSON. Of several members
 * `features` the last counts, as for `JSON.parse`.
 */
export function scanFeatures(text: string): Scan {
  const start = startOfJson(text);
  const reason = otherThanJson(text, start);
  if (reason !== null) return { ok: false, reason, offset: start };
  if (text[start] !== "{") return otherThanObject(text, start);
  try {
    return scanObject(text, start);
  } catch (error) {
    if (error instanceof Fault) return { ok: false, reason: "not_json", offset: error.offset };
    throw error;
  }
}

/** Thrown and caught in this file only: where the text stops being JSON. */
class Fault extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super(`no JSON at ${offset}`);
    this.offset = offset;
  }
}

function otherThanObject(text: string, start: number): Scan {
  const fault = jsonFault(text, start);
  return fault === null
    ? { ok: false, reason: "not_a_collection", offset: start }
    : { ok: false, reason: "not_json", offset: fault };
}

interface FeaturesArray {
  readonly start: number;
  readonly end: number;
  readonly features: readonly FeatureSlice[];
}

function scanObject(text: string, start: number): Scan {
  let found: FeaturesArray | null = null;
  let at = skipSpace(text, start + 1);
  for (let first = true; !(first && text[at] === "}"); first = false) {
    const keyEnd = endOfKey(text, at);
    const key: unknown = JSON.parse(text.slice(at, keyEnd));
    const value = skipSpace(text, expect(text, skipSpace(text, keyEnd), ":"));
    if (key === "features" && text[value] === "[") {
      found = scanArray(text, value);
      at = found.end;
    } else {
      if (key === "features") found = null;
      at = endOfCheckedValue(text, value);
    }
    at = skipSpace(text, at);
    if (text[at] === "}") break;
    at = skipSpace(text, expect(text, at, ","));
  }
  const end = skipSpace(text, at + 1);
  if (end < text.length) throw new Fault(end);
  if (found === null) return { ok: false, reason: "not_a_collection", offset: start };
  const rest = `${text.slice(start, found.start)}[]${text.slice(found.end)}`;
  return { ok: true, features: found.features, rest };
}

function scanArray(text: string, start: number): FeaturesArray {
  const features: FeatureSlice[] = [];
  let at = skipSpace(text, start + 1);
  for (let first = true; !(first && text[at] === "]"); first = false) {
    const value = endOfValue(text, at);
    features.push({ start: at, ...value });
    at = skipSpace(text, value.end);
    if (text[at] === "]") break;
    at = skipSpace(text, expect(text, at, ","));
  }
  return { start, end: at + 1, features };
}

/** The offset after the one character that must stand at `at`. */
function expect(text: string, at: number, character: string): number {
  if (text[at] !== character) throw new Fault(at);
  return at + 1;
}

function endOfKey(text: string, at: number): number {
  if (text[at] !== '"') throw new Fault(at);
  return endOfCheckedValue(text, at);
}

function endOfCheckedValue(text: string, at: number): number {
  const { end } = endOfValue(text, at);
  const fault = jsonFault(text, at, end);
  if (fault !== null) throw new Fault(fault);
  return end;
}

/** Where a value ends, by its brackets and strings alone; a scalar reaches to the next of `,]}` or space. */
function endOfValue(text: string, at: number): { end: number; depth: number } {
  const first = text[at];
  if (first === "{" || first === "[") return endOfNested(text, at);
  if (first === '"') return { end: endOfString(text, at), depth: 0 };
  SCALAR_END.lastIndex = at;
  const end = SCALAR_END.exec(text)?.index ?? text.length;
  if (end === at) throw new Fault(at);
  return { end, depth: 0 };
}

const SCALAR_END = /[\s,:[\]{}"]/g;
const BRACKET_OR_QUOTE = /["[\]{}]/g;

function endOfNested(text: string, start: number): { end: number; depth: number } {
  const closers: string[] = [];
  let depth = 0;
  BRACKET_OR_QUOTE.lastIndex = start;
  for (let at = start; ; ) {
    BRACKET_OR_QUOTE.lastIndex = at;
    const found = BRACKET_OR_QUOTE.exec(text);
    if (found === null) throw new Fault(text.length);
    at = found.index + 1;
    if (found[0] === '"') at = endOfString(text, found.index);
    else if (found[0] === "{" || found[0] === "[")
      depth = Math.max(depth, closers.push(found[0] === "{" ? "}" : "]"));
    else if (closers.pop() !== found[0]) throw new Fault(found.index);
    if (closers.length === 0) return { end: at, depth };
  }
}

/** The offset after the quote that ends a string: the next one with an even number of backslashes before. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
  }
  throw new Fault(text.length);
}
