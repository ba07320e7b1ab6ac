import { binAt, clamp, type Edges, type Extent, endOf, limitsOf, snap, type Thumb } from "./brush.ts";

/** What a pointer has taken hold of; positions are in bins. */
export type Grip =
  | { readonly kind: "thumb"; readonly thumb: Thumb; readonly window: Extent; readonly offset: number }
  | { readonly kind: "window"; readonly window: Extent; readonly at: number }
  | { readonly kind: "new"; readonly at: number };

/** How near a pointer must be to take hold of a thumb, in bins; outwards there is more room. */
export interface Reach {
  readonly outwards: number;
  readonly inwards: number;
}

/**
 * What a pointer that goes down takes hold of. Among the bars: a thumb if one is near, else the window to
 * move it, else nothing, so that a new window is drawn. On the axis below: the nearest thumb, which comes.
 */
export function gripAt(
  edges: Edges,
  window: Extent,
  at: number,
  { reach, onAxis }: { readonly reach: Reach; readonly onAxis: boolean },
): Grip {
  const thumb = onAxis ? nearestThumb(window, at) : thumbWithin(window, at, reach);
  if (thumb !== null) return { kind: "thumb", thumb, window, offset: onAxis ? 0 : at - window[thumb] };
  const isWhole = window.from <= 0 && window.to >= endOf(edges);
  const isInside = at >= window.from && at <= window.to;
  return isInside && !isWhole ? { kind: "window", window, at } : { kind: "new", at };
}

/** Where the pointer's grip puts the window; edges that stay where they are are left out. */
export function pulledTo(edges: Edges, grip: Grip, at: number): Partial<Extent> {
  if (grip.kind === "thumb") {
    const { from, to } = limitsOf(edges, grip.thumb, grip.window);
    const edge = clamp(snap(edges, at - grip.offset), from, to);
    return { [grip.thumb]: edge };
  }
  if (grip.kind === "window") return shifted(edges, grip.window, Math.round(at - grip.at));
  const [first, last] = [binAt(edges, Math.min(grip.at, at)), binAt(edges, Math.max(grip.at, at))];
  return { from: first, to: last + 1 };
}

/** The window moved by whole bins, as far as the axis goes, its length kept. */
function shifted(edges: Edges, window: Extent, by: number): Extent {
  const from = snap(edges, window.from);
  const to = Math.max(from + 1, snap(edges, window.to));
  const step = clamp(by, -from, Math.max(0, endOf(edges) - to));
  return { from: from + step, to: Math.min(to + step, endOf(edges)) };
}

function thumbWithin({ from, to }: Extent, at: number, { outwards, inwards }: Reach): Thumb | null {
  // In a narrow window its middle third still moves the whole.
  const inner = Math.min(inwards, (to - from) / 3);
  if (at > from - outwards && at < from + inner) return "from";
  return at < to + outwards && at > to - inner ? "to" : null;
}

function nearestThumb({ from, to }: Extent, at: number): Thumb {
  return Math.abs(at - from) <= Math.abs(at - to) ? "from" : "to";
}
