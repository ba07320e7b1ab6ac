import { describe, expect, it } from "vitest";
import { countsOf, inBounds } from "../../src/query/counts.ts";
import { sampleFacts } from "../samples.ts";

describe("inBounds", () => {
  it.each([
    [[-10, -10, 10, 10], 0, 0, true],
    [[-10, -10, 10, 10], 10, -10, true],
    [[-10, -10, 10, 10], 11, 0, false],
    [[-10, -10, 10, 10], 0, 10.1, false],
    [[170, -10, -170, 10], 175, 0, true],
    [[170, -10, -170, 10], -175, 0, true],
    [[170, -10, -170, 10], 0, 0, false],
    [[170, -10, -170, 10], 175, 20, false],
  ] as const)("%j holds %d, %d: %s", (bounds, lon, lat, expected) => {
    expect(inBounds(lon, lat, bounds)).toBe(expected);
  });
});

describe("countsOf", () => {
  const shown = [
    sampleFacts({ place: { lon: 0, lat: 0, radiusKm: 0 } }),
    sampleFacts({ place: { lon: 50, lat: 0, radiusKm: 0 } }),
    sampleFacts({ place: null }),
    sampleFacts({ date: null, place: { lon: 60, lat: 0, radiusKm: 0 } }),
  ];
  const standings = Uint8Array.of(1, 0, 2, 1, 0, 3);

  it("adds up: shown = certain + possible + undated", () => {
    expect(countsOf(shown, standings, [-10, -10, 10, 10])).toEqual({
      total: 6,
      shown: 4,
      certain: 2,
      possible: 1,
      undated: 1,
      unlocated: 1,
      outsideView: 2,
    });
  });

  it("nothing lies outside the view while there is no map", () => {
    expect(countsOf(shown, standings, null).outsideView).toBe(0);
  });
});
