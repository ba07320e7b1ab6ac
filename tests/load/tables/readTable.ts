import { readFileSync } from "node:fs";
import type { ImportedFeature } from "../../../src/domain/imported.ts";
import type { Actor, Vocabulary } from "../../../src/domain/schema.ts";
import { typeNames } from "../../../src/load/importedValues.ts";
import { type Mapping, NO_MAPPING } from "../../../src/load/mapping.ts";
import type { Finding } from "../../../src/load/sink.ts";
import type { TableEncoding } from "../../../src/load/tables/cells.ts";
import { tableRecords } from "../../../src/load/tables/readRow.ts";
import { createTableReader, type TableResult } from "../../../src/load/tables/tableReader.ts";
import type { Columns } from "../../../src/query/columns.ts";
import { createColumnsBuilder } from "../../../src/query/createColumnsBuilder.ts";

const vocabulary: Vocabulary = JSON.parse(readFileSync("data/vocabulary.json", "utf8"));
export const VOCABULARY_ACTORS: ReadonlyMap<string, Actor> = new Map(
  vocabulary.actors.map((actor) => [actor.id, actor]),
);
const TYPES = typeNames(vocabulary.types);

export interface ReadOptions {
  readonly name?: string;
  readonly encoding?: TableEncoding;
  readonly mapping?: Partial<Mapping>;
  readonly actors?: ReadonlyMap<string, Actor>;
  /** Bytes that are pushed at a time. */
  readonly chunk?: number;
}

export interface ReadTable {
  readonly result: TableResult;
  readonly columns: Columns;
  readonly spans: readonly (readonly [start: number, end: number])[];
  readonly left: readonly Finding[];
  readonly warned: readonly Finding[];
  readonly records: readonly ImportedFeature[];
  readonly positions: readonly (readonly [lon: number, lat: number])[];
}

export function fixture(name: string): Uint8Array {
  return readFileSync(`tests/fixtures/tables/${name}`);
}

/** Reads a table as the page does, and makes the record of every row from its bytes again. */
export function readTable(bytes: Uint8Array, options: ReadOptions = {}): ReadTable {
  const builder = createColumnsBuilder();
  const spans: [number, number][] = [];
  const left: Finding[] = [];
  const warned: Finding[] = [];
  const positions: [number, number][] = [];
  const actors = options.actors ?? VOCABULARY_ACTORS;
  const reader = createTableReader({
    name: options.name ?? "table.csv",
    sink: {
      builder,
      took: (start, end) => void spans.push([start, end]),
      leftOut: (finding) => void left.push(finding),
      warned: (finding) => void warned.push(finding),
    },
    encoding: options.encoding ?? "utf-8",
    mapping: { ...NO_MAPPING, ...options.mapping },
    types: TYPES,
    actors,
    openedOn: "2026-01-31",
    onPosition: (lon, lat) => void positions.push([lon, lat]),
  });
  const step = options.chunk ?? (bytes.length || 1);
  for (let at = 0; at < bytes.length; at += step) reader.push(bytes.slice(at, at + step));
  reader.end();
  const result = reader.result();
  const recordOf = result.header && tableRecords(result.header.shape, actors, TYPES);
  const records = recordOf ? spans.map(([start, end], row) => recordOf(bytes.slice(start, end), row)) : [];
  return { result, columns: builder.finish(), spans, left, warned, records, positions };
}

/** What stands in a table, as text: `row: value` for the rows that have it. */
export function lines(findings: readonly Finding[]): string[] {
  return findings.map(({ line, reason, detail }) => [line, reason, detail].filter(Boolean).join(" "));
}
