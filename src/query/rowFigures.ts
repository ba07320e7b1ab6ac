import { countedFigure } from "../domain/countedFigure.ts";
import type { Dataset } from "../domain/dataset.ts";
import { widerOf } from "../domain/wider.ts";
import type { Row } from "./answer.ts";
import { CIRCLE_FIGURES, type CircleFigure, type RowFigures } from "./circleFigures.ts";
import type { Columns } from "./columns.ts";
import { MOST_ADDED } from "./query.ts";
import type { Records } from "./records.ts";

/**
 * Reads what is needed of the records once, and of those alone that the columns say have such a figure. null: none
 * has, records of this format have no figures that compare, or they have not been read yet.
 */
export function createRowFigures(
  columns: Columns,
  dataset: Dataset,
  records: Records,
): (figure: CircleFigure) => RowFigures | null {
  const known = new Map<CircleFigure, RowFigures | null>();
  return (figure) => {
    const before = known.get(figure);
    if (before !== undefined) return before;
    const made = rowFigures(columns, dataset, records.peek, figure);
    if (made !== "unread") known.set(figure, made);
    return made === "unread" ? null : made;
  };
}

/** The same once; "unread": some record is not at hand yet. */
export function rowFigures(
  { lows }: Pick<Columns, "lows">,
  { format, parents }: Pick<Dataset, "format" | "parents">,
  peek: Records["peek"],
  figure: CircleFigure,
): RowFigures | "unread" | null {
  const column = CIRCLE_FIGURES[figure];
  const stated = lows.get(column.group);
  const rows = format === "atlas" && stated !== undefined ? rowsWithNumber(stated) : [];
  // All are asked for, so that all come.
  const read = rows.length > MOST_ADDED ? [] : rows.map((row) => [row, peek(row)] as const);
  if (read.some(([, feature]) => feature === null)) return "unread";
  const found = new Map<Row, number>();
  const rowOf = new Map<string, Row>();
  for (const [row, feature] of read) {
    const low = feature && countedFigure(feature.properties, column)?.added?.low;
    if (low == null) continue;
    found.set(row, low);
    rowOf.set(feature?.properties.id ?? "", row);
  }
  return found.size === 0 ? null : { lows: found, wider: widerRows(rowOf, parents) };
}

function rowsWithNumber(stated: Float64Array): Row[] {
  const rows: Row[] = [];
  for (let row = 0; row < stated.length; row++) if (!Number.isNaN(stated[row])) rows.push(row);
  return rows;
}

function widerRows(rowOf: ReadonlyMap<string, Row>, parents: ReadonlyMap<string, string>) {
  const wider = new Map<Row, readonly Row[]>();
  for (const [id, row] of rowOf) {
    const rows = widerOf(id, parents).flatMap((other) => rowOf.get(other) ?? []);
    if (rows.length > 0) wider.set(row, rows);
  }
  return wider;
}
