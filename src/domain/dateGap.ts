import type { Coverage, DateReading } from "./dateStanding.ts";

/** Days between two dates, by their readings; 0: they touch. */
export interface DateGap {
  readonly from: number;
  readonly to: number;
  /** Where the second stands in every reading. `unknown`: they touch, or either may come first. */
  readonly order: "earlier" | "later" | "unknown";
  /** `~` or `?`: even these days are not sure. */
  readonly doubtful: boolean;
}

type Days = Readonly<Record<"start" | "startLatest" | "endEarliest" | "end", number>>;

/**
 * How far apart two dates may lie: the least and the most over every reading of the one and of the other.
 * What is open or unknown reaches to the edge of the coverage.
 */
export function dateGap(one: DateReading, other: DateReading, coverage: Coverage): DateGap {
  const pairs = alternatives(one, coverage).flatMap((a) =>
    alternatives(other, coverage).map((b) => ({ from: leastBetween(a, b), to: mostBetween(a, b), a, b })),
  );
  return {
    from: Math.min(...pairs.map(({ from }) => from)),
    to: Math.max(...pairs.map(({ to }) => to)),
    order: orderOf(pairs),
    doubtful: one.doubtful || other.doubtful,
  };
}

/** One of two days is the one or the other, and nothing between. */
function alternatives(
  { start, startLatest, endEarliest, end, oneOf }: DateReading,
  coverage: Coverage,
): Days[] {
  if (oneOf) return [wholeDay(endEarliest), wholeDay(startLatest)];
  return [
    {
      start: start ?? Math.min(coverage.from, endEarliest),
      startLatest,
      endEarliest,
      end: end ?? Math.max(coverage.to, startLatest),
    },
  ];
}

function wholeDay(day: number): Days {
  return { start: day, startLatest: day, endEarliest: day, end: day };
}

function leastBetween(a: Days, b: Days): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}

function mostBetween(a: Days, b: Days): number {
  return Math.max(0, b.startLatest - a.endEarliest, a.startLatest - b.endEarliest);
}

function orderOf(pairs: readonly { readonly a: Days; readonly b: Days }[]): DateGap["order"] {
  if (pairs.every(({ a, b }) => b.start > a.end)) return "later";
  return pairs.every(({ a, b }) => b.end < a.start) ? "earlier" : "unknown";
}
