import Papa from "papaparse";
import { type CsvTable, claimsTable, recordsTable } from "../domain/csv.ts";
import { fileName } from "../domain/fileName.ts";
import type { Filter } from "../domain/filter.ts";
import { type ExportContext, inDatasetOrder, toGeojson } from "../domain/toGeojson.ts";
import type { Query } from "../query/query.ts";

/** A file to take away, as a value. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

export const FORMATS = ["geojson", "csv", "claims"] as const;
export type Format = (typeof FORMATS)[number];

/** The rows in one of the formats; what is exported is what is shown, in dataset order. */
export function exportFile(
  format: Format,
  query: Query,
  rows: readonly number[],
  context: ExportContext,
): ExportFile {
  const { dataset } = query;
  if (format === "geojson") {
    const name = nameFor(context.filter, rows, "records", "geojson");
    return { name, mediaType: "application/geo+json", text: toGeojson(dataset, rows, context) };
  }
  const features = inDatasetOrder(dataset, rows).map(({ feature }) => feature);
  const table = format === "csv" ? recordsTable(features) : claimsTable(features);
  const name = nameFor(context.filter, rows, format === "csv" ? "records" : "claims", "csv");
  return { name, mediaType: "text/csv;charset=utf-8", text: csvText(table) };
}

const nameFor = (
  filter: Filter,
  rows: readonly number[],
  kind: "records" | "claims",
  extension: string,
): string => fileName(filter, rows.length, kind, extension);

/** RFC 4180, with a byte order mark: without it spreadsheets take UTF-8 for something else. */
export function csvText({ fields, data }: CsvTable): string {
  return `\ufeff${Papa.unparse({ fields, data }, { newline: "\r\n" })}\r\n`;
}
