import { MORTON_LEVELS, type UnitPoints } from "./morton.ts";

/** A tile is four cells wide, and at least as wide as marks stand apart: what matters to a cell is near its tile. */
const TILE_LEVELS = 2;
export const CELLS_ACROSS_TILE = 1 << TILE_LEVELS;

/** Tiles or cells from x0 to x1 and y0 to y1, all inclusive. */
export interface Square {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Cells of one level of the quadtree that hold any point, within a square of tiles, along the Z-order curve. */
export interface Cells {
  readonly level: number;
  readonly tileLevel: number;
  /** Tiles looked at. */
  readonly square: Square;
  /** Per cell, its first point and the one after its last. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Per cell, the tile that it lies in. */
  readonly tile: Uint32Array;
  /** Per tile, and one more: its first cell. */
  readonly firstCell: Uint32Array;
  /** Per tile. */
  readonly tileX: Uint32Array;
  readonly tileY: Uint32Array;
}

/** Level of tiles for cells of a level; the smallest tile is the world. */
export function tileLevelOf(level: number): number {
  return Math.max(0, level - TILE_LEVELS);
}

/**
 * The level at which cells are a quarter to a half of the distance wide.
 * @param reach distance as a share of the world's width
 */
export function cellLevel(reach: number): number {
  return Math.max(TILE_LEVELS, Math.min(MORTON_LEVELS, Math.ceil(1 - Math.log2(reach))));
}

/**
 * @param first code of the first point; all from there on lie along the Z-order curve
 * @param square tiles to look at, within the world
 */
export function cellsWithin({ x, y }: UnitPoints, first: number, level: number, square: Square): Cells {
  const tileLevel = tileLevelOf(level);
  const from: number[] = [];
  const to: number[] = [];
  const tile: number[] = [];
  const firstCell: number[] = [];
  const tileX: number[] = [];
  const tileY: number[] = [];

  const quadrant = (code: number, depth: number): number => {
    const shift = 31 - depth;
    return ((((y[code] ?? 0) >>> shift) & 1) << 1) | (((x[code] ?? 0) >>> shift) & 1);
  };

  /** The first of some points of one node that lies in the given quadrant or a later one. */
  function quadrantStart(start: number, end: number, depth: number, wanted: number): number {
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (quadrant(middle, depth) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const outside = (code: number, depth: number): boolean => {
    const known = Math.min(depth, tileLevel);
    if (known === 0) return false;
    const west = ((x[code] ?? 0) >>> (32 - known)) * 2 ** (tileLevel - known);
    const north = ((y[code] ?? 0) >>> (32 - known)) * 2 ** (tileLevel - known);
    const width = 2 ** (tileLevel - known);
    return west > square.x1 || north > square.y1 || west + width <= square.x0 || north + width <= square.y0;
  };

  function visit(start: number, end: number, depth: number): void {
    if (start >= end) return;
    const single = end - start === 1;
    if (outside(start, single ? level : depth)) return;
    if (single || depth === level) {
      emit(start, end);
      return;
    }
    let next = start;
    for (let wanted = 1; wanted <= 4; wanted++) {
      const stop = wanted === 4 ? end : quadrantStart(next, end, depth, wanted);
      visit(next, stop, depth + 1);
      next = stop;
    }
  }

  function emit(start: number, end: number): void {
    const across = tileLevel === 0 ? 0 : (x[start] ?? 0) >>> (32 - tileLevel);
    const down = tileLevel === 0 ? 0 : (y[start] ?? 0) >>> (32 - tileLevel);
    const last = tileX.length - 1;
    if (last < 0 || tileX[last] !== across || tileY[last] !== down) {
      firstCell.push(from.length);
      tileX.push(across);
      tileY.push(down);
    }
    from.push(start);
    to.push(end);
    tile.push(tileX.length - 1);
  }

  visit(first, x.length, 0);
  firstCell.push(from.length);
  return {
    level,
    tileLevel,
    square,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    tile: Uint32Array.from(tile),
    firstCell: Uint32Array.from(firstCell),
    tileX: Uint32Array.from(tileX),
    tileY: Uint32Array.from(tileY),
  };
}
