import type { Dimension, Filter } from "../domain/filter.ts";
import type { Facet } from "./answer.ts";

/** Counts of one facet, or of some that are counted together. */
export interface FacetTable {
  readonly dimension: Dimension;
  /** Takes note of another filter. @returns whether all must be counted anew */
  ask(filter: Filter): boolean;
  clear(): void;
  /** Adds so many records of a code of its group; fewer than none takes away. */
  add(code: number, records: number): void;
  snapshot(): Partial<Record<Facet, () => ReadonlyMap<string, number>>>;
}

/** Values that no record has are left out. */
export function mapOf(values: readonly string[], counts: Int32Array): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const [number, value] of values.entries()) {
    const count = counts[number] ?? 0;
    if (count !== 0) map.set(value, count);
  }
  return map;
}
