import type { Bounds } from "./answer.ts";
import { type Arrangement, arrange } from "./arrangement.ts";
import type { Columns } from "./columns.ts";
import { type UnitPoints, unitPoints } from "./morton.ts";
import { newestFirst } from "./sort.ts";

/**
 * What a query needs besides the columns and what takes long to make of a million rows: typed arrays all of it, so
 * that a worker makes them and hands them over.
 */
export interface Prepared {
  readonly arrangement: Arrangement;
  /** Points in the square of Web Mercator, per point code. */
  readonly units: UnitPoints;
  /** All rows in the order that a list begins with. */
  readonly newest: Uint32Array;
  /** The box of all placed rows; null where there are none. */
  readonly box: Bounds | null;
}

export function prepare(columns: Columns): Prepared {
  const { lon, lat } = columns.points;
  const arrangement = arrange(columns);
  const { offsets } = arrangement.byPoint;
  const has = (code: number): boolean => offsets[code] !== offsets[code + 1];
  return {
    arrangement,
    units: unitPoints(lon, lat),
    newest: newestFirst(columns),
    box: boxOf(lon, lat, has),
  };
}

/** The box of those points that are in; code 0 is no point. */
export function boxOf(lon: Float64Array, lat: Float64Array, isIn: (code: number) => boolean): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let code = 1; code < lon.length; code++) {
    if (!isIn(code)) continue;
    const [x, y] = [lon[code] ?? 0, lat[code] ?? 0];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return west <= east ? [west, south, east, north] : null;
}
