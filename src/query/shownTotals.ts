import type { Dataset } from "../domain/dataset.ts";
import { totalsOf } from "../domain/totals.ts";
import { MOST_ADDED, type Query, type Totals } from "./query.ts";
import type { Records } from "./records.ts";

/** Totals of the shown records, worked out once per answer, whatever the map shows meanwhile. */
export function createTotals(dataset: Dataset, records: Records): Query["totals"] {
  const known = new WeakMap<Uint8Array, Totals>();
  return ({ standings, rows, counts }) => {
    if (dataset.format !== "atlas" || counts.shown > MOST_ADDED) return null;
    const before = known.get(standings);
    if (before !== undefined) return before;
    // All are asked for, so that all come.
    const shown = Array.from(rows, (row) => records.peek(row));
    const read = shown.flatMap((feature) => feature?.properties ?? []);
    if (read.length < shown.length) return null;
    const totals = totalsOf(read, dataset.parents);
    known.set(standings, totals);
    return totals;
  };
}
