/**
 * The two town marks as signed distance fields, so that the style colours them and no canvas, no sprite and no
 * request is needed. Add each with `map.addImage(id, image, { sdf: true, pixelRatio: DOT_PIXEL_RATIO })`.
 */
export interface DotImage {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

export const TOWN_DOT = "atlas-town";
export const CAPITAL_DOT = "atlas-capital";
export const DOT_PIXEL_RATIO = 4;

const SIZE = 48;
/** MapLibre reads 0.75 as the edge and spreads the field over 8 CSS pixels. */
const EDGE = 0.75;
const SPREAD = 8 * DOT_PIXEL_RATIO;

export function basemapDots(): Record<string, DotImage> {
  return { [TOWN_DOT]: field((r) => r - 9), [CAPITAL_DOT]: field(ringWithCentre) };
}

/** A dot in a thin ring: the usual sign for a seat of government. */
function ringWithCentre(r: number): number {
  return Math.min(r - 6, Math.abs(r - 13) - 2);
}

function field(distance: (radius: number) => number): DotImage {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  const middle = (SIZE - 1) / 2;
  for (let i = 0; i < SIZE * SIZE; i++) {
    const radius = Math.hypot((i % SIZE) - middle, Math.floor(i / SIZE) - middle);
    data[i * 4 + 3] = 255 * (EDGE - distance(radius) / SPREAD);
  }
  return { width: SIZE, height: SIZE, data };
}
