import type { ImportedFeature } from "../../domain/imported.ts";
import type { Actor } from "../../domain/schema.ts";
import type { TypeNames } from "../importedValues.ts";
import { actorMatcher } from "./actorNames.ts";
import { cellDecoder } from "./cells.ts";
import { DETENTION, subjectsIn } from "./detentionWords.ts";
import type { Aspect } from "./importedRow.ts";
import { pointReader } from "./rowPoint.ts";
import { RowScanner, type ScannedRow } from "./scanRows.ts";
import { stands } from "./standingPlace.ts";
import { type ImportedRow, rowRecord } from "./tableRecord.ts";
import { type BoundTable, bindTable, keysOf, readAspect, type TableShape } from "./tableShape.ts";

/** Record of a row from its bytes, as the reader said where they are. @param number of the row, from 0 */
export type RowRecords = (bytes: Uint8Array, number: number) => ImportedFeature;

/** Makes records of the rows of one table, by the same definitions as its columns. */
export function tableRecords(
  shape: TableShape,
  actors: ReadonlyMap<string, Actor>,
  types: TypeNames,
): RowRecords {
  const table = bindTable(shape, types);
  const context = {
    format: table.format,
    actorOf: actorMatcher(actors.values()),
    openedOn: shape.openedOn,
    file: shape.file,
  };
  return (bytes, number) => {
    const found: ImportedFeature[] = [];
    const scanner = new RowScanner({
      delimiter: shape.delimiter,
      onRow: (row) => found.push(rowRecord(importedRow(table, row), number, context, ownCells(table, row))),
      onFault: () => undefined,
    });
    scanner.push(bytes);
    scanner.end();
    const [record] = found;
    if (!record)
      throw new RangeError(
        `expected the bytes of one row of ${shape.file}, got ${bytes.length} bytes of none`,
      );
    return record;
  };
}

function importedRow(table: BoundTable, row: ScannedRow): ImportedRow {
  const { format, names, shape } = table;
  const decoder = cellDecoder(shape.encoding);
  const subjects = keysOf(format.spoken, names).reduce((all, { cell }) => {
    if (cell < 0 || cell >= row.cells) return all;
    return (
      all | subjectsIn(row.bytes, row.start + (row.starts[cell] ?? 0), row.start + (row.ends[cell] ?? 0))
    );
  }, 0);
  const part = <Part>(aspect: Aspect<Part>): Part =>
    readAspect(aspect, keysOf(aspect.columns, names), row, decoder, subjects).part;
  const countries = part(format.countries);
  const area = part(format.area);
  const point = pointReader(table, decoder).read(row);
  return {
    date: part(format.date),
    types: part((subjects & DETENTION) === 0 ? format.types : format.typesOfDetention),
    countries,
    actors: format.actors.flatMap(part),
    sources: part(format.sources),
    figures: part(format.figures),
    place: stands(point, area, countries) ? { lon: point.lon, lat: point.lat, ...area } : null,
    words: part(format.words),
  };
}

/** Every cell that holds something, by the name of its column; the first where a name stands twice. */
function ownCells({ shape }: BoundTable, row: ScannedRow): ReadonlyMap<string, string> {
  const decoder = cellDecoder(shape.encoding);
  const cells = new Map<string, string>();
  for (const [cell, name] of shape.header.entries()) {
    const text = decoder.text(row, cell);
    if (name !== "" && text !== "" && !cells.has(name)) cells.set(name, text);
  }
  return cells;
}
