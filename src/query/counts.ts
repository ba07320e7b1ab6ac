import type { Facts } from "../domain/facts.ts";
import { type Bounds, type Counts, STANDING_CODES } from "./answer.ts";

/** Whether a point lies in a box; a box whose west is east of its east crosses the antimeridian. */
export function inBounds(lon: number, lat: number, [west, south, east, north]: Bounds): boolean {
  const within = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return within && lat >= south && lat <= north;
}

/** The accounting line: nothing is dropped silently. */
export function countsOf(shown: readonly Facts[], standings: Uint8Array, bounds: Bounds | null): Counts {
  const ofStanding = (standing: (typeof STANDING_CODES)[number]): number =>
    standings.reduce((sum, code) => sum + (code === STANDING_CODES.indexOf(standing) ? 1 : 0), 0);
  const placed = shown.flatMap(({ place }) => (place ? [place] : []));
  return {
    total: standings.length,
    shown: shown.length,
    certain: ofStanding("certain"),
    possible: ofStanding("possible"),
    undated: ofStanding("undated"),
    unlocated: shown.length - placed.length,
    outsideView: bounds === null ? 0 : placed.filter(({ lon, lat }) => !inBounds(lon, lat, bounds)).length,
  };
}
