import Papa from "papaparse";
import { type CsvTable, claimsTable, recordsTable } from "../domain/csv.ts";
import { fileName } from "../domain/fileName.ts";
import type { IncidentFeature } from "../domain/schema.ts";
import { atlasFrame, type CollectionFrame, type ExportContext, ownFrame } from "../domain/toGeojson.ts";
import type { Query } from "../query/query.ts";

/** A file to take away. */
export interface ExportFile {
  readonly name: string;
  readonly blob: Blob;
}

export const FORMATS = ["geojson", "csv", "claims"] as const;
export type Format = (typeof FORMATS)[number];

/** Records that are held at a time while a table is written. */
const BATCH = 500;

/**
 * The rows in one of the formats; what is exported is what is shown, in dataset order. Nothing is held twice: parts
 * go into the file as they come.
 * @param onRows called with the rows written so far; where it throws, writing ends
 */
export async function exportFile(
  format: Format,
  query: Query,
  rows: Uint32Array,
  context: ExportContext,
  onRows: (written: number) => void = () => {},
): Promise<ExportFile> {
  const name = fileName(
    context.filter,
    rows.length,
    format === "claims" ? "claims" : "records",
    extensionOf(format),
  );
  if (format === "geojson") {
    const parts = hasFeatures(query) ? copied(query, rows, context) : written(query, rows, context, onRows);
    return { name, blob: await blobOf(parts, "application/geo+json") };
  }
  // What a record is part of may not be among the rows.
  const records = (features: readonly IncidentFeature[]): CsvTable =>
    recordsTable(features, query.dataset.parents);
  const table = format === "csv" ? records : claimsTable;
  return { name, blob: await blobOf(tableParts(query, rows, table, onRows), "text/csv;charset=utf-8") };
}

const extensionOf = (format: Format): string => (format === "geojson" ? "geojson" : "csv");

/** Whether the file that is open holds features: then they leave byte for byte as they came. */
function hasFeatures({ dataset: { format } }: Query): boolean {
  return format === "atlas" || format === "geojson" || format === "geojsonseq";
}

type Part = string | Uint8Array<ArrayBuffer>;

async function blobOf(parts: AsyncIterable<Part>, type: string): Promise<Blob> {
  const all: Part[] = [];
  for await (const part of parts) all.push(part);
  return new Blob(all, { type });
}

async function* copied(query: Query, rows: Uint32Array, context: ExportContext): AsyncGenerator<Part> {
  const { head, between, tail } = await frameOf(query, rows, context);
  yield head;
  yield* query.records.copy(rows, new TextEncoder().encode(between));
  yield tail;
}

/** Rows of a table become features: there is no original that could be copied. */
async function* written(
  query: Query,
  rows: Uint32Array,
  context: ExportContext,
  onRows: (written: number) => void,
): AsyncGenerator<Part> {
  const { head, between, tail } = await frameOf(query, rows, context);
  yield head;
  let isFirst = true;
  for await (const features of batches(query, rows, onRows)) {
    const text = features.map((feature) => JSON.stringify(feature)).join(between);
    yield isFirst ? text : between + text;
    isFirst = false;
  }
  yield tail;
}

async function frameOf(query: Query, rows: Uint32Array, context: ExportContext): Promise<CollectionFrame> {
  if (query.dataset.files !== null || query.dataset.format !== "atlas")
    return ownFrame(query.dataset, context);
  const features = await query.records.read([...rows]);
  return atlasFrame(
    query.dataset,
    features.map(({ properties }) => properties),
    context,
  );
}

/** RFC 4180, with a byte order mark: without it spreadsheets take UTF-8 for something else. */
async function* tableParts(
  query: Query,
  rows: Uint32Array,
  tableOf: (features: readonly IncidentFeature[]) => CsvTable,
  onRows: (written: number) => void,
): AsyncGenerator<Part> {
  const { fields } = tableOf([]);
  yield `\ufeff${csvLines([fields])}`;
  for await (const features of batches(query, rows, onRows)) {
    const { data } = tableOf(features);
    if (data.length > 0) yield csvLines(data);
  }
}

/** @throws what `onRows` throws */
async function* batches(
  { records }: Query,
  rows: Uint32Array,
  onRows: (written: number) => void,
): AsyncGenerator<readonly IncidentFeature[]> {
  for (let from = 0; from < rows.length; from += BATCH) {
    yield await records.read([...rows.subarray(from, from + BATCH)]);
    onRows(Math.min(from + BATCH, rows.length));
  }
}

function csvLines(data: CsvTable["data"]): string {
  return `${Papa.unparse(data, { newline: "\r\n" })}\r\n`;
}
