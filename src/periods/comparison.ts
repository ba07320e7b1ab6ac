import { parseWindowEdge } from "../domain/day.ts";
import type { Filter } from "../domain/filter.ts";
import type { Query } from "../query/query.ts";
import type { Side } from "../query/side.ts";
import type { Period } from "../store/store.ts";

/** Inclusive day numbers. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** One of two periods, with the records of all other filters that began in it. */
export interface PeriodSide {
  /** That of the page with this period in place of its dates, by start, without undated records. */
  readonly filter: Filter;
  readonly days: Days;
  /** How many days it has, and how many of these the records cover. */
  readonly length: number;
  readonly covered: number;
  readonly side: Side;
}

export interface Comparison {
  readonly sides: readonly [PeriodSide, PeriodSide];
  readonly overlaps: boolean;
  /** Records counted on both sides: the periods overlap, or a start is not known exactly. */
  readonly inBoth: number;
  /** Records without a date that meet the other filters: on neither side. */
  readonly undated: number;
}

/** The filter of the page for one period: each record counts once, by its start (record model, section 3). */
export function filterOf(filter: Filter, period: Pick<Filter, "from" | "to">): Filter {
  return { ...filter, from: period.from, to: period.to, by: "start", undated: false };
}

export function compare(query: Query, filter: Filter, vs: Period): Comparison {
  const [first, second] = [sideOf(query, filterOf(filter, filter)), sideOf(query, filterOf(filter, vs))];
  const { standings } = second.side;
  let inBoth = 0;
  for (const row of first.side.rows) if (standings[row] !== 0) inBoth += 1;
  return {
    sides: [first, second],
    overlaps: first.days.from <= second.days.to && second.days.from <= first.days.to,
    inBoth,
    undated: query.side({ ...first.filter, undated: true }).counts.undated,
  };
}

function sideOf(query: Query, filter: Filter): PeriodSide {
  const { coverage } = query;
  const days = daysOf(filter, coverage);
  const covered = Math.min(days.to, coverage.to) - Math.max(days.from, coverage.from) + 1;
  return {
    filter,
    days,
    length: days.to - days.from + 1,
    covered: Math.max(0, covered),
    side: query.side(filter),
  };
}

/** The days that are asked for; an edge that is not reaches to that of the records. */
function daysOf({ from, to }: Pick<Filter, "from" | "to">, coverage: Days): Days {
  return {
    from: (from === null ? null : parseWindowEdge(from, "from")) ?? coverage.from,
    to: (to === null ? null : parseWindowEdge(to, "to")) ?? coverage.to,
  };
}
