import { isoDay } from "../domain/day.ts";
import { parseEdtf } from "../domain/edtf.ts";

/** A date as a file of one's own writes it, read as EDTF; `fault` says what of it was not taken. */
export interface ImportedDate {
  /** EDTF levels 0 and 1, see `parseEdtf`; null: no date. */
  readonly text: string | null;
  readonly fault: "bad_date" | "date_order" | null;
}

const NO_DATE: ImportedDate = { text: null, fault: null };
const BAD_DATE: ImportedDate = { text: null, fault: "bad_date" };

/**
 * Reads start and end of a row: ISO days and timestamps (the day as written, in whatever zone it was written),
 * years, months, EDTF levels 0 and 1, days with slashes as GDAL writes them (2020/01/31). Numbers are years, or
 * seconds or milliseconds since 1970 where the name of the property says so.
 * @param start and end as text; numbers in the notation of JSON; the third parameter has the names of both
 */
export function importedDate(
  start: string | null,
  end: string | null,
  { date, end: endName }: { readonly date: string | null; readonly end: string | null },
): ImportedDate {
  const from = partOf(start, date);
  const to = partOf(end, endName);
  if (from === undefined) return BAD_DATE;
  if (to === undefined) return { text: from, fault: "bad_date" };
  if (to === null || to === from) return from === null ? NO_DATE : { text: from, fault: null };
  if (from?.includes("/") || to.includes("/")) return { text: from, fault: null };
  const both = `${from ?? ""}/${to}`;
  return parseEdtf(both).ok ? { text: both, fault: null } : { text: from, fault: "date_order" };
}

const TIMESTAMP =
  /^(\d{4})([-/])(\d{2})\2(\d{2})(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const SINCE_1970 = /epoch|unix|timestamp|millis|(?:^|_)(?:ms|ts)$/i;
const MS_PER_DAY = 86_400_000;
/** As seconds this is the year 5138, as milliseconds 1973. */
const LEAST_MILLISECONDS = 1e11;

/** null: nothing there; undefined: something that is no date. */
function partOf(value: string | null, name: string | null): string | null | undefined {
  const text = value?.trim() ?? "";
  if (text === "" || text === "..") return null;
  const stamp = TIMESTAMP.exec(text);
  const plain = stamp ? `${stamp[1]}-${stamp[3]}-${stamp[4]}` : text;
  if (NUMBER.test(text) && SINCE_1970.test(name ?? "") && text.length > 4) return dayOfInstant(Number(text));
  if (/^\d{4}\.0+$/.test(text)) return text.slice(0, 4);
  return parseEdtf(plain).ok ? plain : undefined;
}

function dayOfInstant(instant: number): string | undefined {
  const milliseconds = Math.abs(instant) < LEAST_MILLISECONDS ? instant * 1000 : instant;
  try {
    return isoDay(Math.floor(milliseconds / MS_PER_DAY));
  } catch {
    return undefined;
  }
}
