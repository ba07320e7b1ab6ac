import { foldText } from "../domain/text.ts";
import type { ListTable } from "./listTable.ts";
import { type DateOrder, orderShown, typedDate } from "./typedDates.ts";

/** What a column may be used as; the number of the column, or null. */
export const ROLES = ["date", "end", "lat", "lon", "place", "title", "country"] as const;
export type Role = (typeof ROLES)[number];

export interface ListColumns extends Readonly<Record<Role, number | null>> {
  readonly order: DateOrder;
  /** Columns whose numbers stand beside ours. */
  readonly figures: readonly number[];
}

/** Names that columns have in lists, folded; those that say it best come first. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  date: ["event date", "date start", "start date", "date", "start", "day", "when", "fecha"],
  end: ["date end", "end date", "end"],
  lat: ["latitude", "lat", "y"],
  lon: ["longitude", "lon", "lng", "long", "x"],
  place: [
    "facility",
    "prison",
    "location",
    "place",
    "where description",
    "where coordinates",
    "site",
    "city",
    "town",
  ],
  title: ["title", "name", "event", "headline", "source headline", "summary", "description", "notes"],
  country: ["country txt", "country name", "country", "iso2", "iso3", "iso"],
};

const FIGURE_NAME =
  /fatal|kill|dead|death|escap|freed|fled|releas|injur|wound|casualt|victim|recaptur|arrest|^(best|low|high)( est)?$/;
const NO_FIGURE_NAME =
  /^(id|iso|year|month|day|geo|lat|latitude|lon|lng|long|longitude|x|y)\b|( id| code| prec| precision|timestamp|year)$/;
const ROWS_LOOKED_AT = 200;
/** More numbers than these side by side nobody reads. */
const MOST_GUESSED_FIGURES = 3;

/** A guess at what the columns are, from their names, and for the date from what stands in them. */
export function guessColumns(table: ListTable): ListColumns {
  const folded = table.header.map((name) => foldText(name));
  const named = (role: Role): number | null => columnNamed(folded, NAMES[role]);
  const date = named("date") ?? columnOfDates(table);
  const numeric = numericColumns(table);
  return {
    date,
    end: named("end"),
    lat: named("lat"),
    lon: named("lon"),
    place: named("place"),
    title: named("title"),
    country: named("country"),
    order: (date === null ? null : orderShown(cellsOf(table, date))) ?? "dmy",
    figures: numeric
      .filter((column) => FIGURE_NAME.test(folded[column] ?? ""))
      .slice(0, MOST_GUESSED_FIGURES),
  };
}

/** Columns that hold numbers, and are none of those that place or number a row. */
export function numericColumns(table: ListTable): number[] {
  return table.header.flatMap((name, column) => {
    if (NO_FIGURE_NAME.test(foldText(name))) return [];
    const cells = cellsOf(table, column).slice(0, ROWS_LOOKED_AT).filter(Boolean);
    const numbers = cells.filter((cell) => /^-?[\d,. ]*\d$/.test(cell));
    return numbers.length > 0 && numbers.length >= cells.length * 0.8 ? [column] : [];
  });
}

export function cellsOf({ rows }: ListTable, column: number): string[] {
  return rows.map(({ cells }) => cells[column] ?? "");
}

function columnNamed(folded: readonly string[], names: readonly string[]): number | null {
  for (const name of names) {
    const column = folded.indexOf(name);
    if (column >= 0) return column;
  }
  return null;
}

function columnOfDates(table: ListTable): number | null {
  const found = table.header.findIndex((_, column) => {
    const cells = cellsOf(table, column).slice(0, ROWS_LOOKED_AT).filter(Boolean);
    const dates = cells.filter((cell) => cell.length > 5 && typedDate(cell, "dmy") !== null);
    return dates.length > 0 && dates.length >= cells.length * 0.8;
  });
  return found < 0 ? null : found;
}
