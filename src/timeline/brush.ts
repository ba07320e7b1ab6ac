import { parseWindowEdge } from "../domain/day.ts";
import type { Filter } from "../domain/filter.ts";
import type { Bin, Bins } from "../query/answer.ts";
import { edgeText } from "./edgeText.ts";

/**
 * First day of each bin and the day after the last one, ascending. Positions on the axis are counted in
 * bins, 0 to `edges.length - 1`: every bar is equally wide, whatever the length of its month.
 */
export type Edges = readonly number[];

/** A window on the axis: it begins at `from` and ends before `to`. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export type Thumb = "from" | "to";
type DateFilter = Pick<Filter, "from" | "to">;

export function edgesOf(bins: readonly Bin[]): Edges {
  const last = bins.at(-1);
  return last === undefined ? [] : [...bins.map(({ from }) => from), last.to + 1];
}

/** The last position: the number of bins. */
export const endOf = (edges: Edges): number => Math.max(0, edges.length - 1);

/** Position of the beginning of a day, kept to the axis; days within a bin lie evenly. */
export function positionOf(edges: Edges, day: number): number {
  const next = edges.findIndex((edge) => edge > day);
  if (next === 0) return 0;
  const [before, after] = [edges[next - 1], edges[next]];
  if (next === -1 || before === undefined || after === undefined) return endOf(edges);
  return next - 1 + (day - before) / (after - before);
}

/** The day at a position; the inverse of {@link positionOf} within the axis, to the day. */
export function dayAt(edges: Edges, position: number): number {
  const index = clamp(Math.floor(position), 0, endOf(edges));
  const [start, end] = [edges[index] ?? 0, edges[index + 1]];
  return end === undefined ? start : start + Math.floor((position - index) * (end - start));
}

/** The edge nearest to a position, as its number. */
export function snap(edges: Edges, position: number): number {
  return clamp(Math.round(position), 0, endOf(edges));
}

/** The bin under a position, as its number. */
export function binAt(edges: Edges, position: number): number {
  return clamp(Math.floor(position), 0, Math.max(0, endOf(edges) - 1));
}

/** First and last day that a filter asks for, where it says nothing those of the coverage. */
export function daysOf({ from, to }: DateFilter, coverage: Extent): Extent {
  return {
    from: (from === null ? null : parseWindowEdge(from, "from")) ?? coverage.from,
    to: (to === null ? null : parseWindowEdge(to, "to")) ?? coverage.to,
  };
}

/** Where the window of a filter lies on the axis, exactly: a day that was typed is not rounded to a bar. */
export function windowOf(edges: Edges, filter: DateFilter, coverage: Extent): Extent {
  const days = daysOf(filter, coverage);
  const to = filter.to === null ? endOf(edges) : positionOf(edges, days.to + 1);
  return { from: filter.from === null ? 0 : positionOf(edges, days.from), to };
}

/** How far a thumb may go, as edges: the thumbs never cross, and at least a day stays between. */
export function limitsOf(edges: Edges, thumb: Thumb, window: Extent): Extent {
  return thumb === "from"
    ? { from: 0, to: clamp(Math.ceil(window.to) - 1, 0, endOf(edges)) }
    : { from: clamp(Math.floor(window.from) + 1, 0, endOf(edges)), to: endOf(edges) };
}

/** The value that stands for a thumb in a slider that knows whole steps only. */
export function sliderValue(edges: Edges, thumb: Thumb, window: Extent): number {
  const limits = limitsOf(edges, thumb, window);
  return clamp(Math.round(window[thumb]), limits.from, limits.to);
}

/**
 * The edge that a slider asks for. Steps are counted from where the thumb really stands, so that from the
 * middle of a bar one step leads to the edge of that bar and not past it.
 * @param asked the value that the slider reports after a key or a swipe
 */
export function steppedTo(edges: Edges, thumb: Thumb, window: Extent, asked: number): number {
  const limits = limitsOf(edges, thumb, window);
  if (asked <= limits.from || asked >= limits.to) return clamp(asked, limits.from, limits.to);
  const steps = asked - sliderValue(edges, thumb, window);
  const position = window[thumb];
  const target = steps > 0 ? Math.floor(position) + steps : Math.ceil(position) + steps;
  return clamp(target, limits.from, limits.to);
}

/** What of the filter changes when edges of the window are moved; an edge that reaches the coverage is none. */
export function filterChange(
  { bins, unit }: Bins,
  moved: Partial<Extent>,
  coverage: Extent,
): Partial<DateFilter> {
  const edges = edgesOf(bins);
  const [from, to] = [edges[moved.from ?? -1], edges[moved.to ?? -1]];
  return {
    ...(from !== undefined && { from: from <= coverage.from ? null : edgeText(from, unit) }),
    ...(to !== undefined && { to: to > coverage.to ? null : edgeText(to - 1, unit) }),
  };
}

/** A filter that is exactly one bar, which keeps its words where the bar touches the coverage's end. */
export function binFilter({ from, to }: Bin, unit: Bins["unit"]): DateFilter {
  return { from: edgeText(from, unit), to: edgeText(to, unit) };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
