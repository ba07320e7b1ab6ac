import { useMemo } from "react";
import type { PublishedIncident } from "../domain/schema.ts";
import type { Row } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { useAtlas } from "../store/useAtlas.ts";

/** More links than this are no reading; the list shows them better. */
const MOST_LINKS = 200;

/** The first records of some rows. */
export interface SomeRecords {
  /** Those that are at hand; others are being read. */
  readonly records: readonly PublishedIncident[];
  readonly isReading: boolean;
  /** How many rows there are besides the first. */
  readonly more: number;
}

const NONE: SomeRecords = { records: [], isReading: false, more: 0 };

/** @param rows the same array as long as they are the same rows */
export function useRecords(rows: readonly Row[]): SomeRecords {
  const query = useAtlas((state) => state.query);
  const arrivals = useAtlas((state) => state.arrivals);
  // biome-ignore lint/correctness/useExhaustiveDependencies: records may have come with an arrival
  return useMemo(() => {
    if (query === null) return NONE;
    const first = rows.slice(0, MOST_LINKS);
    const records = first.flatMap((row) => query.record(row)?.properties ?? []);
    return { records, isReading: records.length < first.length, more: rows.length - first.length };
  }, [query, rows, arrivals]);
}

const NO_ROWS: readonly Row[] = [];

/** Rows that name an actor, a source or a facility. */
export function useRowsWith(...[property, id]: Parameters<Query["rowsWith"]>): readonly Row[] {
  const query = useAtlas((state) => state.query);
  return useMemo(() => query?.rowsWith(property, id) ?? NO_ROWS, [query, property, id]);
}
