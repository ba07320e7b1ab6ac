import Papa from "papaparse";
import { csvCell } from "../domain/csv.ts";

/** The numbers of a chart: what a reader who does not see it reads, and what is saved as CSV. */
export interface ChartTable {
  readonly fields: readonly string[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly key: string;
  readonly cells: readonly (string | number | null)[];
  /** Its first cell does what the bar in the chart does; null: there is nothing to do. */
  readonly pressed: boolean | null;
  readonly isButton: boolean;
}

/** RFC 4180, with a byte order mark: without it spreadsheets take UTF-8 for something else. */
export function csvOf({ fields, rows }: ChartTable): string {
  const data = [fields, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(csvCell));
  return `\ufeff${Papa.unparse(data, { newline: "\r\n" })}\r\n`;
}
