import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { dateStanding } from "../../src/domain/dateStanding.ts";
import { dayNumber } from "../../src/domain/day.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { compare, filterOf } from "../../src/periods/comparison.ts";
import type { Query } from "../../src/query/query.ts";
import { filters } from "../arbitraries.ts";
import { poolOf } from "../filterPool.ts";
import { type Published, published } from "../published.ts";
import { runs } from "../runs.ts";

let all: Published;
let query: Query;

beforeAll(async () => {
  all = await published();
  query = all.query;
}, 60_000);

const years = fc
  .tuple(fc.integer({ min: 1990, max: 2030 }), fc.nat(6))
  .map(([from, more]) => ({ from: String(from), to: String(from + more) }));

describe("two periods", () => {
  it("are counted by start, without undated records, under all other filters", () => {
    const filter = {
      ...NO_FILTER,
      type: ["riot"],
      country: ["SY"],
      from: "2020",
      to: "2021",
      dates: "certain",
    } as const;
    expect(filterOf(filter, { from: "2018", to: "2019-06" })).toEqual({
      ...filter,
      from: "2018",
      to: "2019-06",
      by: "start",
      undated: false,
    });
  });

  it("hold each what the plain predicate says of starts", () => {
    fc.assert(
      fc.property(years, years, (period, vs) => {
        const { sides } = compare(query, { ...NO_FILTER, ...period }, vs);
        for (const [at, { from, to }] of [period, vs].entries()) {
          const window = { from: dayNumber(`${from}-01-01`), to: dayNumber(`${to}-12-31`) };
          const standings = all.facts.map(({ date }) => dateStanding(date, window, "start", query.coverage));
          const { certain, possible, undated } = sides[at]?.side.counts ?? {};
          expect(certain).toBe(standings.filter((standing) => standing === "certain").length);
          expect(possible).toBe(standings.filter((standing) => standing === "possible").length);
          expect(undated).toBe(0);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it("share what lies in both, and nothing certain unless they overlap", () => {
    fc.assert(
      fc.property(filters(poolOf(query)), years, years, (filter, period, vs) => {
        const { sides, inBoth, overlaps } = compare(query, { ...filter, ...period }, vs);
        const [first, second] = sides.map(({ side }) => side);
        const shared = [...(first?.rows ?? [])].filter((row) => second?.rows.includes(row));
        expect(inBoth).toBe(shared.length);
        expect(overlaps).toBe(Number(period.from) <= Number(vs.to) && Number(vs.from) <= Number(period.to));
        if (overlaps) return;
        expect(shared.filter((row) => first?.standings[row] === 1 || second?.standings[row] === 1)).toEqual(
          [],
        );
      }),
      { numRuns: runs(200) },
    );
  });

  it("know their length, and how much of it the records cover", () => {
    const { from, to } = query.coverage;
    const { sides } = compare(
      query,
      { ...NO_FILTER, from: "2020", to: "2020" },
      { from: "9000-01", to: "9000-03" },
    );
    expect(sides.map(({ length, covered }) => [length, covered])).toEqual([
      [366, 366],
      [90, 0],
    ]);
    const whole = compare(query, NO_FILTER, { from: "1900", to: "9000" });
    expect(whole.sides.map(({ covered }) => covered)).toEqual([to - from + 1, to - from + 1]);
    expect(whole.sides[0]?.length).toBe(to - from + 1);
  });

  it("leave out undated records and say how many of them there are", () => {
    const undated = all.facts.filter(({ date }) => date === null).length;
    const vs = { from: "2019", to: "2019" };
    expect(compare(query, { ...NO_FILTER, from: "2020" }, vs).undated).toBe(undated);
    expect(compare(query, { ...NO_FILTER, from: "2020", undated: false }, vs).undated).toBe(undated);
  });
});
