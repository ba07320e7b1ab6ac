import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, isoDay } from "../../src/domain/day.ts";
import type { Extent } from "../../src/timeline/brush.ts";
import { limitOf, panned, showing, stored, zoomed, zoomedIn, zoomedOut } from "../../src/timeline/zoom.ts";
import { periods } from "./bins.ts";

const days = (from: string, to: string): Extent => ({ from: dayNumber(from), to: dayNumber(to) });
const words = ({ from, to }: Extent): string => `${isoDay(from)} ${isoDay(to)}`;
const COVERAGE = days("1999-01-01", "2020-12-01");

describe("zooming in", () => {
  test("leads to the window", () => {
    const window = days("2020-08-01", "2020-10-31");
    expect(words(zoomedIn(COVERAGE, window, COVERAGE))).toBe("2020-08-01 2020-10-31");
  });

  test("leads to two weeks about a single day", () => {
    const window = days("2020-08-03", "2020-08-03");
    expect(words(zoomedIn(COVERAGE, window, COVERAGE))).toBe("2020-07-28 2020-08-10");
  });

  test("without a window leads to the middle half", () => {
    const period = days("2001-01-01", "2001-12-31");
    expect(words(zoomedIn(period, COVERAGE, COVERAGE))).toBe("2001-04-02 2001-10-01");
  });

  test("ends at two weeks", () => {
    const period = days("2001-01-01", "2001-01-20");
    const { from, to } = zoomedIn(period, COVERAGE, COVERAGE);
    expect(to - from + 1).toBe(14);
  });
});

test("zooming out ends at the limit, which is stored as no period at all", () => {
  let period = days("2020-08-01", "2020-10-31");
  for (let step = 0; step < 8; step++) period = zoomedOut(period, COVERAGE);
  expect(period).toEqual(COVERAGE);
  expect(stored(period, COVERAGE)).toBeNull();
  expect(stored(days("2020-08-01", "2020-10-31"), COVERAGE)).not.toBeNull();
});

test("moving keeps the length and stops at the end", () => {
  const period = days("2020-01-01", "2020-03-31");
  expect(words(panned(period, -1, COVERAGE))).toBe("2019-11-16 2020-02-14");
  const atEnd = [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce((now) => panned(now, 1, COVERAGE), period);
  expect(words(atEnd)).toBe("2020-09-02 2020-12-01");
});

describe("what a window asks for", () => {
  test("beyond the records the axis reaches as far, but not without end", () => {
    expect(words(limitOf(COVERAGE, days("1990-01-01", "2022-12-31")))).toBe("1990-01-01 2022-12-31");
    expect(words(limitOf(COVERAGE, days("0202-01-01", "2020-12-01")))).toBe("1977-01-30 2020-12-01");
  });

  test("a window that can be seen moves nothing", () => {
    const period = days("2012-01-01", "2014-12-31");
    expect(showing(period, days("2013-01-01", "2013-12-31"), COVERAGE)).toEqual(period);
    expect(words(showing(period, days("2016-01-01", "2016-12-31"), COVERAGE))).toBe("2012-01-01 2016-12-31");
  });
});

test("whatever is done, at least two weeks of the limit stay to be seen", () => {
  const act = fc.constantFrom(
    (period: Extent, window: Extent, limit: Extent) => zoomedIn(period, window, limit),
    (period: Extent, _: Extent, limit: Extent) => zoomedOut(period, limit),
    (period: Extent, _: Extent, limit: Extent) => panned(period, 1, limit),
    (period: Extent, _: Extent, limit: Extent) => panned(period, -1, limit),
    (period: Extent, window: Extent, limit: Extent) => zoomed(period, 0.7, window.from, limit),
  );
  fc.assert(
    fc.property(periods, periods, fc.array(act, { maxLength: 12 }), (coverage, window, acts) => {
      const limit = limitOf(coverage, window);
      const end = acts.reduce((period, step) => step(period, window, limit), coverage);
      expect(end.from).toBeGreaterThanOrEqual(limit.from);
      expect(end.to).toBeLessThanOrEqual(limit.to);
      expect(end.to - end.from).toBeGreaterThanOrEqual(13);
    }),
  );
});
