import { beforeAll, describe, expect, test, vi } from "vitest";
import { buildBasemap } from "../../data/basemap/build.ts";
import { type CountryTopology, countryFile, WORLD_50 } from "../../src/map/basemap/files.ts";
import { countryShapes, joinShapes, worldParts } from "../../src/map/basemap/shapes.ts";
import { countryAt, type Land, nearestTown, octant, type Town } from "../../src/map/basemap/where.ts";

// Real outlines of the whole world: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let land: Land;

beforeAll(async () => {
  const files = await buildBasemap();
  const read = (path: string) => JSON.parse(String(files.get(`basemap/${path}`)));
  const fine = ["SY", "CD", "XK", "RU"];
  const shapes = fine.map((code) => countryShapes(code, read(countryFile(code)) as CountryTopology));
  const coarse = [...worldParts(read(WORLD_50))].filter(([code]) => !fine.includes(code));
  land = joinShapes([...coarse.map(([, part]) => part), ...shapes]).land;
});

describe("countryAt", () => {
  test.each([
    ["Al Hol", 41.15, 36.38, "SY"],
    ["Beni", 29.47, 0.49, "CD"],
    ["Pristina", 21.17, 42.67, "XK"],
    ["Jalalabad", 70.45, 34.43, "AF"],
    ["Hargeisa", 44.06, 9.56, "x-somaliland"],
    ["Chukotka, beyond the antimeridian", -172, 66.5, "RU"],
    ["the same, one turn of the world on", 188, 66.5, "RU"],
    ["Maseru, in the hole of South Africa", 27.6, -29.4, "LS"],
    ["the middle of the Atlantic", -30, 10, undefined],
  ])("%s", (_, lon, lat, code) => {
    expect(countryAt(lon, lat, land)).toBe(code);
  });
});

function towns(...places: [name: string, lon: number, lat: number][]): Town[] {
  const common = { population: 1000, country: "SY", minzoom: 9, capital: false };
  return places.map(([name, lon, lat]) => ({ name, lon, lat, ...common }));
}

describe("nearestTown", () => {
  const some = towns(["Al Hasakah", 40.75, 36.5], ["Ar Raqqah", 39.01, 35.95], ["Suva", 178.44, -18.14]);

  test("gives town, distance, and the direction from the town to the point", () => {
    const near = nearestTown(40.75, 36.39, some);
    expect(near?.town.name).toBe("Al Hasakah");
    expect(near?.distanceKm).toBeCloseTo(12.2, 1);
    expect(near?.bearing).toBe("s");
  });

  test("counts a degree of longitude for less the farther it lies from the equator", () => {
    const north = towns(["east", 1, 60], ["north", 0, 60.6]);
    expect(nearestTown(0, 60, north)?.town.name).toBe("east");
  });

  test("reaches across the antimeridian", () => {
    const near = nearestTown(-179.9, -18.14, some);
    expect(near?.town.name).toBe("Suva");
    expect(near?.distanceKm).toBeCloseTo(175, 0);
    expect(near?.bearing).toBe("e");
  });

  test("has no answer without towns", () => {
    expect(nearestTown(0, 0, towns())).toBeUndefined();
  });
});

test.each([
  ["n", 0, 1],
  ["ne", 1, 1],
  ["e", 1, 0],
  ["se", 1, -1],
  ["s", 0, -1],
  ["sw", -1, -1],
  ["w", -1, 0],
  ["nw", -1, 1],
] as const)("octant %s", (name, lon, lat) => {
  expect(octant([0, 0], [lon, lat])).toBe(name);
});
