/** What takes room: a box, by its middle's way from a place on the ground. CSS pixels. */
export interface Box {
  /** The place on the screen. */
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly halfWidth: number;
  readonly radius: number;
  /** To be kept free around it. */
  readonly gap: number;
}

/** Names are placed for quarters of a zoom; to the ends of one the ways between places change by so much. */
const STRETCH = 0.091;

/** Whether two boxes are apart at every zoom of a quarter. */
export function areApart(a: Box, b: Box): boolean {
  const gap = Math.min(a.gap, b.gap);
  return (
    isApart(b.x - a.x, b.dx - a.dx, a.halfWidth + b.halfWidth + gap) ||
    isApart(b.y - a.y, b.dy - a.dy, a.radius + b.radius + gap)
  );
}

function isApart(way: number, offset: number, room: number): boolean {
  return Math.abs(way + offset) - Math.abs(way) * STRETCH > room;
}

/** Whether two boxes share no pixel, each by its middle on the screen. */
export function isClear(a: Flat, b: Flat): boolean {
  return Math.abs(a.x - b.x) >= a.halfWidth + b.halfWidth || Math.abs(a.y - b.y) >= a.radius + b.radius;
}

type Flat = Pick<Box, "x" | "y" | "halfWidth" | "radius">;
