import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_LATITUDE, toUnit } from "../../src/domain/mercator.ts";
import { MORTON_LEVELS, mortonOrder, unitPoints, unitX, unitY } from "../../src/query/morton.ts";
import { latitudes, longitudes } from "../arbitraries.ts";
import { randomFrom, uniformPlaces } from "./clusterWorld.ts";

/** Bits of both coordinates by turns, written out. */
function keyOf(lon: number, lat: number): string {
  const bits = (value: number): string => value.toString(2).padStart(32, "0").slice(0, MORTON_LEVELS);
  const [x, y] = [bits(unitX(lon)), bits(unitY(lat))];
  return [...y].map((bit, index) => `${bit}${x[index]}`).join("");
}

const columns = (places: readonly (readonly [number, number])[]) =>
  [Float64Array.from(places, ([lon]) => lon), Float64Array.from(places, ([, lat]) => lat)] as const;

describe("mortonOrder", () => {
  it("sorts by the bits of both coordinates, and leaves equals as they came", () => {
    const near = fc.tuple(fc.double({ min: 10, max: 10.001, noNaN: true }), fc.constantFrom(20, 20.00001));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.tuple(longitudes, latitudes), near), { maxLength: 200 }), (places) => {
        const keys = places.map(([lon, lat]) => keyOf(lon, lat));
        const wanted = [...places.keys()].sort((a, b) => {
          const [one = "", other = ""] = [keys[a], keys[b]];
          return one < other ? -1 : one > other ? 1 : a - b;
        });
        expect([...mortonOrder(...columns(places))]).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it("makes each cell of the quadtree one run", () => {
    const [lon, lat] = columns(uniformPlaces(randomFrom(1), 20_000));
    const order = mortonOrder(lon, lat);
    const { x, y } = unitPoints(lon, lat);
    for (const level of [1, 3, 6]) {
      const cells = Array.from(
        order,
        (i) => `${(x[i] ?? 0) >>> (32 - level)},${(y[i] ?? 0) >>> (32 - level)}`,
      );
      const runs = cells.filter((cell, index) => cell !== cells[index - 1]);
      expect(runs).toHaveLength(new Set(cells).size);
    }
  });
});

describe("unit coordinates", () => {
  it("are those of the Mercator square, to a 2^32nd", () => {
    fc.assert(
      fc.property(longitudes, latitudes, (lon, lat) => {
        const [x, y] = toUnit(lon, lat);
        expect(Math.abs(unitX(lon) / 2 ** 32 - x)).toBeLessThan(2 ** -31);
        expect(Math.abs(unitY(lat) / 2 ** 32 - Math.max(0, Math.min(1, y)))).toBeLessThan(2 ** -31);
      }),
    );
  });

  it("stay within it at its edges and beyond", () => {
    expect([unitX(-180), unitX(180), unitX(181), unitX(Number.NaN)]).toEqual([
      0,
      2 ** 32 - 1,
      2 ** 32 - 1,
      0,
    ]);
    expect(unitY(90)).toBe(unitY(MAX_LATITUDE));
    expect(unitY(-90)).toBe(unitY(-MAX_LATITUDE));
    expect(unitY(Number.NaN)).toBe(0);
  });
});
