import fc from "fast-check";
import { dayNumber } from "../../src/domain/day.ts";
import type { Bins } from "../../src/query/answer.ts";
import { emptyBins } from "../../src/query/bins.ts";
import type { Extent } from "../../src/timeline/brush.ts";

/** Empty bars as the query cuts them, from a day to a day. */
export function binsFor(from: string, to: string): Bins {
  return emptyBins({ from: dayNumber(from), to: dayNumber(to) });
}

/** Periods from two weeks to two centuries, so that every unit occurs. */
export const periods: fc.Arbitrary<Extent> = fc
  .record({
    from: fc.integer({ min: dayNumber("1890-01-01"), max: dayNumber("2030-01-01") }),
    days: fc.oneof(
      fc.integer({ min: 14, max: 100 }),
      fc.integer({ min: 100, max: 3_000 }),
      fc.integer({ min: 3_000, max: 73_000 }),
    ),
  })
  .map(({ from, days }) => ({ from, to: from + days - 1 }));

/** Bars of any unit. */
export const anyBins: fc.Arbitrary<Bins> = periods.map((period) => emptyBins(period));
