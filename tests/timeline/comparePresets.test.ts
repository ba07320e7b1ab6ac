import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, isoDay, parseWindowEdge } from "../../src/domain/day.ts";
import type { Extent } from "../../src/timeline/brush.ts";
import { baseOf, offeredPeriods, periodText } from "../../src/timeline/comparePresets.ts";

const COVERAGE = days("1999-01-01", "2024-12-31");

function days(from: string, to: string): Extent {
  return { from: dayNumber(from), to: dayNumber(to) };
}

function offered(from: string, to: string): string[] {
  return offeredPeriods(days(from, to), COVERAGE).map(
    ({ key, days: { from, to } }) => `${key} ${isoDay(from)} ${isoDay(to)}`,
  );
}

describe("offered periods", () => {
  it.each([
    ["2020-01-01", "2020-12-31", ["before 2019-01-01 2019-12-31"]],
    ["2020-08-01", "2020-10-31", ["before 2020-05-01 2020-07-31", "year 2019-08-01 2019-10-31"]],
    ["2014-01-01", "2016-12-31", ["before 2011-01-01 2013-12-31"]],
    ["2020-08-02", "2020-08-11", ["before 2020-07-23 2020-08-01", "year 2019-08-02 2019-08-11"]],
    ["2021-02-01", "2021-02-28", ["before 2021-01-01 2021-01-31", "year 2020-02-01 2020-02-29"]],
    ["2020-02-10", "2020-02-29", ["before 2020-01-21 2020-02-09", "year 2019-02-10 2019-02-28"]],
    ["2020-02-01", "2020-02-29", ["before 2020-01-01 2020-01-31", "year 2019-02-01 2019-02-28"]],
  ])("%s to %s", (from, to, expected) => expect(offered(from, to)).toEqual(expected));

  it("are none where the records have not begun", () => {
    expect(offered("1999-01-01", "2024-12-31")).toEqual([]);
    expect(offered("1999-01-01", "1999-03-31")).toEqual([]);
    // Some days of it are covered.
    expect(offered("1999-02-01", "1999-03-31")).toEqual(["before 1998-12-01 1999-01-31"]);
  });

  it("lie before the base, begin where the records do at the earliest, and end where it begins", () => {
    const base = fc
      .tuple(fc.integer({ min: COVERAGE.from, max: COVERAGE.to }), fc.nat(2000))
      .map(([from, more]) => ({ from, to: Math.min(from + more, COVERAGE.to) }));
    fc.assert(
      fc.property(base, (given) => {
        for (const { key, days } of offeredPeriods(given, COVERAGE)) {
          expect(days.to).toBeLessThan(given.from);
          expect(days.to).toBeGreaterThanOrEqual(COVERAGE.from);
          if (key === "before") expect(days.to).toBe(given.from - 1);
          expect(Math.abs(days.to - days.from - (given.to - given.from))).toBeLessThanOrEqual(4);
        }
      }),
    );
  });
});

describe("the base", () => {
  const axis = days("2012-01-01", "2015-12-31");
  it("is the filter's window, cut to what the records cover", () => {
    expect(baseOf({ from: "2020", to: null }, axis, COVERAGE)).toEqual(days("2020-01-01", "2024-12-31"));
    expect(baseOf({ from: "2024", to: "2026" }, axis, COVERAGE)).toEqual(days("2024-01-01", "2024-12-31"));
    expect(baseOf({ from: "2026", to: "2027" }, axis, COVERAGE)).toBeNull();
  });
  it("is what the axis shows where no dates are asked for", () => {
    expect(baseOf({ from: null, to: null }, axis, COVERAGE)).toEqual(axis);
  });
});

describe("a period in a link", () => {
  it.each([
    ["2019-01-01", "2020-12-31", "2019", "2020"],
    ["2019-05-01", "2019-12-31", "2019-05", "2019-12"],
    ["2019-05-02", "2019-12-31", "2019-05-02", "2019-12-31"],
  ])("%s to %s", (from, to, first, last) => {
    const text = periodText(days(from, to));
    expect(text).toEqual({ from: first, to: last });
    expect(parseWindowEdge(text.from, "from")).toBe(dayNumber(from));
    expect(parseWindowEdge(text.to, "to")).toBe(dayNumber(to));
  });
});
