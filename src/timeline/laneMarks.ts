import type { UnplacedRow } from "../query/unplaced.ts";
import { type Edges, type Extent, endOf, positionOf } from "./brush.ts";

/** A place in the lane where one record stands, or several too near to each other to be told apart. */
export interface LaneMark {
  /** The same as long as its first record begins it. */
  readonly key: number;
  /** CSS pixels from the beginning of the axis. */
  readonly x: number;
  readonly rows: readonly UnplacedRow[];
}

/** The days on which a record may have begun, on the axis; CSS pixels. */
export interface LaneSpan extends Extent {
  readonly key: string;
}

export interface LaneLook {
  readonly marks: readonly LaneMark[];
  /** One for all shown records of the same days of which more than one can be told apart on the axis. */
  readonly spans: readonly LaneSpan[];
  /** Where records stand that are hidden. */
  readonly hidden: readonly { readonly key: number; readonly x: number; readonly typeClass: number }[];
  /** Shown records that the axis does not reach. */
  readonly beyond: number;
}

/** Shorter ones are hidden by the mark in their middle. */
const SHORTEST_SPAN_PX = 18;

/**
 * Records along the axis, each at the middle of the days on which it may have begun.
 * @param rows by their first possible day
 * @param widthPx length of the axis
 * @param apartPx how far apart marks stand at least
 */
export function laneLook(
  rows: readonly UnplacedRow[],
  edges: Edges,
  { widthPx, apartPx }: { readonly widthPx: number; readonly apartPx: number },
): LaneLook {
  const [first, end] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  const step = widthPx / Math.max(1, endOf(edges));
  const placed = rows
    .filter(({ from, to }) => to >= first && from < end)
    .map((row) => {
      const days = { from: positionOf(edges, row.from) * step, to: positionOf(edges, row.to + 1) * step };
      return { row, days, x: (days.from + days.to) / 2 };
    })
    .sort((a, b) => a.x - b.x);
  const shown = placed.filter(({ row }) => row.isShown);
  const spans = new Map<string, LaneSpan>();
  for (const { row, days } of shown) {
    const key = `${row.from}/${row.to}`;
    if (days.to - days.from > SHORTEST_SPAN_PX) spans.set(key, { key, ...days });
  }
  return {
    marks: stacked(shown, apartPx),
    spans: [...spans.values()],
    hidden: placed.flatMap(({ row, x }) =>
      row.isShown ? [] : [{ key: row.row, x, typeClass: row.typeClass }],
    ),
    beyond: rows.filter(({ isShown }) => isShown).length - shown.length,
  };
}

/** @param placed by place */
function stacked(placed: readonly { readonly row: UnplacedRow; readonly x: number }[], apart: number) {
  const marks: { key: number; x: number; rows: UnplacedRow[] }[] = [];
  for (const { row, x } of placed) {
    const last = marks.at(-1);
    if (last !== undefined && x - last.x < apart) last.rows.push(row);
    else marks.push({ key: row.row, x, rows: [row] });
  }
  return marks;
}
