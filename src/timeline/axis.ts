import type { Filter } from "../domain/filter.ts";
import type { Bins } from "../query/answer.ts";
import { binAt, daysOf, type Edges, type Extent, edgesOf, type Thumb, windowOf } from "./brush.ts";
import { hull, limitOf } from "./zoom.ts";

/** What all parts of the timeline stand on. */
export interface Axis {
  readonly bins: Bins;
  readonly edges: Edges;
  /** Days, inclusive. */
  readonly coverage: Extent;
  /** What is shown at first and returned to: the coverage, unless the link says something else. */
  readonly home: Extent;
  /** As far as it may go. */
  readonly limit: Extent;
  /** Days that the filter asks for, inclusive. */
  readonly days: Extent;
  /** The same on the axis, in bins. */
  readonly window: Extent;
}

export function axisOf(
  bins: Bins,
  filter: Pick<Filter, "from" | "to">,
  coverage: Extent,
  home: Extent = coverage,
): Axis {
  const edges = edgesOf(bins.bins);
  const days = daysOf(filter, coverage);
  const window = windowOf(edges, filter, coverage);
  return { bins, edges, coverage, home, limit: limitOf(coverage, hull(home, days)), days, window };
}

/** What is pointed at: a bar by its number, or the bar inside the window at a thumb that has the focus. */
export type Pointed = number | Thumb | null;

export function pointedBin({ edges, window }: Axis, pointed: Pointed): number | null {
  if (pointed === "from") return binAt(edges, window.from);
  return pointed === "to" ? binAt(edges, Math.ceil(window.to) - 1) : pointed;
}
