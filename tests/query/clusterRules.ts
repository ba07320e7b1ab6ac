import type { Bounds } from "../../src/query/answer.ts";
import { within } from "../../src/query/within.ts";
import { type ClusterWorld, pixelOf } from "./clusterWorld.ts";

/** A mark with the points that it stands for: what any way of clustering can be asked about. */
export interface PlainMark {
  readonly key: string;
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
  readonly codes: Uint32Array;
}

export type Clustering = (zoom: number, bounds: Bounds | null) => readonly PlainMark[];

export function ownClustering({ clusters }: ClusterWorld, distance: number): Clustering {
  return (zoom, bounds) =>
    clusters.marks({ zoom, distance, bounds }).map((mark) => ({ ...mark, codes: clusters.pointsOf(mark) }));
}

/**
 * What is not wanted: cells of a grid, a mark at the mean of each, named after its heaviest point.
 * @param anchored at the frame's corner, as when only what is on the screen is clustered
 */
export function gridClustering(world: ClusterWorld, distance: number, anchored: boolean): Clustering {
  const { points, counts, first } = world;
  return (zoom, bounds) => {
    const [left, top] =
      anchored && bounds !== null ? pixelOf({ lon: bounds[0], lat: bounds[3] }, zoom) : [0, 0];
    const cells = new Map<string, number[]>();
    for (let code = first; code < counts.length; code++) {
      const at = { lon: points.lon[code] ?? 0, lat: points.lat[code] ?? 0 };
      if (counts[code] === 0 || (bounds !== null && !within(bounds, at.lon, at.lat))) continue;
      const [x, y] = pixelOf(at, zoom);
      const cell = `${Math.floor((x - left) / distance)},${Math.floor((y - top) / distance)}`;
      const codes = cells.get(cell);
      if (codes) codes.push(code);
      else cells.set(cell, [code]);
    }
    return [...cells.values()].map((codes) => meanMark(world, codes));
  };
}

function meanMark({ points, counts }: ClusterWorld, codes: readonly number[]): PlainMark {
  const rows = (code: number): number => counts[code] ?? 0;
  const count = codes.reduce((sum, code) => sum + rows(code), 0);
  const heaviest = codes.reduce((best, code) => (rows(code) > rows(best) ? code : best));
  const mean = (of: Float64Array): number =>
    codes.reduce((sum, code) => sum + rows(code) * (of[code] ?? 0), 0) / count;
  const codesOf = Uint32Array.from(codes);
  return { key: `p${heaviest}`, lon: mean(points.lon), lat: mean(points.lat), count, codes: codesOf };
}

/** How many pairs of marks stand nearer than that many pixels. */
export function tooNear(marks: readonly PlainMark[], zoom: number, pixels: number): number {
  const places = marks.map((mark) => pixelOf(mark, zoom)).sort(([a], [b]) => a - b);
  let pairs = 0;
  for (const [index, [x, y]] of places.entries()) {
    for (let next = index + 1; next < places.length; next++) {
      const [otherX, otherY] = places[next] ?? [Infinity, 0];
      if (otherX - x >= pixels) break;
      if (Math.hypot(otherX - x, otherY - y) < pixels) pairs++;
    }
  }
  return pairs;
}

export interface Compared {
  readonly compared: number;
  readonly changed: number;
}

/** Marks that lie wholly in both frames, and how many of them are not the same in both. */
export function changedByPan(
  { points }: ClusterWorld,
  [before, boundsBefore]: readonly [readonly PlainMark[], Bounds],
  [after, boundsAfter]: readonly [readonly PlainMark[], Bounds],
): Compared {
  const inBoth = ({ codes }: PlainMark): boolean =>
    codes.every((code) => {
      const [lon, lat] = [points.lon[code] ?? 0, points.lat[code] ?? 0];
      return within(boundsBefore, lon, lat) && within(boundsAfter, lon, lat);
    });
  const [ours, theirs] = [before.filter(inBoth), after.filter(inBoth)];
  const changed = (from: readonly PlainMark[], to: readonly PlainMark[]): number => {
    const known = new Map(to.map((mark) => [mark.key, mark]));
    return from.filter((mark) => !sameMark(mark, known.get(mark.key))).length;
  };
  return {
    compared: ours.length + theirs.length,
    changed: changed(ours, after) + changed(theirs, before),
  };
}

function sameMark(a: PlainMark, b: PlainMark | undefined): boolean {
  return b !== undefined && a.lon === b.lon && a.lat === b.lat && a.count === b.count;
}

/** How many marks of two zooms have the same name, or stand for the same points, and are too far apart. */
export function movedByZoom(
  before: readonly PlainMark[],
  after: readonly PlainMark[],
  zoom: number,
  pixels: number,
): number {
  const moved = (nameOf: (mark: PlainMark) => string): number => {
    const known = new Map(before.map((mark) => [nameOf(mark), mark]));
    return after.filter((mark) => {
      const same = known.get(nameOf(mark));
      if (same === undefined) return false;
      const [x, y] = pixelOf(mark, zoom);
      const [otherX, otherY] = pixelOf(same, zoom);
      return Math.hypot(x - otherX, y - otherY) > pixels;
    }).length;
  };
  return moved(({ key }) => key) + moved(({ codes }) => codes.join());
}
