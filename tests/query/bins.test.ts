import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, isoDay } from "../../src/domain/day.ts";
import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import type { View } from "../../src/query/answer.ts";
import { emptyBins } from "../../src/query/bins.ts";
import { queryOfFacts } from "../queryOf.ts";
import { COVERAGE, sampleFacts } from "../samples.ts";

const period = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });

const firstDays = (from: string, to: string): string[] =>
  emptyBins(period(from, to)).bins.map((bin) => isoDay(bin.from));

describe("the bars of a period", () => {
  it.each([
    ["2020-08-02", "2020-08-02", "day", 1],
    ["2020-08-01", "2020-10-19", "day", 80],
    ["2020-08-01", "2020-10-20", "week", 13],
    ["2019-01-01", "2020-12-31", "month", 24],
    ["2010-01-01", "2020-12-31", "quarter", 44],
    ["1999-01-01", "2020-12-31", "year", 22],
    ["1900-01-01", "2020-12-31", "decade", 13],
  ])("%s to %s: by %s, %i of them", (from, to, unit, count) => {
    const { bins, unit: taken } = emptyBins(period(from, to));
    expect([taken, bins.length]).toEqual([unit, count]);
  });

  it("begin with whole calendar units", () => {
    expect(firstDays("2020-01-15", "2020-12-31")[0]).toBe("2020-01-13");
    expect(firstDays("2012-05-20", "2020-12-31")[0]).toBe("2012-04-01");
    expect(firstDays("2019-02-15", "2020-12-31").slice(0, 3)).toEqual([
      "2019-02-01",
      "2019-03-01",
      "2019-04-01",
    ]);
    expect(firstDays("1923-01-01", "2020-12-31")[0]).toBe("1920-01-01");
  });

  it("follow each other without a gap and hold the whole period", () => {
    const days = fc.integer({ min: dayNumber("1600-01-01"), max: dayNumber("2100-01-01") });
    fc.assert(
      fc.property(days, fc.nat(60_000), (from, length) => {
        const { bins } = emptyBins({ from, to: from + length });
        expect(bins[0]?.from).toBeLessThanOrEqual(from);
        expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(from + length);
        for (const [index, bin] of bins.entries()) {
          expect(bin.to).toBeGreaterThanOrEqual(bin.from);
          if (index > 0) expect(bin.from).toBe((bins[index - 1]?.to ?? 0) + 1);
        }
        expect(bins.length).toBeLessThanOrEqual(82);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what stands in a bar", () => {
  /** Records of these dates; the first letter of each one's type tells the filter which are meant. */
  function binsOf(
    dates: readonly (string | null)[],
    in_: View["period"] = COVERAGE,
    change: Partial<Filter> = {},
  ) {
    const rows = dates.map((date, row) => ({
      facts: sampleFacts({ date, types: [`type-${row}`] }),
      facilities: [],
      country: "AF",
    }));
    const view = { zoom: 1, distance: 44, bounds: null, period: in_ };
    return queryOfFacts(rows).answer({ ...NO_FILTER, ...change }, view).bins;
  }
  const filled = (bins: ReturnType<typeof binsOf>) =>
    bins.bins.filter(({ all }) => all > 0).map(({ from, all }) => [isoDay(from), all]);

  it("counts a record once, by its start", () => {
    const bins = binsOf(["2012-05/2015"]);
    expect([filled(bins), bins.spans]).toEqual([[["2012-01-01", 1]], []]);
  });

  it("tells all, those that meet the other filters, those shown, and of these the possible", () => {
    const dates = ["2020-08-02", "2020-08", "2020", "2020-08"];
    const { bins } = binsOf(dates, COVERAGE, {
      to: "2020-08-20",
      from: "2020-08-03",
      type: ["type-0", "type-1"],
    });
    expect(bins.find(({ from }) => isoDay(from) === "2020-01-01")).toMatchObject({
      all: 4,
      others: 2,
      shown: 1,
      possible: 1,
    });
  });

  it("counts what has no date by itself", () => {
    const bins = binsOf([null, null], COVERAGE, { type: ["type-1"] });
    expect([filled(bins), bins.spans]).toEqual([[], []]);
    expect(bins.undated).toEqual({ all: 2, others: 1, shown: 1, possible: 0 });
  });

  it("draws starts that may lie in several bars as one span for all of the same days", () => {
    const bins = binsOf(["2013", "2013", "2013-02/2014"], period("2012-01-01", "2014-12-31"), {
      type: ["type-1"],
    });
    expect(filled(bins)).toEqual([["2013-02-01", 1]]);
    expect(bins.spans).toEqual([
      { ...period("2013-01-01", "2013-12-31"), all: 2, others: 1, shown: 1, possible: 0 },
    ]);
  });

  it("draws an unknown start from the edge of the period on", () => {
    expect(binsOf(["/2005-06-30"]).spans).toMatchObject([
      { from: COVERAGE.from, to: dayNumber("2005-06-30"), all: 1 },
    ]);
  });

  it("leaves out what certainly starts outside the period", () => {
    const bins = binsOf(
      ["2011", "2015-01-01", "/2011-12-31", "2010/2011"],
      period("2012-01-01", "2014-12-31"),
    );
    expect([filled(bins), bins.spans]).toEqual([[], []]);
  });
});
