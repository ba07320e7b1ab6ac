import type { FeatureCollection, MultiPolygon, Position } from "geojson";
import type { TownName } from "../names/names.ts";
import type { Box, Point } from "./files.ts";
import { distanceKm, extent, inPolygon, KM_PER_DEGREE } from "./rings.ts";

/** Where a point lies, in words that a message can be made of: "Syria · 12 km south of Al Ḩasakah". */

export type Octant = "n" | "ne" | "e" | "se" | "s" | "sw" | "w" | "nw";

export interface LandProperties {
  code: string;
}
export type Land = FeatureCollection<MultiPolygon, LandProperties>;

export interface Town extends TownName {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface NearTown {
  town: Town;
  distanceKm: number;
  /** The direction from the town to the point: "north of" it. */
  bearing: Octant;
}

/** The nearest town; undefined only when there are none. The shown population plays no part. */
export function nearestTown(lon: number, lat: number, towns: readonly Town[]): NearTown | undefined {
  let nearest: Town | undefined;
  let least = Infinity;
  for (const town of towns) {
    // A comparison needs no root and no arc: the haversine of distance grows with it.
    const far = flatDistance([lon, lat], [town.lon, town.lat]);
    if (far >= least) continue;
    least = far;
    nearest = town;
  }
  if (!nearest) return undefined;
  const from: Point = [nearest.lon, nearest.lat];
  return {
    town: nearest,
    distanceKm: distanceKm(from, [lon, lat]),
    bearing: octant(from, [lon, lat]),
  };
}

/** Cheap and right enough to compare neighbours: degrees, with meridians drawn together. */
function flatDistance(a: Point, b: Point): number {
  const width = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot(turnShort(b[0] - a[0]) * width, b[1] - a[1]) * KM_PER_DEGREE;
}

function turnShort(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

const OCTANTS: readonly Octant[] = ["n", "ne", "e", "se", "s", "sw", "w", "nw"];

/** The direction in which `to` lies from `from`, as the map shows it. */
export function octant(from: Point, to: Point): Octant {
  const width = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
  const angle = Math.atan2(turnShort(to[0] - from[0]) * width, to[1] - from[1]);
  return OCTANTS[(Math.round(angle / (Math.PI / 4)) + 8) % 8] ?? "n";
}

/** The code of the area that holds the point; undefined at sea. */
export function countryAt(lon: number, lat: number, land: Land): string | undefined {
  return land.features.find((area) => holds(area.geometry.coordinates, lon, lat))?.properties.code;
}

/** Longitudes of unrolled parts may leave ±180, so the point is tried in the turns beside it, too. */
function holds(parts: readonly Position[][][], lon: number, lat: number): boolean {
  return parts.some((part) => {
    const [west, south, east, north] = boxOf(part);
    if (lat < south || lat > north) return false;
    return [lon - 360, lon, lon + 360].some(
      (turn) => turn >= west && turn <= east && inPolygon(turn, lat, part),
    );
  });
}

const boxes = new WeakMap<Position[][], Box>();

function boxOf(part: Position[][]): Box {
  const known = boxes.get(part);
  if (known) return known;
  const box = extent(part[0] ?? []);
  boxes.set(part, box);
  return box;
}
