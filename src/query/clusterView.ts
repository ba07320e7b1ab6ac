import { WORLD_PX } from "../domain/mercator.ts";
import type { Bounds } from "./answer.ts";
import { CELLS_ACROSS_TILE, cellLevel, type Square, tileLevelOf } from "./cells.ts";
import { unitX, unitY } from "./morton.ts";

/** What of the world a view asks for, in cells and tiles of one level of the quadtree. */
export interface ClusterView {
  readonly level: number;
  /** How far apart marks stand, in 2^32nds of the world's width. */
  readonly reach: number;
  /** Cells that hold the view. */
  readonly cells: Square;
  /** Cells of which every point lies in the view; x0 > x1 where there are none. */
  readonly inner: Square;
  /** Cells that may have a say in what the marks of the view hold. */
  readonly wide: Square;
}

/** Zooms are rounded to quarters, so that marks hold still during small changes. */
export function quarterZoom(zoom: number): number {
  return Math.round(zoom * 4) / 4;
}

/** @param distance in CSS pixels at the rounded zoom */
export function clusterView(zoom: number, distance: number, bounds: Bounds | null): ClusterView {
  const share = distance / (WORLD_PX * 2 ** quarterZoom(zoom));
  const level = cellLevel(share);
  const last = 2 ** level - 1;
  const cells = bounds === null ? { x0: 0, y0: 0, x1: last, y1: last } : cellsOf(bounds, level);
  // A record in view, its centre, what else goes with that, and the centre that this might go with instead.
  const margin = Math.ceil(3 * share * (last + 1));
  return {
    level,
    reach: share * 2 ** 32,
    cells,
    inner: bounds === null ? cells : innerOf(bounds, cells),
    wide: grown(cells, margin, last),
  };
}

function cellsOf([west, south, east, north]: Bounds, level: number): Square {
  const shift = 32 - level;
  const crosses = west > east;
  return {
    x0: crosses ? 0 : unitX(west) >>> shift,
    y0: unitY(north) >>> shift,
    x1: crosses ? 2 ** level - 1 : unitX(east) >>> shift,
    y1: unitY(south) >>> shift,
  };
}

function innerOf([west, , east]: Bounds, { x0, y0, x1, y1 }: Square): Square {
  if (west > east) return { x0: 1, y0: 1, x1: 0, y1: 0 };
  return { x0: x0 + 1, y0: y0 + 1, x1: x1 - 1, y1: y1 - 1 };
}

export function grown({ x0, y0, x1, y1 }: Square, by: number, last: number): Square {
  return {
    x0: Math.max(0, x0 - by),
    y0: Math.max(0, y0 - by),
    x1: Math.min(last, x1 + by),
    y1: Math.min(last, y1 + by),
  };
}

/** Tiles that hold some cells, and so many more to each side. */
export function tilesAround({ x0, y0, x1, y1 }: Square, level: number, more: number): Square {
  const tile = (cell: number): number => Math.floor(cell / CELLS_ACROSS_TILE);
  const last = 2 ** tileLevelOf(level) - 1;
  return grown({ x0: tile(x0), y0: tile(y0), x1: tile(x1), y1: tile(y1) }, more, last);
}

export function holds(outer: Square, inner: Square): boolean {
  return inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1;
}
