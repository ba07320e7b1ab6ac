import { toUnit } from "../../domain/mercator.ts";
import type { Bounds } from "../../query/answer.ts";

/**
 * Land and lines as SVG path data, in whole steps of a grid over the Web Mercator square: `size` steps wide, x to the
 * east, y to the south. A picture shows them at any camera by one `transform`.
 */
export interface GroundPaths {
  readonly land: string;
  /** Empty where the rim of the land is the coast. */
  readonly coast: string;
  readonly borders: string;
  readonly disputed: string;
}

/** How fine the ground of a picture is. */
export interface GroundScale {
  readonly name: "50m" | "10m";
  /** Cut into squares of this level of the quadtree, each a file. */
  readonly level: number;
  /** Steps of the grid over the world's width. */
  readonly size: number;
}

/** The world's own paths, which stand in the page, too. Paths here are below the folder `basemap/`. */
export const WORLD_PATHS = "picture/world.json";
export const WORLD_GRID = 4096;

/** From the same zooms as the live map: see `plan.ts`. */
export const GROUND_SCALES = {
  medium: { name: "50m", level: 4, size: 2 ** 16 },
  fine: { name: "10m", level: 6, size: 2 ** 20 },
} as const satisfies Record<string, GroundScale>;

export const MEDIUM_GROUND_FROM = 3;
export const FINE_GROUND_FROM = 5;

/** What a camera needs beside the world's own paths; null: nothing. */
export function scaleFor(zoom: number): GroundScale | null {
  if (zoom < MEDIUM_GROUND_FROM) return null;
  return zoom < FINE_GROUND_FROM ? GROUND_SCALES.medium : GROUND_SCALES.fine;
}

/** Where a square's file lies, from the site's folder. */
export function groundFile({ name }: GroundScale, column: number, row: number): string {
  return `picture/${name}/${column}_${row}.json`;
}

/** Squares that a box touches. */
export function squaresOf(
  { level }: GroundScale,
  [west, south, east, north]: Bounds,
): (readonly [column: number, row: number])[] {
  const last = 2 ** level - 1;
  const [left, top] = toUnit(west, north);
  const [right, bottom] = toUnit(east, south);
  const square = (unit: number): number => Math.max(0, Math.min(last, Math.floor(unit * (last + 1))));
  const squares: (readonly [number, number])[] = [];
  for (let row = square(top); row <= square(bottom); row++) {
    for (let column = square(left); column <= square(right); column++) squares.push([column, row]);
  }
  return squares;
}

/** Which squares of a scale have a file: a bit each, row by row, as hexadecimal digits. */
export type SquareBits = Readonly<Record<GroundScale["name"], string>>;

export function hasSquare(
  bits: SquareBits,
  { name, level }: GroundScale,
  column: number,
  row: number,
): boolean {
  const at = row * 2 ** level + column;
  return ((Number.parseInt(bits[name][at >>> 2] ?? "0", 16) >>> (at & 3)) & 1) === 1;
}

export function squareBits(
  { level }: GroundScale,
  squares: Iterable<readonly [column: number, row: number]>,
): string {
  const digits = new Uint8Array(4 ** level / 4);
  for (const [column, row] of squares) {
    const at = row * 2 ** level + column;
    digits[at >>> 2] = (digits[at >>> 2] ?? 0) | (1 << (at & 3));
  }
  return Array.from(digits, (digit) => digit.toString(16)).join("");
}

/** Lists what there is; below the folder `basemap/`. */
export const SQUARES_FILE = "picture/squares.json";
