import type { SceneMark } from "./sceneMark.ts";

const GAP = 3;
const STEP = 6;
const FARTHEST = 360;

type Offset = readonly [dx: number, dy: number];

/** Nearest first, and always in the same order: where a badge stands depends on nothing but the marks. */
const OFFSETS: readonly Offset[] = grid().toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b));

function grid(): Offset[] {
  const steps = Array.from({ length: (2 * FARTHEST) / STEP + 1 }, (_, index) => index * STEP - FARTHEST);
  return steps.flatMap((dy) => steps.map((dx): Offset => [dx, dy]));
}

/**
 * Moves badges aside that would cover a pin, a cluster or another badge. They mark a country and no point,
 * so they may be moved; the fullest badge keeps its place first.
 * @param placed pins and clusters, which stay where they are
 * @param at puts a badge where the camera sees it, its own offset included
 */
export function placeBadges(
  badges: readonly SceneMark[],
  placed: readonly SceneMark[],
  at: (badge: SceneMark) => SceneMark,
): SceneMark[] {
  const taken = [...placed];
  const ordered = badges.toSorted((a, b) => b.count - a.count || a.key.localeCompare(b.key, "en"));
  return ordered.map((badge) => {
    const [dx, dy] = firstFree(at(badge), taken);
    const moved = { ...badge, dx, dy };
    taken.push(at(moved));
    return moved;
  });
}

function firstFree(badge: SceneMark, taken: readonly SceneMark[]): Offset {
  const free = OFFSETS.find(([dx, dy]) => {
    const moved = { ...badge, x: badge.x + dx, y: badge.y + dy };
    return !taken.some((other) => overlap(moved, other));
  });
  return free ?? [0, 0];
}

/** Whether two marks, taken as rectangles, come nearer than a gap. */
function overlap(a: SceneMark, b: SceneMark): boolean {
  const across = a.halfWidth + b.halfWidth + GAP - Math.abs(a.x - b.x);
  const along = a.radius + b.radius + GAP - Math.abs(a.y - b.y);
  return across > 0 && along > 0;
}
