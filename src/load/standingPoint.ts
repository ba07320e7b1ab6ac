import polylabel from "polylabel";
import type { DrawnGeometry } from "../domain/imported.ts";

export type XY = readonly [x: number, y: number];

/** A geometry as it is read from a file: nothing in it can be relied upon. */
export type GeometryReading =
  /** `drawn`: it is more than a point. `point` null: it is empty. */
  | { readonly ok: true; readonly point: XY | null; readonly drawn: boolean }
  | { readonly ok: false; readonly reason: "bad_geometry" | "not_finite"; readonly detail: string };

const EMPTY: GeometryReading = { ok: true, point: null, drawn: false };

/** Cells of so many parts of the smaller side: near enough for a mark, far cheaper than exact. */
const POLYGON_STEPS = 50;
/** Vertices of a ring that the point is worked out from. */
const MOST_VERTICES = 2000;

/**
 * The point that a geometry stands at (RFC 7946 § 3.1): a point itself; the middle of a line's length; of a polygon
 * the point farthest from its edges; of several the largest, and of a collection the first that has one.
 */
export function standingPoint(geometry: unknown): GeometryReading {
  try {
    const point = pointOf(geometry, 0);
    return point === null ? EMPTY : { ok: true, point, drawn: typeOf(geometry) !== "Point" };
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, reason: error.reason, detail: error.message };
    throw error;
  }
}

/** Thrown and caught in this file only. */
class Unfit extends Error {
  readonly reason: "bad_geometry" | "not_finite";
  constructor(detail: string, reason: "bad_geometry" | "not_finite" = "bad_geometry") {
    super(detail.slice(0, 80));
    this.reason = reason;
  }
}

export function isGeometry(value: unknown): value is DrawnGeometry {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function typeOf(geometry: unknown): string {
  return isGeometry(geometry) ? geometry.type : "";
}

function pointOf(geometry: unknown, depth: number): XY | null {
  if (geometry === null || geometry === undefined) return null;
  if (!isGeometry(geometry)) throw new Unfit("no type");
  const { coordinates } = geometry;
  switch (geometry.type) {
    case "Point":
      return lengthOf(coordinates) === 0 ? null : position(coordinates);
    case "MultiPoint":
      return line(coordinates)[0] ?? null;
    case "LineString":
      return middleOf(line(coordinates));
    case "MultiLineString":
      return middleOf(largest(list(coordinates).map(line), lengthOfLine));
    case "Polygon":
      return labelOf(rings(coordinates));
    case "MultiPolygon":
      return labelOf(largest(list(coordinates).map(rings), ([outer = []]) => areaOf(outer)));
    case "GeometryCollection":
      return firstPoint(list(geometry.geometries), depth);
    default:
      throw new Unfit(geometry.type);
  }
}

/**
 * Whether a line has less than two positions, or a ring less than four, or its last is not its first (RFC 7946 § 3.1.4,
 * § 3.1.6).
 * @param geometry that has a standing point, so that all of it is of the right form
 */
export function isOpenShape(geometry: unknown): boolean {
  if (!isGeometry(geometry)) return false;
  const { coordinates } = geometry;
  switch (geometry.type) {
    case "LineString":
      return isShortLine(line(coordinates));
    case "MultiLineString":
      return list(coordinates).map(line).some(isShortLine);
    case "Polygon":
      return rings(coordinates).some(isOpenRing);
    case "MultiPolygon":
      return list(coordinates).flatMap(rings).some(isOpenRing);
    case "GeometryCollection":
      return list(geometry.geometries).some(isOpenShape);
    default:
      return false;
  }
}

function isShortLine(points: readonly XY[]): boolean {
  return points.length < 2;
}

function isOpenRing(ring: readonly XY[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1];
}

function firstPoint(geometries: readonly unknown[], depth: number): XY | null {
  let first: XY | null = null;
  for (const geometry of geometries) first ??= pointOf(geometry, depth + 1);
  return first;
}

function lengthOf(value: unknown): number {
  return list(value).length;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unfit("coordinates");
  return value;
}

function position(value: unknown): XY {
  const [x, y] = list(value);
  if (typeof x !== "number" || typeof y !== "number") throw new Unfit("coordinates");
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Unfit(String([x, y]), "not_finite");
  return [x, y];
}

function line(value: unknown): readonly XY[] {
  return list(value).map(position);
}

function rings(value: unknown): readonly (readonly XY[])[] {
  return list(value).map(line);
}

function largest<Item extends readonly unknown[]>(
  items: readonly Item[],
  size: (item: Item) => number,
): Item | [] {
  let best: Item | [] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const own = size(item);
    if (item.length > 0 && own > most) [best, most] = [item, own];
  }
  return best;
}

const step = ([ax, ay]: XY, [bx, by]: XY): number => Math.hypot(bx - ax, by - ay);

function lengthOfLine(points: readonly XY[]): number {
  return points.reduce((sum, point, index) => sum + step(points[index - 1] ?? point, point), 0);
}

function middleOf(points: readonly XY[]): XY | null {
  let left = lengthOfLine(points) / 2;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next === undefined) return point;
    const length = step(point, next);
    if (length >= left && length > 0) {
      const share = left / length;
      return [point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share];
    }
    left -= length;
  }
  return null;
}

function areaOf(ring: readonly XY[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[index + 1] ?? ring[0] ?? [x, y];
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum) / 2;
}

function labelOf(polygon: readonly (readonly XY[])[]): XY | null {
  const [outer] = polygon;
  const first = outer?.[0];
  if (outer === undefined || first === undefined) return null;
  const [xs, ys] = [outer.map(([x]) => x), outer.map(([, y]) => y)];
  const side = Math.min(extentOf(xs), extentOf(ys));
  if (side === 0) return first;
  const [x, y] = polylabel(
    polygon.map((ring) => thinned(ring).map(([x, y]) => [x, y])),
    side / POLYGON_STEPS,
  );
  return [x, y];
}

function extentOf(values: readonly number[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return most - least;
}

function thinned(ring: readonly XY[]): readonly XY[] {
  const every = Math.ceil(ring.length / MOST_VERTICES);
  return every <= 1 ? ring : ring.filter((_, index) => index % every === 0);
}
