/** Lists that people compare by hand are small; anything larger is a dataset to be opened. */
export const MOST_ROWS = 50_000;
export const MOST_BYTES = 100_000_000;

/** A reader's file as a table of text, nothing understood yet. */
export interface ListTable {
  /** Names of the columns; some may be empty or stand twice. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly leftOut: readonly ListFinding[];
  /** The file goes on beyond {@link MOST_ROWS}. */
  readonly isCut: boolean;
}

export interface TableRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** As many as the header has. */
  readonly cells: readonly string[];
}

/**
 * Something about one row of the list.
 * - `quote`: a quotation mark that is never closed; left out
 * - `cells`: more cells than the header has, so that nobody knows which is which; left out
 * - `nothing`: no date, no point, no word to compare by; left out
 * - `date`, `end`: not understood, compared as if it were not there
 * - `point`: no degrees, or none that are on the globe; compared as if there were no point
 * - `zero`: 0,0 is a missing point, not a place
 */
export interface ListFinding {
  readonly line: number;
  readonly reason: "quote" | "cells" | "nothing" | "date" | "end" | "point" | "zero";
  /** What was found, as text, shortened. */
  readonly detail: string;
}

const LONGEST_DETAIL = 80;

export function finding(line: number, reason: ListFinding["reason"], found: string): ListFinding {
  const detail = found.length > LONGEST_DETAIL ? `${found.slice(0, LONGEST_DETAIL)}…` : found;
  return { line, reason, detail };
}
