import type { Bounds } from "./answer.ts";
import type { PointColumn } from "./columns.ts";
import { type UnitPoints, unitX, unitY } from "./morton.ts";
import type { PointSums } from "./pointSums.ts";
import { within } from "./within.ts";

/** So few points are looked at one by one. */
const FEW = 32;

/**
 * Shown rows whose point lies in a box, edges included. Points between the corners of a quadtree's cell that
 * lies wholly in the box are not looked at.
 */
export function countInBox(
  { lon, lat, badges }: PointColumn,
  { x, y }: UnitPoints,
  counts: Uint32Array,
  sums: PointSums,
  bounds: Bounds,
): number {
  const [west, south, east, north] = bounds;
  const [left, right, top, bottom] = [unitX(west), unitX(east), unitY(north), unitY(south)];
  const crosses = west > east;

  function countEach(from: number, to: number): number {
    let sum = 0;
    for (let code = from; code < to; code++) {
      const rows = counts[code] ?? 0;
      if (rows !== 0 && within(bounds, lon[code] ?? 0, lat[code] ?? 0)) sum += rows;
    }
    return sum;
  }

  /** Points of a node `2^shift` wide at its first point: all between here and there share their higher bits. */
  function countNode(from: number, to: number, shift: number): number {
    if (to - from <= FEW || shift === 0) return countEach(from, to);
    const west = corner(x[from] ?? 0, shift);
    const north = corner(y[from] ?? 0, shift);
    const east = west + 2 ** shift - 1;
    const south = north + 2 ** shift - 1;
    if (north > bottom || south < top) return 0;
    if (!crosses && (west > right || east < left)) return 0;
    const inColumns = crosses ? west > left || east < right : west > left && east < right;
    if (inColumns && north > top && south < bottom) return sums.count(from, to);
    return countQuadrants(from, to, shift - 1);
  }

  function countQuadrants(from: number, to: number, shift: number): number {
    let sum = 0;
    let next = from;
    for (let quadrant = 0; quadrant < 4 && next < to; quadrant++) {
      const stop = quadrant === 3 ? to : endOf(next, to, shift, quadrant);
      if (next < stop) sum += countNode(next, stop, shift);
      next = stop;
    }
    return sum;
  }

  /** The first point beyond a quadrant of the node. */
  function endOf(from: number, to: number, shift: number, quadrant: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const place = ((((y[middle] ?? 0) >>> shift) & 1) << 1) | (((x[middle] ?? 0) >>> shift) & 1);
      if (place <= quadrant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const first = badges.length + 1;
  return countEach(1, first) + countNode(first, counts.length, 32);
}

/** The lower edge of the node `2^shift` wide that a coordinate lies in. */
function corner(coordinate: number, shift: number): number {
  return shift === 32 ? 0 : ((coordinate >>> shift) << shift) >>> 0;
}
