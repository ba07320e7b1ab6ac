import type { Filter } from "../domain/filter.ts";
import type { Bins } from "../query/answer.ts";
import { daysOf, type Edges, type Extent, edgesOf, windowOf } from "./brush.ts";

/** What all parts of the timeline stand on. */
export interface Axis {
  readonly bins: Bins;
  readonly edges: Edges;
  /** Days, inclusive. */
  readonly coverage: Extent;
  /** Days that the filter asks for, inclusive. */
  readonly days: Extent;
  /** The same on the axis, in bins. */
  readonly window: Extent;
}

export function axisOf(bins: Bins, filter: Pick<Filter, "from" | "to">, coverage: Extent): Axis {
  const edges = edgesOf(bins.bins);
  return { bins, edges, coverage, days: daysOf(filter, coverage), window: windowOf(edges, filter, coverage) };
}
