import { JsonError, type Path, pathKey, plainJson, readPositions } from "./positions.ts";
import type { Problem } from "./problem.ts";

/** A data file that is JSON, and where in it each value stands. */
export interface Document {
  readonly name: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly value: unknown;
  /** Position of a value, or of what holds it when the value is not there. */
  readonly locate: (path: Path) => Location;
  readonly locateOffset: (offset: number) => Location;
}

/** Counted from 1. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

export interface Reading {
  readonly document: Document | null;
  readonly problems: readonly Problem[];
}

/** A record has some kilobytes. What is so much larger is another file by mistake. */
export const MAX_BYTES = 10_000_000;

/** Reads one file. What is no JSON gives a problem at its place, never an exception. */
export function readDocument(name: string, raw: string): Reading {
  if (raw.length > MAX_BYTES) return { document: null, problems: [tooLarge(name)] };
  const text = raw.replace(/^\uFEFF/, "");
  const locateOffset = lazily(() => lineFinder(text));
  const problem = (offset: number, severity: Problem["severity"], message: string, expected: string) => ({
    file: name,
    ...locateOffset(offset),
    rule: "json",
    severity,
    message,
    expected,
  });
  const problems = formWarnings(raw).map(([message, expected]) => problem(0, "warning", message, expected));
  try {
    const plain = plainJson(text);
    if (plain !== undefined) return { document: lazyDocument(name, text, plain, locateOffset), problems };
    const { offsets, duplicates } = readPositions(text);
    const value: unknown = JSON.parse(text);
    const locate = (path: Path) => locateOffset(offsetOf(path, offsets));
    const twice = duplicates.map(({ path, offset }) =>
      problem(offset, "error", `the name "${path.at(-1)}" stands twice`, "each name once in an object"),
    );
    return { document: { name, text, value, locate, locateOffset }, problems: [...problems, ...twice] };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const broken = problem(error.offset, "error", error.message, error.expected);
    return { document: null, problems: [...problems, broken] };
  }
}

/** A document without a problem so far: where its values stand is looked up when one is found. */
function lazyDocument(
  name: string,
  text: string,
  value: unknown,
  locateOffset: Document["locateOffset"],
): Document {
  const locate = lazily(() => {
    const { offsets } = readPositions(text);
    return (path: Path) => locateOffset(offsetOf(path, offsets));
  });
  return { name, text, value, locate, locateOffset };
}

/** A function that is made when it is first called. */
function lazily<Given, Answer>(make: () => (given: Given) => Answer): (given: Given) => Answer {
  let made: ((given: Given) => Answer) | undefined;
  return (given) => {
    made ??= make();
    return made(given);
  };
}

/** A file that is text: positions by offset only. */
export function textDocument(name: string, text: string): Document {
  const locateOffset = lineFinder(text);
  return { name, text, value: null, locate: () => locateOffset(0), locateOffset };
}

function tooLarge(file: string): Problem {
  const expected = "at most 10 MB: one record in each file, and no file of another kind";
  const at = { file, line: 1, column: 1, rule: "file-size", severity: "error" } as const;
  return { ...at, message: "the file has more than 10 MB", expected };
}

function formWarnings(raw: string): [message: string, expected: string][] {
  return [
    ...(raw.startsWith("\uFEFF")
      ? [
          ["a byte order mark", "UTF-8 without one, which editors offer where they save a file"] as [
            string,
            string,
          ],
        ]
      : []),
    ...(raw.includes("\r\n")
      ? [
          ["lines that end in CR LF", "lines that end in LF, which editors offer in their last line"] as [
            string,
            string,
          ],
        ]
      : []),
  ];
}

function offsetOf(path: Path, offsets: ReadonlyMap<string, number>): number {
  const found = offsets.get(pathKey(path));
  if (found !== undefined || path.length === 0) return found ?? 0;
  return offsetOf(path.slice(0, -1), offsets);
}

function lineFinder(text: string): (offset: number) => Location {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Index of the last of ascending numbers that is at most a limit. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
