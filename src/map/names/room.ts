import type { Size } from "../camera.ts";
import { areApart, type Box, isClear } from "./boxes.ts";
import { type Corner, DOT, type Obstacle, type PlacedName, type SetName } from "./names.ts";
import { countrySpots, type Spot, townSpots } from "./spots.ts";

const MARK_GAP = 2;
const DOT_GAP = 1;
const EDGE = 3;
/** A ring so small belongs to its mark; a name may stand inside a larger one. */
const SMALL_RING = 28;
/** From a ring's line. */
const LINE_GAP = 2;
/** No place of a name is farther from its point than this, and to the sides by the name's own length. */
const REACH = 200;

interface Frame {
  readonly size: Size;
  readonly obstacles: readonly Obstacle[];
  readonly corners?: readonly Corner[];
}

/** A box by its place on the screen. */
type Extent = Pick<Box, "x" | "y" | "halfWidth" | "radius">;

/** What is taken by a mark, or by a name, which has no kind. */
type Taken = Box & { readonly kind: Obstacle["kind"] | null };

/** Takes the first free place for a name, or the one that it had `before`; null where it has none. */
type Take = (name: SetName, before?: number) => PlacedName | null;

/**
 * The room between the marks of a frame, less what names have taken.
 * @param zoom the quarter of a zoom that names are placed for
 * @param scale to it from the frame's own
 */
export function roomIn({ size, obstacles, corners = [] }: Frame, zoom: number, scale: number): Take {
  const boxOf = (it: Extent, dx: number, dy: number, gap: number): Box => {
    const { x, y, halfWidth, radius } = it;
    return { x: x * scale, y: y * scale, dx, dy, halfWidth, radius, gap };
  };
  const marks = obstacles.map(withRing).map((mark): Taken => {
    const { x, y, dx, dy, kind } = mark;
    return { ...boxOf({ ...mark, x: x - dx, y: y - dy }, dx, dy, MARK_GAP), kind };
  });
  const rings = obstacles.flatMap(({ x, y, ring }) =>
    ring && ring.radius > SMALL_RING ? { x: x * scale, y: y * scale, line: ring.radius * scale } : [],
  );
  const taken: Taken[] = [...marks];

  const isInside = ({ x, y, halfWidth, radius }: SetName, [dx, dy]: Spot): boolean => {
    const it = { x: x + dx, y: y + dy, halfWidth, radius };
    const { width, height } = size;
    return (
      Math.abs(it.x - width / 2) + halfWidth < width / 2 - EDGE &&
      Math.abs(it.y - height / 2) + radius < height / 2 - EDGE &&
      corners.every((corner) => isClear(it, corner))
    );
  };

  /** Whether the line of a ring would strike a name through. */
  const isCrossed = ({ x, y, halfWidth, radius }: SetName, [dx, dy]: Spot): boolean =>
    rings.some((ring) => {
      const across = Math.abs(x * scale + dx - ring.x);
      const along = Math.abs(y * scale + dy - ring.y);
      const nearest = Math.hypot(Math.max(0, across - halfWidth), Math.max(0, along - radius));
      const farthest = Math.hypot(across + halfWidth, along + radius);
      return nearest < ring.line + LINE_GAP && farthest > ring.line - LINE_GAP;
    });

  return (name, before = -1) => {
    const half = DOT[name.kind];
    const dot = boxOf({ x: name.x, y: name.y, halfWidth: half, radius: half }, 0, 0, DOT_GAP);
    const reach = REACH + 3 * name.halfWidth;
    const near = taken.filter(
      (box) =>
        Math.abs(box.y + box.dy - dot.y) < REACH + box.radius &&
        Math.abs(box.x + box.dx - dot.x) < reach + box.halfWidth,
    );
    const covers = half > 0 ? near.filter((box) => !areApart(box, dot)) : [];
    // A badge marks no point, and a name beside it would seem to be its own; what is no mark is another name.
    if (covers.some(({ kind }) => kind === "badge" || kind === null)) return null;
    const hasDot = half > 0 && covers.length === 0;

    const spots = half > 0 ? townSpots(name, dot, covers) : countrySpots(name, zoom);
    const boxAt = ([dx, dy]: Spot): Box => boxOf(name, dx, dy, name.gap);
    const isFree = (spot: Spot): boolean => {
      const box = boxAt(spot);
      return near.every((other) => areApart(other, box));
    };
    const isRoom = (it: Spot): boolean => isInside(name, it) && isFree(it);
    const old = spots[before];
    // The old place may reach over the edge: it only moved with the ground. A ring's line is better than no place.
    const spot =
      old && isFree(old) && !isCrossed(name, old)
        ? old
        : (spots.find((it) => !isCrossed(name, it) && isRoom(it)) ??
          (rings.length > 0 ? spots.find(isRoom) : undefined));
    if (!spot) return null;
    taken.push({ ...boxAt(spot), kind: null });
    if (hasDot) taken.push({ ...dot, kind: null });
    const [dx, dy, anchor] = spot;
    return { ...name, dx, dy, anchor, dot: hasDot, spot: spots.indexOf(spot) };
  };
}

function withRing(mark: Obstacle): Obstacle {
  const ring = mark.ring?.radius ?? 0;
  if (ring > SMALL_RING) return mark;
  return { ...mark, halfWidth: Math.max(mark.halfWidth, ring), radius: Math.max(mark.radius, ring) };
}
