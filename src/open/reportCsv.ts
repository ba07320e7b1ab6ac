import { csvCell } from "../domain/csv.ts";
import type { ProblemReason } from "../domain/dataset.ts";
import { findingAt, type Report } from "./reportCounts.ts";

/** Words of the report, in the reader's language. */
export interface ReportWords {
  /** Names of the columns: file, line, taken, reason, detail. */
  readonly fields: readonly [file: string, line: string, taken: string, reason: string, detail: string];
  readonly yes: string;
  readonly no: string;
  readonly reasons: Readonly<Record<ProblemReason, string>>;
}

/** Lines that are written in one go: some milliseconds of work. */
const LINES_AT_ONCE = 5_000;

/**
 * The report as CSV (RFC 4180), one line a finding, in pieces: between two of them the page has a turn. No cell
 * is one that a spreadsheet would run. Begins with a byte order mark, as spreadsheets want it.
 */
export function* reportCsv(
  report: Pick<Report, "files" | "findings">,
  words: ReportWords,
): Generator<string> {
  yield `\ufeff${lineOf(words.fields)}`;
  for (let from = 0; from < report.findings.size; from += LINES_AT_ONCE) {
    const to = Math.min(from + LINES_AT_ONCE, report.findings.size);
    let piece = "";
    for (let index = from; index < to; index++) piece += findingLine(report, index, words);
    yield piece;
  }
}

function findingLine(report: Pick<Report, "files" | "findings">, index: number, words: ReportWords): string {
  const { file, line, reason, detail, left } = findingAt(report, index);
  return lineOf([file, line, left ? words.no : words.yes, words.reasons[reason], detail ?? ""]);
}

function lineOf(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => quoted(String(csvCell(cell)))).join(",")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Puts pieces of text together without holding the page up. @param pause resolves when the page has had a turn */
export async function inTurns(
  pieces: Iterable<string>,
  { pause, onPiece }: { readonly pause: () => Promise<void>; readonly onPiece: (count: number) => void },
): Promise<string[]> {
  const all: string[] = [];
  for (const piece of pieces) {
    all.push(piece);
    onPiece(all.length);
    await pause();
  }
  return all;
}

/** How many lines stand in so many pieces, the first of which is the head. */
export function linesIn(pieces: number, size: number): number {
  return Math.min(Math.max(pieces - 1, 0) * LINES_AT_ONCE, size);
}
