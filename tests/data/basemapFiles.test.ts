import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type BasemapFiles, buildBasemap } from "../../data/basemap/build.ts";
import { insideCountry, outlineCodes } from "../../data/basemap/outlines.ts";
import {
  COUNTRIES,
  type CountryEntry,
  type CountryTopology,
  countryFile,
  isBasemapFile,
  TOWN_INDEX,
  TOWN_WORLD,
  type TownRow,
  type TownTile,
  townFile,
  WORLD_50,
  WORLD_110,
} from "../../src/map/basemap/files.ts";
import { boxesMeet } from "../../src/map/basemap/rings.ts";
import {
  GROUND_SCALES,
  type GroundPaths,
  groundFile,
  hasSquare,
  SQUARES_FILE,
  type SquareBits,
  WORLD_PATHS,
} from "../../src/map/picture/groundFiles.ts";

// Real outlines of the whole world: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const require = createRequire(import.meta.url);
const MEGABYTE = 1e6;

let files: BasemapFiles;
let countries: CountryEntry[];
let towns: TownRow[];

beforeAll(async () => {
  files = await buildBasemap();
  countries = read<CountryEntry[]>(COUNTRIES);
  towns = allTowns();
});

function read<T>(path: string): T {
  return JSON.parse(String(files.get(`basemap/${path}`)));
}

describe("every file", () => {
  test("is JSON of the kind that its path promises", () => {
    const live = [...files.keys()].filter((path) => !path.startsWith("basemap/picture/"));
    const odd = live.filter((path) => !isBasemapFile(path.slice("basemap/".length), read(path.slice(8))));
    expect(odd).toEqual([]);
    expect(live.length).toBeGreaterThan(600);
  });

  test("together they stay below 20 MB", () => {
    const sizes = [...files.values()].map((content) => Buffer.byteLength(content));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20 * MEGABYTE);
  });
});

