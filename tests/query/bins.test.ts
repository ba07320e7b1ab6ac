import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate } from "../../src/domain/dateStanding.ts";
import { dayNumber, isoDay } from "../../src/domain/day.ts";
import { binsOf, type Dated } from "../../src/query/bins.ts";
import { COVERAGE } from "../samples.ts";

const period = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });

function dated(row: number, date: string | null, { others = true, shown = true } = {}): Dated {
  return { row, date: readDate(date), others, shown };
}

const firstDays = (from: string, to: string): string[] =>
  binsOf([], period(from, to)).bins.map((bin) => isoDay(bin.from));

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
    const { bins, unit: taken } = binsOf([], period(from, to));
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
        const { bins } = binsOf([], { from, to: from + length });
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
  const year = (records: readonly Dated[]) => binsOf(records, COVERAGE);
  const barOf = (records: readonly Dated[], first: string) =>
    year(records).bins.find(({ from }) => isoDay(from) === first);

  it("counts a record once, by its start", () => {
    const { bins, spans } = year([dated(0, "2012-05/2015")]);
    expect(bins.filter(({ all }) => all > 0).map(({ from, all }) => [isoDay(from), all])).toEqual([
      ["2012-01-01", 1],
    ]);
    expect(spans).toEqual([]);
  });

  it("tells all, those that meet the other filters, and those shown", () => {
    const records = [
      dated(0, "2020-08-02"),
      dated(1, "2020-08", { shown: false }),
      dated(2, "2020", { shown: false, others: false }),
    ];
    expect(barOf(records, "2020-01-01")).toMatchObject({ all: 3, others: 2, shown: 1 });
  });

  it("leaves out what has no date", () => {
    const { bins, spans } = year([dated(0, null)]);
    expect([bins.reduce((sum, { all }) => sum + all, 0), spans.length]).toEqual([0, 0]);
  });

  it("draws a start that may lie in several bars as a span", () => {
    const { bins, spans } = binsOf([dated(7, "2013", { shown: false })], period("2012-01-01", "2014-12-31"));
    expect(bins.every(({ all }) => all === 0)).toBe(true);
    expect(spans).toEqual([{ row: 7, shown: false, ...period("2013-01-01", "2013-12-31") }]);
  });

  it("draws an unknown start from the edge of the period on", () => {
    expect(year([dated(0, "/2005-06-30")]).spans).toEqual([
      { row: 0, shown: true, from: COVERAGE.from, to: dayNumber("2005-06-30") },
    ]);
  });

  it("leaves out what certainly starts outside the period", () => {
    const records = [
      dated(0, "2011"),
      dated(1, "2015-01-01"),
      dated(2, "/2011-12-31"),
      dated(3, "2010/2011"),
    ];
    const { bins, spans } = binsOf(records, period("2012-01-01", "2014-12-31"));
    expect([bins.reduce((sum, { all }) => sum + all, 0), spans]).toEqual([0, []]);
  });
});
