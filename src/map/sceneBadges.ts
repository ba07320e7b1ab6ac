import type { SceneMark } from "./sceneMark.ts";

const GAP = 3;
/**
 * Marks are laid out for quarters of a zoom. To the far end of one the ground shrinks by a twelfth, and what was
 * moved aside is not moved back: the farther two badges were moved apart from their places, the more room they
 * need for their middles to stay 24 px apart (WCAG 2.2, 2.5.8).
 */
const SHRINKS = 0.085;
const MIDDLES = 26.5;
const STEP = 6;
const FARTHEST = 360;
/** Side of the squares in which marks are looked up, about the size of a mark. */
const CELL = 64;

type Offset = readonly [dx: number, dy: number];

/** What takes room on the screen, around its middle. */
export type Box = Pick<SceneMark, "x" | "y" | "radius" | "halfWidth" | "dx" | "dy">;

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
 * @param boxOf where the camera sees a badge, its own offset included
 */
export function placeBadges(
  badges: readonly SceneMark[],
  placed: readonly Box[],
  boxOf: (badge: SceneMark) => Box,
): SceneMark[] {
  if (badges.length === 0) return [];
  const taken = new Taken();
  for (const box of placed) taken.add(box);
  const ordered = badges.toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  return ordered.map((badge) => {
    const [dx, dy] = taken.firstFree(boxOf(badge));
    const moved = { ...badge, dx, dy };
    taken.add(boxOf(moved));
    return moved;
  });
}

/** Boxes by the squares that they touch: a badge is compared with its neighbours alone. */
class Taken {
  readonly #cells = new Map<number, Box[]>();
  #farthest = 0;

  add(box: Box): void {
    const { x, y, halfWidth, radius } = box;
    this.#farthest = Math.max(this.#farthest, Math.hypot(box.dx, box.dy));
    for (let row = cellOf(y - radius); row <= cellOf(y + radius); row++) {
      for (let column = cellOf(x - halfWidth); column <= cellOf(x + halfWidth); column++) {
        const boxes = this.#cells.get(row * ROW + column);
        if (boxes) boxes.push(box);
        else this.#cells.set(row * ROW + column, [box]);
      }
    }
  }

  firstFree(badge: Box): Offset {
    return OFFSETS.find(([dx, dy]) => this.#isFree(badge, dx, dy)) ?? [0, 0];
  }

  /** Tried some ten thousand times for a crowded picture: nothing is made on the way. */
  #isFree(badge: Box, dx: number, dy: number): boolean {
    const { halfWidth, radius } = badge;
    const x = badge.x + dx;
    const y = badge.y + dy;
    const reach = GAP + SHRINKS * (Math.hypot(dx, dy) + this.#farthest);
    const bottom = cellOf(y + radius + reach);
    const right = cellOf(x + halfWidth + reach);
    for (let row = cellOf(y - radius - reach); row <= bottom; row++) {
      for (let column = cellOf(x - halfWidth - reach); column <= right; column++) {
        for (const other of this.#cells.get(row * ROW + column) ?? NO_BOXES) {
          const across = Math.abs(x - other.x);
          const along = Math.abs(y - other.y);
          const covers = across < halfWidth + other.halfWidth + GAP && along < radius + other.radius + GAP;
          const apart = MIDDLES + SHRINKS * Math.hypot(dx - other.dx, dy - other.dy);
          if (covers || Math.hypot(across, along) < apart) return false;
        }
      }
    }
    return true;
  }
}

const NO_BOXES: readonly Box[] = [];
const ROW = 1 << 20;
const cellOf = (pixel: number): number => Math.floor(pixel / CELL);
