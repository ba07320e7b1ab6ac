import type { Box } from "./boxes.ts";
import { CLOSE_FROM, type PlacedName, type SetName } from "./names.ts";

/** Where the middle of a name may be, seen from its place. */
export type Spot = readonly [dx: number, dy: number, anchor: PlacedName["anchor"]];

const TOWN_GAP = 0.45;
const COVER_GAP = 4;

/**
 * Beside a town's own mark, the best first; where marks of ours cover that, beside those.
 * @param at its place, in the pixels of `covers`
 */
export function townSpots(
  { size, halfWidth, radius }: SetName,
  at: Pick<Box, "x" | "y">,
  covers: readonly Box[],
): Spot[] {
  const gap = size * TOWN_GAP;
  const slant = gap * Math.SQRT1_2;
  let [left, right, top, bottom] = [gap, gap, slant, slant];
  for (const box of covers) {
    const [x, y] = [box.x + box.dx - at.x, box.y + box.dy - at.y];
    left = Math.max(left, box.halfWidth - x + COVER_GAP);
    right = Math.max(right, box.halfWidth + x + COVER_GAP);
    top = Math.max(top, box.radius - y + COVER_GAP);
    bottom = Math.max(bottom, box.radius + y + COVER_GAP);
  }
  const [above, below] = [-top - radius, bottom + radius];
  return [
    [right + halfWidth, 0, "start"],
    [-left - halfWidth, 0, "end"],
    [slant + halfWidth, above, "start"],
    [slant + halfWidth, below, "start"],
    [-slant - halfWidth, above, "end"],
    [-slant - halfWidth, below, "end"],
    [0, above, "middle"],
    [0, below, "middle"],
  ];
}

/** Steps up and down in lines: on small maps a few pixels lead into another country. */
const FAR_STEPS = [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2];
const CLOSE_STEPS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5];
const LINE = 1.3;

/** On its place, or as near as it takes to be free; in close views a country is all around. */
export function countrySpots({ size, halfWidth, reach }: SetName, zoom: number): Spot[] {
  const isFar = zoom < CLOSE_FROM;
  const steps = isFar ? FAR_STEPS.filter((lines) => Math.abs(lines) <= reach) : CLOSE_STEPS;
  const side = isFar ? Math.min(0.5, reach / 2) : 1.2;
  return [0, 1, -1].flatMap((way) =>
    steps.map((lines): Spot => [way * side * halfWidth, lines * LINE * size, "middle"]),
  );
}
