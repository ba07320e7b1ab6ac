import { describe, expect, it } from "vitest";
import { countryEntries } from "../../data/basemap/countries.ts";
import { unitTopology } from "../../data/basemap/units.ts";
import boxes from "../../src/load/countryBoxes.json" with { type: "json" };
import { boxesOfCountry, isExchanged, mayBeLand } from "../../src/load/countryBoxes.ts";

describe("boxes of countries", () => {
  it("are those of the base map's outlines, rounded outwards", () => {
    const made = new Map<string, number[][]>();
    for (const { code, iso, bbox, more = [] } of countryEntries(unitTopology("10m"), new Map())) {
      const country = iso ?? code;
      // The base map is without the Antarctic.
      if (country.startsWith("x-") || country === "AQ") continue;
      made.set(country, [...(made.get(country) ?? []), ...[bbox, ...more].map(outwards)]);
    }
    const sorted = [...made].map(([code, all]) => [code, all.toSorted((a, b) => order(a) - order(b))]);
    expect(boxes).toEqual(Object.fromEntries(sorted));
  }, 20_000);

  it("say where a place may be on land, over the antimeridian, too", () => {
    expect([mayBeLand(-8, 12.65), mayBeLand(179.5, -17), mayBeLand(-179.5, -17), mayBeLand(180, 68)]).toEqual(
      [true, true, true, true],
    );
    expect([mayBeLand(-30, -20), mayBeLand(0, -90), mayBeLand(-180, 0), mayBeLand(-30, 90)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("a place the wrong way round", () => {
  const isTold = (code: string, lon: number, lat: number): boolean =>
    isExchanged(boxesOfCountry(code), lon, lat);
  it.each([
    ["ML", 12.65, -8, true],
    ["ML", -8, 12.65, false],
    // Outside both ways.
    ["ML", 70, 34, false],
    // Near its border, as it is written.
    ["ML", 3, 24.9, false],
    ["IQ", 33.3, 44.4, true],
    // Overseas.
    ["FR", 4.9, -52.3, true],
    ["FR", -52.3, 4.9, false],
    ["FJ", -16.5, -179.9, true],
    ["FJ", -179.9, -16.5, false],
    // Inside both ways: nobody can know.
    ["TR", 40, 38, false],
    ["XX", 12.65, -8, false],
  ])("%s %d %d: %s", (code, lon, lat, told) => expect(isTold(code, lon, lat)).toBe(told));
});

function outwards([west, south, east, north]: readonly [number, number, number, number]): number[] {
  const down = [west, south].map((degrees) => Math.floor(degrees * 10) / 10 + 0);
  return [...down, ...[east, north].map((degrees) => Math.ceil(degrees * 10) / 10 + 0)];
}

function order([west = 0, south = 0]: readonly number[]): number {
  return west * 1000 + south;
}
