import type { SceneMark } from "./sceneMark.ts";

export type Direction = "up" | "down" | "left" | "right";

const ALONG: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/** Going sideways counts more than going ahead, so that an arrow key leads where it points. */
const SIDEWAYS = 2;

/** The mark that lies nearest in a direction on the screen; null where there is none. */
export function markTowards(
  marks: readonly SceneMark[],
  from: SceneMark,
  direction: Direction,
): SceneMark | null {
  const [ahead, down] = ALONG[direction];
  return least(marks, (mark) => {
    const [dx, dy] = [mark.x - from.x, mark.y - from.y];
    const along = dx * ahead + dy * down;
    const across = Math.abs(dx * down - dy * ahead);
    return mark.key === from.key || along <= 0 || across > along * SIDEWAYS
      ? null
      : along + across * SIDEWAYS;
  });
}

/** The mark nearest to a place, for the focus of one that is gone. */
export function markNearest(marks: readonly SceneMark[], lon: number, lat: number): SceneMark | null {
  return least(marks, (mark) => Math.hypot(mark.lon - lon, mark.lat - lat));
}

function least(marks: readonly SceneMark[], cost: (mark: SceneMark) => number | null): SceneMark | null {
  let best: SceneMark | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const value = cost(mark);
    if (value === null || value >= lowest) continue;
    [best, lowest] = [mark, value];
  }
  return best;
}
