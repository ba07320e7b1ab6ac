import type { MultiLineString, MultiPolygon, Topology } from "topojson-specification";

/**
 * The formats of the base map's files. `data/basemap` writes them, the loader reads them.
 * All paths are relative to the folder `basemap/` of the site; all coordinates are degrees, WGS 84.
 */

/** `[west, south, east, north]`; west > east when the box crosses the antimeridian (RFC 7946 § 5.2). */
export type Box = [west: number, south: number, east: number, north: number];

export type Point = [lon: number, lat: number];

/** One drawn area of `countries.json`. */
export interface CountryEntry {
  /** ISO 3166-1 alpha-2, `XK` for Kosovo, or `x-…` for an area without a code of its own. */
  code: string;
  /** For an `x-…` area: the ISO country that ISO 3166 counts it to, where there is one. */
  iso?: string;
  /** English name, only where `Intl.DisplayNames` knows none. */
  name?: string;
  /** Where the label stands: inside the largest part. */
  point: Point;
  /** The box around the largest part and everything near it. */
  bbox: Box;
  /** Boxes of the parts that lie far from it (overseas territories, outlying islands). */
  more?: Box[];
  /** 0 is the most important label. */
  rank: number;
  /** The zoom from which the label may stand; null where the area gets none. */
  minzoom: number | null;
}

/** `10m/<code>.json`: one area, its arcs shared by fill and lines. */
export type CountryTopology = Topology<{
  land: MultiPolygon;
  coast: MultiLineString;
  /** Each border stands in one of its two countries' files: in the one whose code sorts first. */
  borders: MultiLineString;
  /** Borders of areas without an ISO code. */
  disputed: MultiLineString;
}>;

/** A town as it stands in a file. Capital: 1 for the seat of a national government, else 0. */
export type TownRow = [
  name: string,
  lon: number,
  lat: number,
  population: number,
  country: string,
  minzoom: number,
  capital: 0 | 1,
];

/** One file of `towns/`, as `index.json` lists it: the lower left corner and the side, in degrees. */
export type TownTile = [band: TownBand, west: number, south: number, size: number];

/** A band holds the towns whose `minzoom` lies in it: 5 and 6, 7 and 8, 9 and more. */
export type TownBand = 5 | 7 | 9;

export const TOWN_BANDS: readonly TownBand[] = [5, 7, 9];

export const WORLD_110 = "world-110m.json";
export const WORLD_50 = "world-50m.json";
export const COUNTRIES = "countries.json";
export const TOWN_INDEX = "towns/index.json";
export const TOWN_WORLD = "towns/world.json";

export function countryFile(code: string): string {
  return `10m/${code}.json`;
}

export function townFile([band, west, south, size]: TownTile): string {
  return `towns/${band}/${west}_${south}_${size}.json`;
}

/**
 * Whether a file is what its path promises, as far as its outermost level tells: enough to tell it from another
 * version's file or from a host's error page in JSON.
 */
export function isBasemapFile(path: string, content: unknown): boolean {
  if (path === WORLD_110 || path === WORLD_50) return isTopology(content, ["countries"]);
  if (path.startsWith("10m/")) return isTopology(content, ["land", "coast", "borders", "disputed"]);
  return Array.isArray(content);
}

function isTopology(content: unknown, objects: string[]): boolean {
  if (!isRecord(content) || !Array.isArray(content.arcs)) return false;
  const held = content.objects;
  return isRecord(held) && objects.every((name) => isRecord(held[name]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The code whose file holds the border between two areas. */
export function borderOwner(a: string, b: string): string {
  return a < b ? a : b;
}

/** Whether a border is drawn as disputed: one of its sides has no ISO code. */
export function isDisputed(a: string, b: string): boolean {
  return a.startsWith("x-") || b.startsWith("x-");
}
