import type { TypeNames } from "../importedValues.ts";
import type { Mapping } from "../mapping.ts";
import type { CellDecoder, TableEncoding } from "./cells.ts";
import type { Aspect, Read } from "./importedRow.ts";
import type { CellKey } from "./internTable.ts";
import { columnNames, formatOf } from "./recognise.ts";
import type { ScannedRow } from "./scanRows.ts";
import type { TableFormat } from "./tableFormat.ts";

/** All that is needed to read one row of a table again; plain, so that it can pass between threads. */
export interface TableShape {
  readonly file: string;
  readonly encoding: TableEncoding;
  /** Byte between cells. */
  readonly delimiter: number;
  /** Names of the columns as the file has them. */
  readonly header: readonly string[];
  readonly mapping: Mapping;
  /** ISO day on which the file was opened: rows are as they stood then. */
  readonly openedOn: string;
}

/** A format with the places of its columns in one table. */
export interface BoundTable {
  readonly shape: TableShape;
  readonly format: TableFormat;
  /** Names, lower-case. Of a name that stands twice the first counts. */
  readonly names: readonly string[];
  readonly decimalComma: boolean;
}

const COMMA = 0x2c;

export function bindTable(shape: TableShape, types: TypeNames): BoundTable {
  const names = columnNames(shape.header);
  return {
    shape,
    names,
    format: formatOf(names, shape.mapping, types),
    decimalComma: shape.delimiter !== COMMA,
  };
}

/** Where the cells of an aspect stand. */
export function keysOf(columns: readonly string[], names: readonly string[]): CellKey[] {
  return columns.map((column) => {
    const filled = column.endsWith("?");
    const alternatives = (filled ? column.slice(0, -1) : column).split("|");
    const found = alternatives
      .map((name) => (name === "" ? -1 : names.indexOf(name)))
      .find((cell) => cell >= 0);
    return { cell: found ?? -1, filled };
  });
}

/** One part of a row, by the only definition that there is of it. */
export function readAspect<Part>(
  aspect: Aspect<Part>,
  keys: readonly CellKey[],
  row: ScannedRow,
  decoder: CellDecoder,
  subjects: number,
): Read<Part> {
  const cells = keys.map(({ cell, filled }) => {
    const text = decoder.text(row, cell);
    return filled && text !== "" ? "1" : text;
  });
  return aspect.read(cells, subjects);
}
