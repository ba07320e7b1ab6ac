import { type DateReading, readDate } from "../domain/dateStanding.ts";
import type { CountryNames } from "./countryNames.ts";
import type { ListColumns, Role } from "./listColumns.ts";
import { finding, type ListFinding, type ListTable, type TableRow } from "./listTable.ts";
import { inSlices, type Pause } from "./slices.ts";
import { typedDate } from "./typedDates.ts";

/** One row of a reader's list, as far as it can be compared. */
export interface ListRow extends TableRow {
  /** EDTF; null: none, or none that was understood. */
  readonly dateText: string | null;
  readonly date: DateReading | null;
  /** Degrees, WGS 84. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
  readonly place: string;
  readonly title: string;
  /** ISO 3166-1 alpha-2 of the countries that it names. */
  readonly countries: readonly string[];
  /** Whether a column of its own says so, and not a word in its text. */
  readonly isCountryStated: boolean;
}

/** `rows` and those of `findings` that leave a row out are together all rows of the table. */
export interface ReadList {
  readonly rows: readonly ListRow[];
  readonly leftOut: readonly ListFinding[];
  readonly warnings: readonly ListFinding[];
}

/** Understands the rows of a table by what its columns were chosen to be. */
export async function readList(
  table: ListTable,
  columns: ListColumns,
  countries: CountryNames,
  pause: Pause,
): Promise<ReadList> {
  const rows: ListRow[] = [];
  const leftOut: ListFinding[] = [...table.leftOut];
  const warnings: ListFinding[] = [];
  const readRow = createRowReader(columns, countries);
  await inSlices(table.rows, pause, (row) => {
    const read = readRow(row, (found) => warnings.push(found));
    if (read !== null) rows.push(read);
    else leftOut.push(finding(row.line, "nothing", row.cells.filter(Boolean).join(" | ")));
  });
  leftOut.sort((one, other) => one.line - other.line);
  return { rows, leftOut, warnings };
}

/** Reads one row after the other; null: nothing in it could be compared. */
export function createRowReader(columns: ListColumns, countries: CountryNames) {
  const isCountryStated = columns.country !== null;
  // Days, places and countries come again and again in a list.
  const typed = remembering((text) => typedDate(text, columns.order));
  const reading = remembering(readDate);
  const countriesIn = remembering(isCountryStated ? countries.named : countries.in);
  return (row: TableRow, onFinding: (found: ListFinding) => void): ListRow | null => {
    const cell = (role: Role): string => {
      const column = columns[role];
      return column === null ? "" : (row.cells[column] ?? "");
    };
    const warn: Warn = (reason, found) => {
      onFinding(finding(row.line, reason, found));
      return null;
    };
    const dateText = dateOf(cell("date"), cell("end"), typed, warn);
    const point = pointOf(cell("lat"), cell("lon"), warn);
    const [place, title] = [cell("place"), cell("title")];
    if (dateText === null && point === null && place === "" && title === "") return null;
    const named = countriesIn(isCountryStated ? cell("country") : `${place} ${title}`);
    const date = dateText === null ? null : reading(dateText);
    return { ...row, dateText, date, point, place, title, countries: named, isCountryStated };
  };
}

function remembering<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = work(text);
    known.set(text, value);
    return value;
  };
}

type Warn = (reason: ListFinding["reason"], found: string) => null;

/** A date of a first and a last day, as far as both are understood and in this order. */
function dateOf(
  text: string,
  endText: string,
  typed: (text: string) => string | null,
  warn: Warn,
): string | null {
  if (text === "") return null;
  const start = typed(text);
  if (start === null) return warn("date", text);
  if (endText === "" || start.includes("/")) return start;
  const end = typed(endText);
  if (end === start) return start;
  const lasted = end === null || end.includes("/") ? null : typed(`${start}/${end}`);
  if (lasted === null) warn("end", endText);
  return lasted ?? start;
}

function pointOf(latText: string, lonText: string, warn: Warn): ListRow["point"] {
  if (latText === "" && lonText === "") return null;
  const [lat, lon] = [degrees(latText), degrees(lonText)];
  const found = `${latText}, ${lonText}`;
  if (lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180) return warn("point", found);
  return lat === 0 && lon === 0 ? warn("zero", found) : { lon, lat };
}

/** Half of the world writes 34,43. */
function degrees(text: string): number | null {
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null;
}
