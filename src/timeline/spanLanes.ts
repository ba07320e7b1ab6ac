import type { Span } from "../query/answer.ts";
import { type Edges, type Extent, positionOf } from "./brush.ts";

export interface LaneSpan extends Extent {
  readonly lane: number;
  /** Records that it stands for, and how many of them are shown. */
  readonly all: number;
  readonly shown: number;
}

/** Height of a lane with the gap to the next, in CSS pixels. */
export const LANE_PX = 3;

export interface Lanes {
  readonly spans: readonly LaneSpan[];
  /** How many lanes are used. */
  readonly count: number;
  /** Records in spans for which there was no lane left. */
  readonly hidden: number;
}

/**
 * Spans in lanes, so that none covers another; shown ones get a lane first, then the earlier.
 * @param most no more lanes than this
 */
export function lanesOf(spans: readonly Span[], edges: Edges, most: number): Lanes {
  const order = [...spans].sort(
    (a, b) => Number(b.shown > 0) - Number(a.shown > 0) || a.from - b.from || a.to - b.to,
  );
  const lanes: Extent[][] = [];
  const placed = order.flatMap((span): LaneSpan[] => {
    const at = { from: positionOf(edges, span.from), to: positionOf(edges, span.to + 1) };
    const free = lanes.findIndex((lane) => lane.every((other) => other.to <= at.from || other.from >= at.to));
    const lane = free === -1 ? lanes.length : free;
    if (lane >= most) return [];
    lanes[lane] = [...(lanes[lane] ?? []), at];
    return [{ ...at, lane, all: span.all, shown: span.shown }];
  });
  return { spans: placed, count: lanes.length, hidden: recordsOf(spans) - recordsOf(placed) };
}

/** All records that spans stand for. */
export function recordsOf(spans: readonly { readonly all: number }[]): number {
  return spans.reduce((sum, { all }) => sum + all, 0);
}
