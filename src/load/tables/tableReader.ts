import type { DataFormat } from "../../domain/dataset.ts";
import { UNTYPED } from "../../domain/imported.ts";
import type { Actor, Source } from "../../domain/schema.ts";
import { isIncidentType } from "../../domain/vocabulary.ts";
import type { TypeNames } from "../importedValues.ts";
import type { Mapping } from "../mapping.ts";
import type { Named } from "../opened.ts";
import type { RowReader, RowSink } from "../sink.ts";
import { factsContext } from "./actorCodes.ts";
import { actorMatcher } from "./actorNames.ts";
import { type CellDecoder, cellDecoder, type TableEncoding } from "./cells.ts";
import { datasetSource, namedSource } from "./datasetSource.ts";
import { hasFirstLine, type TableStart, tableStart } from "./delimiter.ts";
import { findingOf } from "./findings.ts";
import { ownActors } from "./ownActors.ts";
import { isHeaderlessUcdp } from "./recognise.ts";
import { RowScanner, type ScannedRow } from "./scanRows.ts";
import { TableColumns } from "./tableColumns.ts";
import { type BoundTable, bindTable, type TableShape } from "./tableShape.ts";
import { UCDP } from "./ucdp.ts";
import { usedColumns } from "./usedColumns.ts";

export interface TableOptions {
  /** Name of the file. */
  readonly name: string;
  readonly sink: RowSink;
  readonly encoding: TableEncoding;
  /** For tables of no known format. */
  readonly mapping: Mapping;
  /** Types of ours by their names, see `typeNames`. */
  readonly types: TypeNames;
  /** The vocabulary's, by id. */
  readonly actors: ReadonlyMap<string, Actor>;
  /** ISO day. */
  readonly openedOn: string;
  /** Told once, before the first row. */
  readonly onHeader?: (header: TableHeader) => void;
  /** Told about every position, taken or not: so that a whole file can be judged. */
  readonly onPosition?: (lon: number, lat: number) => void;
  /** Told about every row that lies outside its country, and inside with longitude and latitude exchanged. */
  readonly onExchanged?: () => void;
  /** Where rows begin that are older versions of later ones, if the table was read before: see `TableResult`. */
  readonly outdated?: ReadonlySet<number>;
}

export interface TableHeader {
  readonly shape: TableShape;
  readonly format: Extract<DataFormat, "csv" | "acled" | "gtd" | "ucdp">;
  /** Whether it has columns for a place. */
  readonly placed: boolean;
}

/** What became of a table. */
export interface TableResult {
  /** null: the file has no header. */
  readonly header: TableHeader | null;
  readonly taken: number;
  /** Columns of the file by what they were used as. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that the format has and the file has not. */
  readonly missing: readonly string[];
  /** Rows whose type is one of ours because of their words; see `detentionWords`. */
  readonly givenTypes: number;
  readonly ownTypes: readonly Named[];
  readonly unknownActors: readonly Named[];
  /** Actors that only this file names, with the ids that its rows have for them. */
  readonly actors: readonly Actor[];
  /** The dataset, and the sources that its rows name. */
  readonly sources: readonly Source[];
  /**
   * Where rows begin that were taken before a later row turned out to be a newer version. If there are any, the table
   * has to be read once more, with them for `outdated`.
   */
  readonly outdated: ReadonlySet<number>;
}

export interface TableReader extends RowReader {
  /** After `end`. */
  result(): TableResult;
}

/** Bytes in which a header must end; one that does not is read all the same. */
const LONGEST_HEADER = 1024 * 1024;

/** Reads a table (RFC 4180 and its relatives) in chunks of its bytes. Every row is taken or left out, once. */
export function createTableReader(options: TableOptions): TableReader {
  return new Reader(options);
}

class Reader implements TableReader {
  readonly #options: TableOptions;
  readonly #decoder: CellDecoder;
  #pending: Uint8Array = new Uint8Array(0);
  #scanner: RowScanner | null = null;
  #start: TableStart | null = null;
  #table: BoundTable | null = null;
  #columns: TableColumns | null = null;

  constructor(options: TableOptions) {
    this.#options = options;
    this.#decoder = cellDecoder(options.encoding);
  }

