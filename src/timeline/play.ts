import { clamp, type Edges, type Extent, endOf } from "./brush.ts";

/** How long each picture of a run stands. */
export const STEP_MS = 700;

/** Where nothing is chosen, a run shows so large a part of the axis at a time. */
const SHARE_OF_AXIS = 1 / 12;

/** The window from which a run starts: the chosen one, or the first part of the axis. */
export function firstOfRun(edges: Edges, window: Extent): Extent {
  const end = endOf(edges);
  const [from, to] = [Math.floor(window.from), Math.ceil(window.to)];
  const isWhole = from <= 0 && to >= end;
  const length = isWhole ? Math.max(1, Math.round(end * SHARE_OF_AXIS)) : Math.max(1, to - from);
  // From the end there is nowhere to go but back to the beginning.
  const start = isWhole || to >= end ? 0 : from;
  return { from: start, to: Math.min(end, start + length) };
}

/** The window one bar later, of the same length; null at the end of the axis. */
export function nextOfRun(edges: Edges, { from, to }: Extent): Extent | null {
  const end = endOf(edges);
  if (to >= end) return null;
  return { from: clamp(from + 1, 0, end), to: to + 1 };
}
