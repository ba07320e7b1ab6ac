import { pixelsOfKm } from "./camera.ts";

/** A round length and how long it is on the screen. */
export interface ScaleLength {
  readonly km: number;
  readonly pixels: number;
}

const ROUND = [1, 2, 5];

/** The longest of 1, 2, 5, 10, 20, … that takes at most so many pixels at a latitude. */
export function scaleLength(lat: number, zoom: number, mostPixels: number): ScaleLength {
  const most = mostPixels / pixelsOfKm(1, lat, zoom);
  const power = 10 ** Math.floor(Math.log10(most));
  const km = (ROUND.findLast((step) => step * power <= most) ?? 1) * power;
  return { km, pixels: pixelsOfKm(km, lat, zoom) };
}
