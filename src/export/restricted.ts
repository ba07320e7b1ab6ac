import type { DataFormat } from "../domain/dataset.ts";
import { TERMS } from "../domain/terms.ts";
import type { Row } from "../query/answer.ts";

/** Name of the dataset whose terms do not let a row of a format be passed on as one likes; null: none do. */
function binding(format: DataFormat): string | null {
  const terms = TERMS[format];
  return terms?.restricted ? terms.dataset : null;
}

/** Rows that stay out of an export unless they are asked for, and those that do not. */
export interface Sorted {
  /** Names of the datasets whose terms bind. */
  readonly owners: readonly string[];
  readonly free: Uint32Array;
}

/**
 * @param formats by number of file
 * @param fileOf number of the file that a row stands in
 */
export function sortedByTerms(
  rows: Uint32Array,
  formats: readonly DataFormat[],
  fileOf: (row: Row) => number,
): Sorted {
  const bound = formats.map(binding);
  const owners = [...new Set(bound)].filter((owner) => owner !== null);
  const free = owners.length === 0 ? rows : rows.filter((row) => (bound[fileOf(row)] ?? null) === null);
  return { owners, free };
}
