import type { Bounds } from "./answer.ts";

/** Whether a point lies in a box, its edges included. Degrees; west > east crosses the antimeridian (RFC 7946 §5.2). */
export function within([west, south, east, north]: Bounds, lon: number, lat: number): boolean {
  if (!(lat >= south && lat <= north)) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}
