import type { Position } from "geojson";
import type { Box, Point } from "../../src/map/basemap/files.ts";
import { distanceKm, extent, inPolygon, KM_PER_DEGREE, wrapLon } from "../../src/map/basemap/rings.ts";
import { labelPoint, type Part, partsOf } from "./parts.ts";
import { type UnitTopology, uncodedUnit, unitTopology } from "./units.ts";

/**
 * Country outlines for the check of the data: Natural Earth's 10m areas, on the plane of longitude and
 * latitude. An area without a code of its own counts for the country of ISO 3166 that holds it there, besides.
 */

/** Ground held under lease and drawn with the country around it: it counts for both. */
const LEASED: Record<string, Box[] | undefined> = { US: [[-75.25, 19.88, -75.05, 20.05]] };

interface Outline {
  parts: { rings: Part; box: Box }[];
  /** Only where it has been asked for: it takes longer than everything else. */
  point?: Point;
}

let topology: UnitTopology | undefined;
const outlines = new Map<string, Outline>();

/**
 * Whether a point lies in a country, and if not, how far it is from its nearest edge in km.
 * @param code ISO 3166-1 alpha-2 or `XK`
 * @throws RangeError for a code without an outline
 */
export function insideCountry(
  lon: number,
  lat: number,
  code: string,
): { inside: boolean; distanceKm: number } {
  const { parts } = outline(code);
  if (parts.some((part) => holds(part, lon, lat)) || leased(lon, lat, code))
    return { inside: true, distanceKm: 0 };
  let least = Infinity;
  for (const { rings, box } of parts) {
    if (boxDistanceKm(lon, lat, box) >= least) continue;
    for (const ring of rings) least = Math.min(least, ringDistanceKm(lon, lat, ring));
  }
  return { inside: false, distanceKm: least };
}

/** Where a record stands that is known by its country only: the point of the country's label. */
export function countryPoint(code: string): Point {
  const known = outline(code);
  known.point ??= labelPoint(known.parts[0]?.rings ?? []);
  return known.point;
}

/** From that point to the farthest corner of the country's largest part, in km. */
export function countryRadiusKm(code: string): number {
  const point = countryPoint(code);
  const ring = outline(code).parts[0]?.rings[0] ?? [];
  return Math.max(...ring.map(([lon = 0, lat = 0]) => distanceKm(point, [lon, lat])));
}

/** All codes that have an outline. */
export function outlineCodes(): string[] {
  return units().objects.countries.geometries.map(({ id }) => id);
}

function units(): UnitTopology {
  topology ??= unitTopology("10m");
  return topology;
}

function outline(code: string): Outline {
  const known = outlines.get(code);
  if (known) return known;
  const own = units().objects.countries.geometries.filter(
    ({ id }) => id === code || uncodedUnit(id)?.iso === code,
  );
  const main = own.find(({ id }) => id === code);
  if (!main) throw new RangeError(`expected a country with an outline, got "${code}"`);
  const first = partsOf(units(), main);
  const rest = own.filter((unit) => unit !== main).flatMap((unit) => partsOf(units(), unit));
  const parts = [...first, ...rest].map((rings) => ({ rings, box: extent(rings[0] ?? []) }));
  const made: Outline = { parts };
  outlines.set(code, made);
  return made;
}

function holds({ rings, box }: Outline["parts"][number], lon: number, lat: number): boolean {
  return turns(lon).some((turn) => inBox(turn, lat, box) && inPolygon(turn, lat, rings));
}

function leased(lon: number, lat: number, code: string): boolean {
  return (LEASED[code] ?? []).some((box) => inBox(lon, lat, box));
}

function inBox(lon: number, lat: number, [west, south, east, north]: Box): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Unrolled outlines may reach beyond ±180. */
function turns(lon: number): number[] {
  return [lon, lon - 360, lon + 360];
}

/** A lower bound: how far the point is from the box. */
function boxDistanceKm(lon: number, lat: number, [west, south, east, north]: Box): number {
  const dLat = Math.max(south - lat, 0, lat - north);
  const dLon = Math.min(...turns(lon).map((turn) => Math.max(west - turn, 0, turn - east)));
  const farthest = Math.max(Math.abs(south), Math.abs(north), Math.abs(lat));
  return Math.hypot(dLat, dLon * cosine(Math.min(90, farthest))) * KM_PER_DEGREE;
}

/** To the nearest edge, on a plane that touches the globe at the point. */
function ringDistanceKm(lon: number, lat: number, ring: readonly Position[]): number {
  const width = cosine(lat);
  const flat = ring.map(([a = 0, b = 0]): Point => [wrapLon(a - lon) * width, b - lat]);
  let least = Infinity;
  flat.forEach((here, i) => {
    const before = flat[i - 1];
    // An edge across the far side of the world would seem to pass by the point.
    if (before && Math.abs(here[0] - before[0]) < 90) least = Math.min(least, edgeDistance(before, here));
  });
  return least * KM_PER_DEGREE;
}

/** From the origin to the segment between two points. */
function edgeDistance([ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + t * dx, ay + t * dy);
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}
