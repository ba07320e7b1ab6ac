import { guessMapping, type Mapping, type Sample } from "./mapping.ts";
import { cellDecoder, type TableEncoding } from "./tables/cells.ts";
import { tableStart } from "./tables/delimiter.ts";
import { columnNames, isHeaderlessUcdp, knownFormat } from "./tables/recognise.ts";
import { RowScanner } from "./tables/scanRows.ts";

/** What the first rows of a table tell. */
export interface TableSample {
  /** It is of a format whose columns are known: there is nothing to choose. */
  readonly isKnown: boolean;
  readonly sample: Sample;
  readonly guess: Mapping;
}

const MOST_ROWS = 200;

/** @param head the first bytes of a table; a row that they cut is left out */
export function sampleTable(head: Uint8Array, encoding: TableEncoding): TableSample {
  const { delimiter, skip } = tableStart(head);
  const decoder = cellDecoder(encoding);
  const rows: (string | null)[][] = [];
  const scanner = new RowScanner({
    delimiter,
    offset: skip,
    onRow(row) {
      if (rows.length > MOST_ROWS) return;
      rows.push(Array.from({ length: row.cells }, (_, cell) => decoder.text(row, cell) || null));
    },
    onFault: () => undefined,
  });
  scanner.push(head.subarray(skip));
  const [header = [], ...values] = rows;
  const columns = header.map((name) => name?.trim() ?? "");
  const sample = {
    columns: columns.filter((name) => name !== ""),
    rows: values.map((row) => named(columns, row)),
  };
  const isKnown = knownFormat(columnNames(columns)) !== null || isHeaderlessUcdp(columns);
  return { isKnown, sample, guess: guessMapping(sample) };
}

function named(columns: readonly string[], row: readonly (string | null)[]): (string | null)[] {
  return columns.flatMap((name, index) => (name === "" ? [] : [row[index] ?? null]));
}
