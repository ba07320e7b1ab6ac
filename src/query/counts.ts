import type { Bounds, Counts } from "./answer.ts";
import type { DateTallies } from "./bins.ts";
import type { FilterIndex } from "./index.ts";
import { CERTAIN, POSSIBLE, UNDATED } from "./lookups.ts";

/**
 * Shown rows per date code whose standing is possible: by their date all of the code's rows or none, by their
 * place some of them.
 */
export function possibleByDate({ dates, possibleByPlace }: FilterIndex, shown: Int32Array): Int32Array {
  const possible = new Int32Array(dates.length);
  for (let code = 0; code < dates.length; code++) {
    if (dates[code] === POSSIBLE) possible[code] = shown[code] ?? 0;
    else if (dates[code] === CERTAIN) possible[code] = possibleByPlace[code] ?? 0;
  }
  return possible;
}

/** The accounting line: nothing is dropped silently. */
export function countsOf(
  { standings, shown, dates, pointRows }: FilterIndex,
  byDate: DateTallies,
  countIn: (bounds: Bounds) => number,
  bounds: Bounds | null,
): Counts {
  let undated = 0;
  let possible = 0;
  for (let code = 0; code < dates.length; code++) {
    if (dates[code] === UNDATED) undated += byDate.shown[code] ?? 0;
    possible += byDate.possible[code] ?? 0;
  }
  const unlocated = pointRows.counts[0] ?? 0;
  return {
    total: standings.length,
    shown,
    certain: shown - possible - undated,
    possible,
    undated,
    unlocated,
    outsideView: bounds === null ? 0 : shown - unlocated - countIn(bounds),
  };
}
