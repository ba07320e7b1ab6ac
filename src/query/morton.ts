import { MAX_LATITUDE } from "../domain/mercator.ts";

/** Levels of the quadtree that the order of points respects; a cell of the last is 2 px wide at zoom 14. */
export const MORTON_LEVELS = 22;

const RADIX_BITS = 11;
const RADIX = 1 << RADIX_BITS;
const FULL = 2 ** 32;

/** Points in the square of Web Mercator (EPSG:3857), as fractions of 2^32; x to the east, y to the south. */
export interface UnitPoints {
  readonly x: Uint32Array;
  readonly y: Uint32Array;
}

/** @param lon degrees within ±180; NaN becomes 0 */
export function unitX(lon: number): number {
  return Math.min(FULL - 1, Math.max(0, Math.floor((lon / 360 + 0.5) * FULL))) || 0;
}

/** @param lat degrees; beyond the square's edge it stands on the edge; NaN becomes 0 */
export function unitY(lat: number): number {
  const sin = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI;
  return Math.min(FULL - 1, Math.max(0, Math.floor(y * FULL))) || 0;
}

/** Of longitudes that another thread has worked on already. */
const known = new WeakMap<Float64Array, UnitPoints>();

/** Whoever asks for the units of these points is given these. */
export function rememberUnits(lon: Float64Array, units: UnitPoints): void {
  known.set(lon, units);
}

/** @param lon degrees; @param lat degrees, as many */
export function unitPoints(lon: Float64Array, lat: Float64Array): UnitPoints {
  const kept = known.get(lon);
  if (kept !== undefined) return kept;
  const x = new Uint32Array(lon.length);
  const y = new Uint32Array(lon.length);
  for (let index = 0; index < lon.length; index++) {
    x[index] = unitX(lon[index] ?? 0);
    y[index] = unitY(lat[index] ?? 0);
  }
  return { x, y };
}

/**
 * Indices of points along the Z-order curve of the Mercator square, so that each of its quadtree's cells is
 * one contiguous run. Of two points of one cell of the last level, the one that came first stays first.
 * @param lon degrees; @param lat degrees, as many
 */
export function mortonOrder(lon: Float64Array, lat: Float64Array): Uint32Array {
  const { x, y } = unitPoints(lon, lat);
  const spread = spreadTable();
  let order = new Uint32Array(x.length);
  for (let index = 0; index < order.length; index++) order[index] = index;
  for (const shift of [32 - 2 * RADIX_BITS, 32 - RADIX_BITS]) {
    const keys = interleaved(x, y, shift, spread, order);
    order = sorted(keys, order);
  }
  return order;
}

/** Bits of a number with a gap before each. */
function spreadTable(): Uint32Array {
  return Uint32Array.from({ length: RADIX }, (_, value) => {
    let spread = 0;
    for (let bit = 0; bit < RADIX_BITS; bit++) spread |= ((value >>> bit) & 1) << (2 * bit);
    return spread;
  });
}

/** Eleven bits of x and y from `shift` on, by turns, y's the higher of each two; in the order given. */
function interleaved(
  x: Uint32Array,
  y: Uint32Array,
  shift: number,
  spread: Uint32Array,
  order: Uint32Array,
): Uint32Array<ArrayBuffer> {
  const keys = new Uint32Array(x.length);
  for (let position = 0; position < keys.length; position++) {
    const index = order[position] ?? 0;
    const across = spread[((x[index] ?? 0) >>> shift) & (RADIX - 1)] ?? 0;
    const down = spread[((y[index] ?? 0) >>> shift) & (RADIX - 1)] ?? 0;
    keys[position] = across | (down << 1);
  }
  return keys;
}

/** A stable radix sort of numbers by their keys of 22 bits, in two passes. */
function sorted(keys: Uint32Array<ArrayBuffer>, order: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const movedKeys = new Uint32Array(keys.length);
  const moved = new Uint32Array(keys.length);
  pass(keys, order, 0, movedKeys, moved);
  pass(movedKeys, moved, RADIX_BITS, keys, order);
  return order;
}

function pass(
  keys: Uint32Array,
  order: Uint32Array,
  shift: number,
  movedKeys: Uint32Array,
  moved: Uint32Array,
): void {
  const next = new Uint32Array(RADIX + 1);
  for (let position = 0; position < keys.length; position++) {
    const digit = ((keys[position] ?? 0) >>> shift) & (RADIX - 1);
    next[digit + 1] = (next[digit + 1] ?? 0) + 1;
  }
  for (let digit = 0; digit < RADIX; digit++) next[digit + 1] = (next[digit + 1] ?? 0) + (next[digit] ?? 0);
  for (let position = 0; position < keys.length; position++) {
    const key = keys[position] ?? 0;
    const digit = (key >>> shift) & (RADIX - 1);
    const place = next[digit] ?? 0;
    movedKeys[place] = key;
    moved[place] = order[position] ?? 0;
    next[digit] = place + 1;
  }
}
