import type { Position } from "geojson";
import type { Box, Point } from "./files.ts";

/**
 * Planar geometry on longitude and latitude. World-atlas stores rings on the sphere: they cross the
 * antimeridian without a cut. Here they are unrolled, so that a ring may reach beyond ±180 and each
 * of its steps is the short one; MapLibre wraps such shapes around the world by itself.
 */

export const KM_PER_DEGREE = 111.195;

/** A line whose every step is the short way round; the longitudes may leave ±180. */
export function unroll(line: readonly Position[]): Position[] {
  let shift = 0;
  return line.map((here, i) => {
    const before = line[i - 1] ?? here;
    const step = x(here) - x(before);
    if (step > 180) shift -= 360;
    else if (step < -180) shift += 360;
    return [x(here) + shift, y(here)];
  });
}

/** Degrees of longitude within which a vertex counts as on the antimeridian: a step of world-atlas' grid. */
const ON_SEAM = 0.004;

/** A line without its steps along the antimeridian, where the 10m outlines are cut: no coast runs there. */
export function cutAtSeam(line: readonly Position[]): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  for (const here of line) {
    const before = piece.at(-1);
    if (before && onSeam(before) && onSeam(here)) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(here);
  }
  return [...pieces, piece].filter((points) => points.length > 1);
}

function onSeam(point: Position): boolean {
  return Math.abs(Math.abs(wrapLon(x(point))) - 180) < ON_SEAM;
}

/** As `unroll`; a ring around a pole (Antarctica) is closed along it. */
export function unrollRing(ring: readonly Position[]): Position[] {
  const open = unroll(ring);
  const first = open[0];
  const last = open.at(-1);
  if (!first || !last || Math.abs(x(first) - x(last)) < 180) return open;
  const pole = y(first) < 0 ? -90 : 90;
  return [...open, [x(last), pole], [x(first), pole], first];
}

/** As `unrollRing` for every ring, the holes moved to the turn of the world in which the outer ring lies. */
export function unrollPolygon(polygon: readonly Position[][]): Position[][] {
  const [outer, ...holes] = polygon.map(unrollRing);
  if (!outer) return [];
  const [west, , east] = extent(outer);
  return [outer, ...holes.map((hole) => turnInto(hole, west, east))];
}

function turnInto(ring: Position[], west: number, east: number): Position[] {
  const start = x(ring[0] ?? [0, 0]);
  const turn = start < west ? 360 : start > east ? -360 : 0;
  return turn === 0 ? ring : ring.map((p) => [x(p) + turn, y(p)]);
}

/** West, south, east, north of a line; east may lie beyond 180. */
export function extent(line: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const p of line) {
    west = Math.min(west, x(p));
    east = Math.max(east, x(p));
    south = Math.min(south, y(p));
    north = Math.max(north, y(p));
  }
  return [west, south, east, north];
}

/** A box with east ≥ west, which then may lie beyond 180. */
export function boxSpan([west, south, east, north]: Box): Box {
  return [west, south, east < west ? east + 360 : east, north];
}

/** Whether two boxes meet, in whichever turn of the world each of them is given. */
export function boxesMeet(a: Box, b: Box): boolean {
  const [aWest, aSouth, aEast, aNorth] = boxSpan(a);
  const [bWest, bSouth, bEast, bNorth] = boxSpan(b);
  if (aSouth > bNorth || aNorth < bSouth) return false;
  return [-720, -360, 0, 360, 720].some((turn) => aWest + turn <= bEast && aEast + turn >= bWest);
}

/** Even-odd test on the plane; a point on an edge may count either way. */
export function inPolygon(lon: number, lat: number, polygon: readonly Position[][]): boolean {
  let inside = false;
  for (const ring of polygon) if (inRing(lon, lat, ring)) inside = !inside;
  return inside;
}

function inRing(lon: number, lat: number, ring: readonly Position[]): boolean {
  let inside = false;
  let before = ring[ring.length - 1];
  for (const here of ring) {
    if (before && y(here) > lat !== y(before) > lat) {
      const cut = x(here) + ((lat - y(here)) / (y(before) - y(here))) * (x(before) - x(here));
      if (lon < cut) inside = !inside;
    }
    before = here;
  }
  return inside;
}

/** Area of a ring on the sphere in km², exact for lines that are straight in longitude and sin(latitude). */
export function ringAreaKm2(ring: readonly Position[]): number {
  const radians = Math.PI / 180;
  let sum = 0;
  ring.forEach((here, i) => {
    const before = ring[i - 1];
    if (!before) return;
    const height = Math.sin(y(here) * radians) + Math.sin(y(before) * radians);
    sum += (x(here) - x(before)) * radians * height;
  });
  return Math.abs(sum / 2) * (KM_PER_DEGREE / radians) ** 2;
}

/** Great-circle distance in km. */
export function distanceKm(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const dLat = ((b[1] - a[1]) * radians) / 2;
  const dLon = ((b[0] - a[0]) * radians) / 2;
  const h = Math.sin(dLat) ** 2 + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * Math.sin(dLon) ** 2;
  return ((2 * KM_PER_DEGREE) / radians) * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A longitude brought into −180 to 180. */
export function wrapLon(lon: number): number {
  return lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** GeoJSON types positions as bare number arrays; these two keep the missing case in one place. */
export function x(p: Position): number {
  return p[0] ?? 0;
}

export function y(p: Position): number {
  return p[1] ?? 0;
}
