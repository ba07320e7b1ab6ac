import { expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { queryOfFacts } from "../queryOf.ts";
import { sampleFacts } from "../samples.ts";

const placeAt = (lon: number) => ({ lon, lat: 0, radiusKm: 0 });
const query = queryOfFacts(
  [
    sampleFacts({ place: placeAt(0) }),
    sampleFacts({ date: "2020-07", place: placeAt(50) }),
    sampleFacts({ place: null }),
    sampleFacts({ date: null, place: placeAt(60) }),
    sampleFacts({ date: "2012", place: placeAt(60) }),
  ].map((facts) => ({ facts, facilities: [], country: "AF" })),
);

function counts(bounds: readonly [number, number, number, number] | null) {
  const view = { zoom: 1, distance: 44, bounds, period: query.coverage };
  return query.answer({ ...NO_FILTER, from: "2020-07-15" }, view).counts;
}

it("the accounting line adds up: shown = certain + possible + undated", () => {
  expect(counts([-10, -10, 10, 10])).toEqual({
    total: 5,
    shown: 4,
    certain: 2,
    possible: 1,
    undated: 1,
    unlocated: 1,
    outsideView: 2,
  });
});

it("nothing lies outside the view while there is no map", () => {
  expect(counts(null).outsideView).toBe(0);
});
