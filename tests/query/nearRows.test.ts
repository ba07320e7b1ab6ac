import distance from "@turf/distance";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dateGap } from "../../src/domain/dateGap.ts";
import type { NearRow, Reach } from "../../src/query/nearRows.ts";
import { type FactRow, queryOfFacts } from "../queryOf.ts";
import { runs } from "../runs.ts";
import { COVERAGE, sampleFacts } from "../samples.ts";
import { factRows } from "./anyFacts.ts";

const hasNear = ({ facts }: FactRow): boolean =>
  facts.place !== null && facts.precision !== "country" && facts.date !== null;

/** The same by a plain loop over the records. */
function plainNear(rows: readonly FactRow[], row: number, reach: Reach): NearRow[] {
  const one = rows[row];
  if (one === undefined || !hasNear(one)) return [];
  const measured = rows.flatMap((other, index) => {
    const [here, there] = [one.facts, other.facts];
    if (index === row || !hasNear(other) || !here.place || !there.place || !here.date || !there.date)
      return [];
    const sameFacility = other.facilities.some((id) => one.facilities.includes(id));
    const slack = sameFacility ? 0 : here.place.radiusKm + there.place.radiusKm;
    const apart = sameFacility
      ? 0
      : distance([here.place.lon, here.place.lat], [there.place.lon, there.place.lat], {
          units: "kilometers",
        });
    const km = { from: Math.max(0, apart - slack), to: apart + slack, sameFacility };
    const days = dateGap(here.date, there.date, COVERAGE);
    const isCertain = km.to <= reach.km && days.to <= reach.days && !days.doubtful;
    return [{ row: index, km, days, isCertain, apart }];
  });
  return measured
    .filter(({ km, days }) => km.from <= reach.km && days.from <= reach.days)
    .sort(
      (a, b) =>
        Number(b.isCertain) - Number(a.isCertain) ||
        a.apart - b.apart ||
        a.days.from - b.days.from ||
        a.row - b.row,
    )
    .map(({ apart: _, ...near }) => near);
}

test("columns find what a plain loop over the records finds, in its order", () => {
  const reaches = fc.record({
    km: fc.constantFrom(0, 1, 11, 100, 305, 5000, 20_000),
    days: fc.constantFrom(0, 1, 3, 90, 400, 8000),
  });
  fc.assert(
    fc.property(factRows, reaches, (rows, reach) => {
      const query = queryOfFacts(rows);
      for (const row of rows.keys()) {
        expect(query.near(row, reach)).toEqual(plainNear(rows, row, reach));
        const one = rows[row];
        expect(query.hasNear(row)).toBe(one !== undefined && hasNear(one));
      }
    }),
    { numRuns: runs(200) },
  );
});

const at = (lat: number, change: Parameters<typeof sampleFacts>[0] = {}, facilities: string[] = []) => ({
  facts: sampleFacts({ place: { lon: 70, lat, radiusKm: 5 }, ...change }),
  facilities,
  country: "AF",
});
const REACH = { km: 100, days: 90 };

test("what certainly is near comes first, then what may be, and each by its distance", () => {
  const rows = [
    at(34),
    // 95 km away, give or take 10.
    at(34.855),
    at(34.5),
    at(34.1, { date: "2020" }),
    at(34.2),
  ];
  const near = queryOfFacts(rows).near(0, REACH);
  expect(near.map(({ row, isCertain }) => [row, isCertain])).toEqual([
    [4, true],
    [2, true],
    [3, false],
    [1, false],
  ]);
});

test("what is only known to lie in a country is near to nothing", () => {
  const country = at(34, { precision: "country", place: { lon: 70, lat: 34, radiusKm: 600 } });
  const query = queryOfFacts([at(34), country, at(34, { place: null }), at(34, { date: null }), at(34)]);
  expect(query.near(0, REACH).map(({ row }) => row)).toEqual([4]);
  expect([1, 2, 3].map((row) => query.near(row, REACH))).toEqual([[], [], []]);
});

test("two records of one facility are at the same place, however far its point may be off", () => {
  const wide = { place: { lon: 70, lat: 34, radiusKm: 80 } };
  const [near] = queryOfFacts([at(34, wide, ["fac-a"]), at(34, wide, ["fac-b", "fac-a"])]).near(0, REACH);
  expect(near).toMatchObject({ km: { from: 0, to: 0, sameFacility: true }, isCertain: true });
});
