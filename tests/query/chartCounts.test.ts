import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import { MOST_ADDED, type Query } from "../../src/query/query.ts";
import { figure } from "../domain/claims.ts";
import { queryOf, queryOfFacts } from "../queryOf.ts";
import { sampleFacts, sampleIncident } from "../samples.ts";
import { recordWith } from "../totals/sampleFigures.ts";

const VIEW = { zoom: 1, distance: 40, bounds: null };

function answerOf(query: Query, change: Partial<Filter> = {}) {
  return query.answer({ ...NO_FILTER, ...change }, { ...VIEW, period: query.coverage });
}

const counts = (query: Query, change: Partial<Filter> = {}) => query.chartCounts(answerOf(query, change));
const sum = (classes: Int32Array): number => classes.reduce((total, count) => total + count, 0);

type Draft = { date: string | null; types?: readonly string[]; countries?: readonly string[] };

const queryWith = (drafts: readonly Draft[]): Query =>
  queryOfFacts(
    drafts.map(({ date, types = ["riot"], countries = ["AF"] }) => ({
      facts: sampleFacts({ date, types, countries }),
      facilities: [],
      country: countries[0] ?? "",
    })),
  );

describe("counts by year", () => {
  it("have a bar for every year from the first to the last, by family of the record's own type", () => {
    const query = queryWith([
      { date: "2012-05-01" },
      { date: "2014-01-31", types: ["prison_attack", "breakout"] },
      { date: "2014" },
    ]);
    const { years } = counts(query);
    expect(years.map(({ from, to, classes }) => [from, to, ...classes.slice(0, 2)])).toEqual([
      [2012, 2012, 0, 1],
      [2013, 2013, 0, 0],
      [2014, 2014, 1, 1],
    ]);
  });
  it("keep apart what starts in one of several years, and what has no date", () => {
    const query = queryWith([
      { date: "2010-12-31" },
      { date: "201X" },
      { date: "/2014-01-01" },
      { date: "2013/2016" },
      { date: null },
    ]);
    const { years, uncertain, undated } = counts(query);
    expect(years.map(({ classes }) => sum(classes))).toEqual([1, 0, 0, 1]);
    expect([sum(uncertain), sum(undated)]).toEqual([2, 1]);
  });
  it("hold on to their years, whatever is shown", () => {
    const query = queryWith([{ date: "2010-01-01" }, { date: "2012-01-01", countries: ["IQ"] }]);
    expect(counts(query, { country: ["IQ"] }).years.map(({ classes }) => sum(classes))).toEqual([0, 0, 1]);
  });
  it("put years together where there are many", () => {
    const { years } = counts(
      queryWith([{ date: "1815-01-01" }, { date: "1824-01-01" }, { date: "2019-01-01" }]),
    );
    expect(years).toHaveLength(41);
    expect(years.map(({ from, to }) => to - from + 1)).toEqual(Array(41).fill(5));
    expect([years[0]?.from, years.at(-1)?.to]).toEqual([1815, 2019]);
  });
  it("count every shown record once", () => {
    const anyDate = fc.constantFrom("2010-03-01", "2013", "201X", null, "2011/2012", "/2012", "2019~");
    fc.assert(
      fc.property(fc.array(anyDate, { minLength: 1, maxLength: 30 }), fc.boolean(), (dates, undated) => {
        const query = queryWith(dates.map((date) => ({ date })));
        const { years, uncertain, undated: without } = counts(query, { undated });
        const all = [...years.map(({ classes }) => classes), uncertain, without].map(sum);
        expect(all.reduce((total, count) => total + count, 0)).toBe(
          answerOf(query, { undated }).counts.shown,
        );
      }),
    );
  });
});

describe("counts by country", () => {
  it("count a record in each of its countries, most first", () => {
    const query = queryWith([
      { date: null, countries: ["IQ", "SY"] },
      { date: null, countries: ["SY"] },
      { date: null, countries: ["AF"] },
      { date: null, countries: [] },
    ]);
    expect(counts(query)).toMatchObject({
      countries: [
        { code: "SY", count: 2 },
        { code: "AF", count: 1 },
        { code: "IQ", count: 1 },
      ],
      nowhere: 1,
    });
  });
  it("leave out countries of which nothing is shown", () => {
    const query = queryWith([{ date: null }, { date: "2012-01-01", countries: ["IQ"] }]);
    expect(counts(query, { undated: false }).countries).toEqual([{ code: "IQ", count: 1 }]);
  });
});

describe("totals of an answer", () => {
  it("are those of the shown records", () => {
    const query = queryOf([
      recordWith("a", [figure("a", { value: 4 })]),
      recordWith("b", [figure("b", { value: 6 })], { countries: ["IQ"] }),
    ]);
    expect(query.totals(answerOf(query))?.[0]).toMatchObject({ name: "out", high: 10, records: 2 });
    expect(query.totals(answerOf(query, { country: ["IQ"] }))?.[0]).toMatchObject({ high: 6, records: 1 });
  });
  it("are not there for files in another format, nor for too many records", () => {
    const other = queryOfFacts([{ facts: sampleFacts(), facilities: [], country: "AF" }]);
    expect([other.hasFigures, other.totals(answerOf(other))]).toEqual([false, null]);
    const one = sampleIncident("one");
    const many = queryOf(Array.from({ length: MOST_ADDED + 1 }, () => one));
    expect([many.hasFigures, many.totals(answerOf(many))]).toEqual([true, null]);
  });
});
