import { UNTYPED } from "../domain/imported.ts";
import { importedDate } from "./importedDate.ts";

/**
 * Which properties of a file, or columns of a table, are read as what; null: none. Small and serialisable: it
 * stands in links.
 */
export interface Mapping {
  readonly date: string | null;
  readonly end: string | null;
  readonly type: string | null;
  readonly title: string | null;
}

export const NO_MAPPING: Mapping = { date: null, end: null, type: null, title: null };

/** Some rows from the beginning of a file, as text: what a guess and a preview are made from. */
export interface Sample {
  readonly columns: readonly string[];
  /** One value per column; null: the row has none. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** What a mapping makes of a row, for the person who chooses it. */
export interface PreviewRow {
  /** EDTF; null: there is none, or none that can be read. */
  readonly date: string | null;
  readonly type: string;
  readonly title: string;
}

/** Names in the order in which they are preferred; compared without case, accents of spelling and separators. */
const NAMES: Readonly<Record<keyof Mapping, readonly string[]>> = {
  date: [
    "date",
    "eventdate",
    "incidentdate",
    "startdate",
    "datestart",
    "start",
    "begin",
    "begindate",
    "datefrom",
    "from",
    "dateoccurred",
    "occurred",
    "datetime",
    "timestamp",
    "time",
    "when",
    "day",
    "epoch",
    "unixtime",
    "yearmonth",
    "month",
    "year",
  ],
  end: ["enddate", "dateend", "eventdateend", "end", "until", "dateto", "to", "finish", "endtime"],
  type: ["type", "eventtype", "incidenttype", "category", "kind", "class", "subtype", "subeventtype"],
  title: [
    "title",
    "name",
    "headline",
    "label",
    "event",
    "incident",
    "place",
    "location",
    "summary",
    "description",
  ],
};

/** Share of the values that must be dates for a property to be taken for one. */
const MOSTLY = 0.6;
/** Where the name itself says "date". */
const SOME = 0.1;
/** A property that nothing in its name says is a date must hold almost nothing else. */
const ALMOST_ALL = 0.9;

/** A guess by names and, for dates, by values. */
export function guessMapping(sample: Sample): Mapping {
  const date =
    named(sample, "date", (column) => isDated(sample, column)) ??
    sample.columns.find((column) => hasFullDays(sample, column)) ??
    null;
  const isOther = (column: string): boolean => column !== date;
  const end = named(sample, "end", (column) => isOther(column) && isDated(sample, column));
  const isWord = (column: string): boolean => isOther(column) && column !== end;
  const type = named(sample, "type", isWord);
  return { date, end, type, title: named(sample, "title", (column) => isWord(column) && column !== type) };
}

/** What a mapping makes of the first rows. */
export function previewOf(sample: Sample, mapping: Mapping, limit = 5): readonly PreviewRow[] {
  return sample.rows.slice(0, limit).map((row) => {
    const cell = (column: string | null): string | null =>
      column === null ? null : (row[sample.columns.indexOf(column)] ?? null);
    const type = cell(mapping.type) || UNTYPED;
    return {
      date: importedDate(cell(mapping.date), cell(mapping.end), mapping).text,
      type,
      title: cell(mapping.title) || type,
    };
  });
}

function named({ columns }: Sample, role: keyof Mapping, fits: (column: string) => boolean): string | null {
  const plain = columns.map(
    (column) => [column.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""), column] as const,
  );
  for (const name of NAMES[role]) {
    const found = plain.find(([own, column]) => own === name && fits(column));
    if (found) return found[1];
  }
  return null;
}

function valuesOf({ columns, rows }: Sample, column: string): string[] {
  const index = columns.indexOf(column);
  return rows.flatMap((row) => row[index]?.trim() || []);
}

function isDated(sample: Sample, column: string): boolean {
  return shareOfDates(sample, column) >= (/date/i.test(column) ? SOME : MOSTLY);
}

function shareOfDates(sample: Sample, column: string): number {
  const values = valuesOf(sample, column);
  const mapping = { ...NO_MAPPING, date: column };
  const dates = values.filter((value) => importedDate(value, null, mapping).text !== null);
  return values.length === 0 ? 0 : dates.length / values.length;
}

function hasFullDays(sample: Sample, column: string): boolean {
  const values = valuesOf(sample, column);
  const days = values.filter((value) => /^\d{4}[-/]\d{2}[-/]\d{2}/.test(value));
  return (
    days.length > 0 && days.length >= values.length * ALMOST_ALL && shareOfDates(sample, column) >= MOSTLY
  );
}
