import type { Answer, Row } from "./answer.ts";
import { classesOfTypes } from "./arrangement.ts";
import { type Columns, NO_START } from "./columns.ts";
import { OUT } from "./lookups.ts";
import type { Prepared } from "./prepared.ts";

/** Records without a point. */
export interface Unplaced {
  /** How many the dataset has. */
  readonly all: number;
  /** What an answer says of them; no more than `most` of them one by one. */
  under(answer: Pick<Answer, "standings" | "bins">, most: number): UnplacedAnswer;
}

export interface UnplacedAnswer {
  readonly shown: number;
  /** Shown ones without a date: they stand nowhere in time either. */
  readonly undated: number;
  /** Dated ones by their start; the hidden ones among them where there are not too many. null: too many are shown. */
  readonly rows: readonly UnplacedRow[] | null;
  /** Shown ones that certainly begin in each bar of the answer; empty unless `rows` is null. */
  readonly bins: readonly number[];
}

/** A record at the days on which it may have begun: inclusive, one and the same where the day is known. */
export interface UnplacedRow {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
  readonly isShown: boolean;
  /** Class of its type, see CLASSES. */
  readonly typeClass: number;
}

export function createUnplaced(columns: Columns, { arrangement: { byPoint } }: Prepared): Unplaced {
  const rows = byPoint.rows.subarray(byPoint.offsets[0], byPoint.offsets[1]);
  const { codes } = columns.dates;
  let classes: Uint8Array | null = null;
  return {
    all: rows.length,
    under({ standings, bins }, most) {
      let [shown, undated] = [0, 0];
      for (const row of rows) {
        if (standings[row] === OUT) continue;
        shown += 1;
        if (codes[row] === 0) undated += 1;
      }
      if (shown > most)
        return { shown, undated, rows: null, bins: countByBin(columns, rows, standings, bins) };
      const withHidden = rows.length <= most;
      const listed = rows.filter((row) => codes[row] !== 0 && (withHidden || standings[row] !== OUT));
      // Codes of dates are in the order of their starts.
      listed.sort((a, b) => (codes[a] ?? 0) - (codes[b] ?? 0));
      classes ??= classesOfTypes(columns);
      const known = classes;
      return {
        shown,
        undated,
        rows: Array.from(listed, (row) => rowOf(columns, row, known, standings)),
        bins: [],
      };
    },
  };
}

function rowOf({ dates, types }: Columns, row: Row, classes: Uint8Array, standings: Uint8Array): UnplacedRow {
  const code = dates.codes[row] ?? 0;
  const start = dates.start[code] ?? NO_START;
  return {
    row,
    from: start === NO_START ? Number.NEGATIVE_INFINITY : start,
    to: dates.startLatest[code] ?? 0,
    isShown: standings[row] !== OUT,
    typeClass: classes[types.codes[row] ?? 0] ?? 0,
  };
}

function countByBin(
  { dates }: Columns,
  rows: Uint32Array,
  standings: Uint8Array,
  { bins }: Answer["bins"],
): number[] {
  const binOf = new Int32Array(dates.start.length).fill(-1);
  let bin = 0;
  // Both are in the order of their starts; code 0 is no date.
  for (let code = 1; code < binOf.length; code++) {
    const start = dates.start[code] ?? NO_START;
    while (bin < bins.length && start > (bins[bin]?.to ?? 0)) bin += 1;
    const days = bins[bin];
    if (days && start >= days.from && (dates.startLatest[code] ?? 0) <= days.to) binOf[code] = bin;
  }
  const counts = bins.map(() => 0);
  for (const row of rows) {
    const at = standings[row] === OUT ? -1 : (binOf[dates.codes[row] ?? 0] ?? -1);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
