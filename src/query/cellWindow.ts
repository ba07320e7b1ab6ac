import { type Cells, cellsWithin, type Square } from "./cells.ts";
import type { UnitPoints } from "./morton.ts";
import { BLOCK_BITS, emptySums, type PointSums, type Sums } from "./pointSums.ts";

/** No tile there: nothing is recorded in it. */
const EMPTY = -1;
/** A tile that the window does not reach to. */
export const BEYOND = -2;
const UNKNOWN = -3;

/** Cells around a view with what is shown in them, summed when it is first asked for. */
export interface CellWindow {
  readonly cells: Cells;
  readonly sums: Sums;
  /** Per cell, how heavy its heaviest point is; 0 where nothing is shown. */
  readonly weight: Float64Array;
  /** Per cell, where its heaviest point lies, in 2^32nds of the world. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Calls for a tile and each one around it, their sums made; false where the window does not reach to one. */
  around(tile: number, each: (start: number, end: number) => void): boolean;
  freshen(tile: number): void;
  /** Forgets the sums of cells in which a point's block has changed. */
  forget(touched: Uint8Array): void;
}

export function createCellWindow(
  points: UnitPoints,
  first: number,
  level: number,
  square: Square,
  pointSums: PointSums,
): CellWindow {
  const cells = cellsWithin(points, first, level, square);
  const size = cells.from.length;
  const tiles = cells.tileX.length;
  const sums = emptySums(size);
  const stale = new Uint8Array(size).fill(1);
  const staleTiles = new Uint8Array(tiles).fill(1);
  const weight = new Float64Array(size);
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  const neighbours = new Int32Array(tiles * 9).fill(UNKNOWN);
  const numbers = new Map<number, number>();
  for (let tile = 0; tile < tiles; tile++) {
    numbers.set(tileKey(cells.tileX[tile] ?? 0, cells.tileY[tile] ?? 0), tile);
  }
  const across = 2 ** cells.tileLevel;

  function tileAt(column: number, row: number): number {
    if (column < 0 || row < 0 || column >= across || row >= across) return EMPTY;
    if (column < square.x0 || column > square.x1 || row < square.y0 || row > square.y1) return BEYOND;
    return numbers.get(tileKey(column, row)) ?? EMPTY;
  }

  function findNeighbours(tile: number): void {
    const column = cells.tileX[tile] ?? 0;
    const row = cells.tileY[tile] ?? 0;
    for (let place = 0; place < 9; place++) {
      const dx = (place % 3) - 1;
      const dy = Math.floor(place / 3) - 1;
      neighbours[tile * 9 + place] = tileAt(column + dx, row + dy);
    }
  }

  function freshen(tile: number): void {
    if (staleTiles[tile] === 0) return;
    staleTiles[tile] = 0;
    const end = cells.firstCell[tile + 1] ?? 0;
    for (let cell = cells.firstCell[tile] ?? 0; cell < end; cell++) {
      if (stale[cell] !== 0) sumCell(cell);
    }
  }

  function sumCell(cell: number): void {
    stale[cell] = 0;
    pointSums.sum(cells.from[cell] ?? 0, cells.to[cell] ?? 0, sums, cell);
    const heaviest = sums.heaviest[cell] ?? 0;
    weight[cell] = pointSums.weight(heaviest);
    x[cell] = points.x[heaviest] ?? 0;
    y[cell] = points.y[heaviest] ?? 0;
  }

  return {
    cells,
    sums,
    weight,
    x,
    y,
    freshen,
    around(tile, each) {
      if (neighbours[tile * 9] === UNKNOWN) findNeighbours(tile);
      let whole = true;
      for (let place = 0; place < 9; place++) {
        const other = neighbours[tile * 9 + place] ?? EMPTY;
        if (other === BEYOND) whole = false;
        if (other < 0) continue;
        freshen(other);
        each(cells.firstCell[other] ?? 0, cells.firstCell[other + 1] ?? 0);
      }
      return whole;
    },
    forget(touched) {
      for (let cell = 0; cell < size; cell++) {
        const last = ((cells.to[cell] ?? 0) - 1) >>> BLOCK_BITS;
        for (let block = (cells.from[cell] ?? 0) >>> BLOCK_BITS; block <= last; block++) {
          if (touched[block] === 0) continue;
          stale[cell] = 1;
          staleTiles[cells.tile[cell] ?? 0] = 1;
          break;
        }
      }
    },
  };
}

const tileKey = (column: number, row: number): number => row * 2 ** 24 + column;
