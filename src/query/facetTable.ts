import type { Dimension, Filter } from "../domain/filter.ts";
import type { Facet } from "./answer.ts";
import type { CodeList } from "./setCounts.ts";

/** Counts of one facet, or of some that are counted together. */
export interface FacetTable {
  readonly dimension: Dimension;
  /** Takes note of another filter. @returns whether all must be counted anew */
  ask(filter: Filter): boolean;
  /** Counts all anew: per code of its group, the records that are shown, and those that it alone shuts out. */
  recount(shown: Int32Array, alone: Int32Array): void;
  /** Adds so many records of a code of its group; fewer than none takes away. */
  add(code: number, records: number): void;
  /** The same for each code listed. */
  addListed(listed: CodeList, step: number): void;
  snapshot(): Partial<Record<Facet, () => ReadonlyMap<string, number>>>;
}

/** Values that no record has are left out. */
export function mapOf(values: readonly string[], counts: Int32Array): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (let number = 0; number < values.length; number++) {
    const count = counts[number] ?? 0;
    if (count !== 0) map.set(values[number] ?? "", count);
  }
  return map;
}