describe("the ground of pictures", () => {
  const squaresIn = (): string[] =>
    [...files.keys()].filter((path) => /^basemap\/picture\/(50m|10m)\//.test(path));

  test("no square is more than 15 kB to fetch, compressed", () => {
    const sizes = squaresIn().map((path) => gzipSync(files.get(path) ?? "").length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(15_000);
  });

  test("each square that is listed has its file, and no other has", () => {
    const bits = read(SQUARES_FILE) as SquareBits;
    const listed = Object.values(GROUND_SCALES).flatMap((scale) =>
      Array.from({ length: 4 ** scale.level }, (_, at) => [at % 2 ** scale.level, at >> scale.level] as const)
        .filter(([column, row]) => hasSquare(bits, scale, column, row))
        .map(([column, row]) => `basemap/${groundFile(scale, column, row)}`),
    );
    expect(listed.sort()).toEqual(squaresIn().sort());
  });

  test("the world's own land and borders are paths on their grid", () => {
    const { land, borders, coast } = read(WORLD_PATHS) as GroundPaths;
    expect(coast).toBe("");
    for (const path of [land, borders]) expect(path).toMatch(/^(M-?\d+[ -]\d+l[-\d ]+z?)+$/);
  });
});

describe("countries", () => {
  test("every ISO country of world-atlas is there, Antarctica excepted", () => {
    const iso = outlineCodes().filter((code) => /^[A-Z]{2}$/.test(code) && code !== "AQ");
    expect(iso).toHaveLength(isoNumbers().length);
    expect(countries.map(({ code }) => code)).toEqual(expect.arrayContaining(iso));
    expect(countries.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["XK", "SY", "CD", "IQ", "AF", "x-somaliland", "x-northern-cyprus"]),
    );
  });

  test("each has a label point inside itself", () => {
    const astray = countries.filter(({ code, point: [lon, lat] }) => !insideCountry(lon, lat, code).inside);
    // Quantised, Vatican City is a line of 200 m: no point can lie inside.
    expect(astray.map(({ code }) => code)).toEqual(["VA"]);
    const [vatican] = astray;
    expect(vatican && insideCountry(...vatican.point, "VA").distanceKm).toBeLessThan(0.01);
  });

  test("each has its own outline file, and each corner of it lies in one of its boxes", () => {
    for (const entry of countries) {
      const { land } = read<CountryTopology>(countryFile(entry.code)).objects;
      const shape = feature(read<CountryTopology>(countryFile(entry.code)), land);
      const corners = shape.geometry.type === "MultiPolygon" ? shape.geometry.coordinates.flat(2) : [];
      expect(corners.length, entry.code).toBeGreaterThan(3);
      const boxes = [entry.bbox, ...(entry.more ?? [])];
      const outside = corners.filter(([lon = 0, lat = 0]) => {
        return !boxes.some((box) => boxesMeet(box, [lon, lat, lon, lat]));
      });
      expect(outside, entry.code).toEqual([]);
    }
  });

  test("boxes cross the antimeridian where the country does, and leave overseas areas apart", () => {
    const box = (code: string) => countries.find((entry) => entry.code === code)?.bbox ?? [0, 0, 0, 0];
    for (const code of ["RU", "FJ"]) expect(box(code)[0], code).toBeGreaterThan(box(code)[2]);
    expect(box("FR")).toEqual([
      expect.closeTo(-5.1, 0),
      expect.closeTo(41.4, 0),
      expect.closeTo(9.6, 0),
      expect.closeTo(51.1, 0),
    ]);
    expect(box("US")[0]).toBeGreaterThan(-126);
  });

  test("those that Intl.DisplayNames cannot name bring a name or get no label", () => {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    for (const { code, name, minzoom } of countries) {
      const known = /^[A-Z]{2}$/.test(code) ? names.of(code) : name;
      expect(known !== undefined || minzoom === null, code).toBe(true);
    }
  });

  test("every border of the 10m outlines stands in exactly one file, but for leases and lines inside a country", () => {
    const lines = countries.flatMap(({ code }) => {
      const { arcs, objects } = read<CountryTopology>(countryFile(code));
      return [objects.borders, objects.disputed].flatMap((all) => all.arcs.flat().map((arc) => arcs[arc]));
    });
    const drawn = new Set(lines.map((arc) => JSON.stringify(arc)));
    expect(drawn.size).toBe(lines.length);
    const missing = sharedArcs().filter(({ arc }) => !drawn.has(arc));
    expect(new Set(missing.map(({ between }) => between))).toEqual(
      new Set([
        "Baikonur, Kazakhstan",
        "Cuba, USNB Guantanamo Bay",
        "Cyprus, Cyprus U.N. Buffer Zone",
        "Canada, Canada",
        "Japan, Japan",
      ]),
    );
    expect(drawn.size).toBe(sharedArcs().length - missing.length);
  });
});

/** Arcs with an area of world-atlas on either side, and the names of the two. */
function sharedArcs(): { arc: string; between: string }[] {
  const atlas: Topology = require("world-atlas/countries-10m.json");
  const sides = new Map<number, string[]>();
  for (const { name, arcs } of atlasAreas()) {
    for (const arc of arcs) {
      const index = arc < 0 ? ~arc : arc;
      sides.set(index, [...(sides.get(index) ?? []), name]);
    }
  }
  return [...sides].flatMap(([index, names]) => {
    return names.length < 2
      ? []
      : [{ arc: JSON.stringify(atlas.arcs[index]), between: names.sort().join(", ") }];
  });
}

function atlasAreas(): { id: string | undefined; name: string; arcs: number[] }[] {
  const atlas = require("world-atlas/countries-10m.json");
  const geometries: { id?: string; properties: { name: string }; arcs: number[][][] }[] =
    atlas.objects.countries.geometries;
  return geometries.map(({ id, properties, arcs }) => ({ id, name: properties.name, arcs: arcs.flat(2) }));
}

/** The numeric codes of world-atlas, without Antarctica's, and Kosovo's, which it leaves out. */
function isoNumbers(): string[] {
  const numbers = atlasAreas().flatMap(({ id }) => (id === undefined || id === "010" ? [] : [id]));
  return [...new Set([...numbers, "983"])];
}

test("the world files hold the same areas as the list, the smallest ones excepted", () => {
  const codes = new Set(countries.map(({ code }) => code));
  for (const [path, least] of [
    [WORLD_110, 170],
    [WORLD_50, 230],
  ] as const) {
    const { geometries } =
      read<Topology<{ countries: { type: "GeometryCollection"; geometries: GeometryObject[] } }>>(path)
        .objects.countries;
    expect(geometries.length).toBeGreaterThan(least);
    expect(geometries.filter(({ id }) => !codes.has(String(id)))).toEqual([]);
  }
});

describe("towns", () => {
  test("each stands once, in the band of its zoom and the tile of its place", () => {
    const misplaced = read<TownTile[]>(TOWN_INDEX).flatMap((tile) => {
      const [band, west, south, size] = tile;
      const end = band === 9 ? Infinity : band + 2;
      return read<TownRow[]>(townFile(tile)).filter(([, lon, lat, , , zoom]) => {
        const inside = lon >= west && lon < west + size && lat >= south && lat < south + size;
        return !inside || zoom < band || zoom >= end;
      });
    });
    expect(misplaced).toEqual([]);
    expect(read<TownRow[]>(TOWN_WORLD).filter((row) => row[5] > 4)).toEqual([]);
    expect(new Set(towns.map((row) => row.join())).size).toBe(towns.length);
    expect(towns.length).toBeGreaterThan(120_000);
  });

  test("the index names every file there is", () => {
    const listed = read<TownTile[]>(TOWN_INDEX).map((tile) => `basemap/${townFile(tile)}`);
    const there = [...files.keys()].filter((path) => /^basemap\/towns\/\d/.test(path));
    expect(listed.sort()).toEqual(there.sort());
  });

  test("capitals and large cities come first, villages last", () => {
    const zoomOf = (name: string, country: string) =>
      towns.find((row) => row[0] === name && row[4] === country)?.[5];
    expect(zoomOf("Baghdad", "IQ")).toBeLessThanOrEqual(4);
    expect(zoomOf("Damascus", "SY")).toBeLessThanOrEqual(5);
    expect(zoomOf("Al Ḩasakah", "SY")).toBeLessThanOrEqual(6);
    expect(zoomOf("Beni", "CD")).toBeLessThanOrEqual(6);
    expect(zoomOf("El Tarter", "AD")).toBeGreaterThanOrEqual(9);
  });
});

function allTowns(): TownRow[] {
  const tiles = read<TownTile[]>(TOWN_INDEX).flatMap((tile) => read<TownRow[]>(townFile(tile)));
  return [...read<TownRow[]>(TOWN_WORLD), ...tiles];
}
