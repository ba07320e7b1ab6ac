import type { CuratedIncident } from "../../src/domain/schema.ts";
import { type Path, pathKey, readPositions } from "../check/positions.ts";

export type HistoryLine = CuratedIncident["history"][number];

/**
 * The text of a record's file with one more line in its history and a new day of review. Every other byte stays as
 * it is: spaces, order of keys, escapes, line ends.
 * @throws when the text is no record with a history
 */
export function corrected(text: string, line: HistoryLine): string {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const json = text.slice(start);
  const reviewed = spanOf(json, ["properties", "reviewed"]);
  const last = spanOf(json, ["properties", "history", lastIndex(json)]);
  const edits = [
    { at: reviewed.from, until: reviewed.until, put: JSON.stringify(line.date) },
    { at: last.until, until: last.until, put: `,${asNext(json, last.from, line)}` },
  ].sort((one, other) => other.at - one.at);
  const changed = edits.reduce((all, { at, until, put }) => all.slice(0, at) + put + all.slice(until), json);
  return text.slice(0, start) + changed;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

function lastIndex(json: string): number {
  const { offsets } = readPositions(json);
  let count = 0;
  while (offsets.has(pathKey(["properties", "history", count]))) count++;
  if (count === 0) throw new Error("the record has no history");
  return count - 1;
}

/** Where a value stands. Its end is where the shortest text from its start on is JSON: values are small. */
function spanOf(json: string, path: Path): Span {
  const from = readPositions(json).offsets.get(pathKey(path));
  if (from === undefined) throw new Error(`the record has no ${path.join(".")}`);
  const closing = json[from] === "{" ? "}" : '"';
  for (let until = json.indexOf(closing, from + 1) + 1; until > 0; until = json.indexOf(closing, until) + 1) {
    if (isJson(json.slice(from, until))) return { from, until };
  }
  throw new Error(`${path.join(".")} does not end`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The line in the form of the one before it: on lines of its own, or on the same one. */
function asNext(json: string, before: number, line: HistoryLine): string {
  const start = json.lastIndexOf("\n", before) + 1;
  const indent = json.slice(start, before);
  if (!/^[ \t]*$/.test(indent)) return ` ${JSON.stringify(line)}`;
  const lineEnd = json[start - 2] === "\r" ? "\r\n" : "\n";
  const inner = /\n([ \t]+)"/.exec(json)?.[1] ?? "  ";
  const lines = JSON.stringify(line, null, inner).split("\n");
  return lineEnd + lines.map((one) => indent + one).join(lineEnd);
}
