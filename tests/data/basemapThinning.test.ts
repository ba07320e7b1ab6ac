import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidate, townZooms } from "../../data/basemap/thinning.ts";

const candidates = fc
  .array(
    fc.record({
      lon: fc.double({ min: 30, max: 34, noNaN: true }),
      lat: fc.double({ min: -2, max: 2, noNaN: true }),
      weight: fc.integer({ min: 500, max: 5_000_000 }),
      capital: fc.constant(false),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.sort((a, b) => b.weight - a.weight));

/** Distance on the screen at a zoom; near the equator a degree is as high as it is wide. */
function pixels(a: Candidate, b: Candidate, zoom: number): number {
  return Math.hypot(a.lon - b.lon, a.lat - b.lat) * ((512 * 2 ** zoom) / 360);
}

describe("thinning of towns", () => {
  test("what is shown at a zoom keeps its distance, whichever zoom", () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 3, max: 12 }), (towns, zoom) => {
        const zooms = townZooms(towns);
        const shown = towns.filter((_, i) => (zooms[i] ?? 0) <= zoom);
        for (const [i, a] of shown.entries()) {
          // Half the height of the ellipse at the closest zooms.
          for (const b of shown.slice(0, i)) expect(pixels(a, b, zoom)).toBeGreaterThan(43.9);
        }
      }),
    );
  });

  test("the largest is never shown later than another", () => {
    fc.assert(
      fc.property(candidates, (towns) => {
        const zooms = townZooms(towns);
        expect(zooms[0] ?? 0).toBeLessThanOrEqual(Math.min(Infinity, ...zooms.slice(1)));
      }),
    );
  });

  test("deeper zooms only add", () => {
    fc.assert(
      fc.property(candidates, (towns) => {
        const zooms = townZooms(towns);
        let before = -1;
        for (let zoom = 3; zoom <= 13; zoom++) {
          const shown = zooms.filter((from) => from <= zoom).length;
          expect(shown).toBeGreaterThanOrEqual(before);
          before = shown;
        }
        expect(before).toBe(towns.length);
      }),
    );
  });

  test("a village alone in the desert is shown from zoom 5, beside a city not before 9", () => {
    const village = { lon: 0, lat: 20, weight: 600, capital: false };
    expect(townZooms([village])).toEqual([5]);
    const city = { lon: 0.3, lat: 20, weight: 400_000, capital: false };
    expect(townZooms([city, village])).toEqual([4, 9]);
  });

  test("a city that finds no room is not replaced by its suburb on the far side", () => {
    const [capital, city, suburb] = [
      { lon: 0, lat: 0, weight: 5e6, capital: true },
      { lon: 1.6, lat: 0, weight: 1e6, capital: false },
      { lon: 2, lat: 0, weight: 2e5, capital: false },
    ];
    expect(townZooms([capital, suburb])).toEqual([3, 5]);
    const [, cityZoom = 0, suburbZoom = 0] = townZooms([capital, city, suburb]);
    expect(suburbZoom).toBeGreaterThan(cityZoom);
  });

  test("two capitals close together are both shown before towns of their size would be", () => {
    const pair = (capital: boolean): Candidate[] => [
      { lon: 15.3, lat: -4.3, weight: 9e6, capital },
      { lon: 16.3, lat: -4.3, weight: 1.8e6, capital },
    ];
    const [, second = 0] = townZooms(pair(true));
    const [, town = 0] = townZooms(pair(false));
    expect(second).toBeLessThan(town);
  });
});