  push(chunk: Uint8Array): void {
    if (this.#scanner !== null) {
      this.#scanner.push(chunk);
      return;
    }
    this.#pending = joined(this.#pending, chunk);
    if (hasFirstLine(this.#pending) || this.#pending.length > LONGEST_HEADER) this.#begin();
  }

  end(): void {
    if (this.#scanner === null) this.#begin();
    this.#scanner?.end();
  }

  result(): TableResult {
    const { openedOn, actors } = this.#options;
    const [table, columns] = [this.#table, this.#columns];
    if (table === null || columns === null) return NOTHING;
    const { format, names } = table;
    const types = [...columns.types.taken(), ...columns.typesOfDetention.taken()];
    const own = ownActors(columns.actors.taken(), actorMatcher(actors.values()));
    const named = new Set([...columns.sources.taken()].flatMap(({ part }) => part.names));
    const dataset = datasetSource(format, openedOn);
    const sources = [...(dataset ? [dataset] : []), ...[...named].map((name) => namedSource(name, openedOn))];
    return {
      header: headerOf(table),
      taken: columns.taken,
      columns: usedColumns(table),
      missing: format.expected.filter((column) => !names.includes(column)),
      givenTypes: types.reduce((sum, { part, rows }) => sum + (part.given ? rows : 0), 0),
      ownTypes: counted(
        types.flatMap(({ part, rows }) =>
          part.types
            .filter((type) => type !== UNTYPED && !isIncidentType(type))
            .map((name) => ({ name, count: rows })),
        ),
      ),
      unknownActors: counted(own.named),
      actors: own.actors,
      sources: [...new Map(sources.map((source) => [source.id, source])).values()],
      outdated: columns.outdated,
    };
  }

  #begin(): void {
    const start = tableStart(this.#pending);
    this.#start = start;
    this.#scanner = new RowScanner({
      delimiter: start.delimiter,
      offset: start.skip,
      line: start.lines + 1,
      onRow: (row) => this.#row(row),
      onFault: (reason, line) => this.#options.sink.leftOut({ reason, line }),
    });
    this.#scanner.push(this.#pending.subarray(start.skip));
    this.#pending = new Uint8Array(0);
  }

  #row(row: ScannedRow): void {
    if (this.#columns !== null) {
      this.#columns.add(row);
      return;
    }
    const cells = Array.from({ length: Math.min(row.cells, row.starts.length) }, (_, cell) =>
      this.#decoder.text(row, cell),
    );
    const isRow = isHeaderlessUcdp(cells);
    const columns = this.#header(isRow ? UCDP.expected : cells, row.line);
    if (isRow) columns.add(row);
  }

  #header(header: readonly string[], line: number): TableColumns {
    const {
      name,
      encoding,
      mapping,
      openedOn,
      types,
      actors,
      sink,
      onHeader,
      onPosition,
      onExchanged,
      outdated,
    } = this.#options;
    const shape: TableShape = {
      file: name,
      encoding,
      delimiter: this.#start?.delimiter ?? 0,
      header,
      mapping,
      openedOn,
    };
    const table = bindTable(shape, types);
    this.#table = table;
    onHeader?.(headerOf(table));
    for (const twice of repeated(table.names)) sink.warned({ ...findingOf("duplicate_key", twice), line });
    if (this.#scanner) this.#scanner.expected = header.length;
    const actorOf = actorMatcher(actors.values());
    const context = { format: table.format, actorOf, openedOn, file: name };
    const known = factsContext(actors);
    this.#columns = new TableColumns(
      table,
      this.#decoder,
      sink,
      context,
      known,
      onPosition ?? (() => undefined),
      onExchanged ?? (() => undefined),
      outdated ?? new Set(),
    );
    return this.#columns;
  }
}

const NOTHING: TableResult = {
  header: null,
  taken: 0,
  columns: {},
  missing: [],
  givenTypes: 0,
  ownTypes: [],
  unknownActors: [],
  actors: [],
  sources: [],
  outdated: new Set(),
};

function headerOf({ shape, format }: BoundTable): TableHeader {
  return { shape, format: format.format, placed: format.point.kind !== "none" };
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => name !== "" && names.indexOf(name) < index))];
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Most frequent first. */
function counted(named: Iterable<Named>): Named[] {
  const counts = new Map<string, number>();
  for (const { name, count } of named) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
