import { civilDay, dayOf, daysInMonth, isoDay, parseDay } from "../../domain/day.ts";
import { type DateKind, parseEdtf } from "../../domain/edtf.ts";
import { importedDate } from "../importedDate.ts";
import type { Mapping } from "../mapping.ts";
import type { ImportedDay, Read } from "./importedRow.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS =
  /^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;

/** `2023-01-31`, with a time or without, `16 May 2025`, `01-January-1997`, `2/18/2016` where only one reading is a day. */
export function dayIn(text: string): number | null {
  const days = daysIn(text);
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** Every day that a text may mean: two for `2/3/2016`. */
export function daysIn(text: string): readonly number[] {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text);
  if (iso?.[1]) return present([parseDay(iso[1])]);
  const named = /^(\d{1,2})[\s-](\p{L}+\.?)[\s,-]+(\d{4})$/u.exec(text);
  if (named) return present([civil(named[3], monthOf(named[2]), named[1])]);
  const leading = /^(\p{L}+\.?) (\d{1,2}),? (\d{4})$/u.exec(text);
  if (leading) return present([civil(leading[3], monthOf(leading[1]), leading[2])]);
  const slashed = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?:\s.*)?$/.exec(text);
  if (!slashed) return [];
  const dayFirst = civil(slashed[4], Number(slashed[3]), slashed[1]);
  // With dots the day comes first wherever dots are written.
  if (slashed[2] === ".") return present([dayFirst]);
  return [...new Set(present([dayFirst, civil(slashed[4], Number(slashed[1]), slashed[3])]))].sort(
    (a, b) => a - b,
  );
}

function present(days: readonly (number | null)[]): number[] {
  return days.filter((day) => day !== null);
}

function monthOf(name: string | undefined): number {
  return name && FULL_MONTHS.test(name) ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : 0;
}

function civil(year: string | undefined, month: number, day: string | undefined): number | null {
  return parseDay(`${year}-${two(month)}-${(day ?? "").padStart(2, "0")}`);
}

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * EDTF for one unknown day from the first to the last (day numbers): the day, the month or the year that both lie
 * in, else the decade, else the century; undated beyond. An interval would say that it lasted from one to the other, and nothing of
 * EDTF's levels 0 and 1 says "some day between": so a week over two months reads as its year. Precision is lost
 * there, and never made up.
 */
export function someDayWithin(first: number, last: number): string | null {
  const [one, other] = [isoDay(first), isoDay(last)];
  if (one === other) return one;
  for (const known of [7, 4, 3, 2]) {
    if (one.slice(0, known) === other.slice(0, known))
      return one.slice(0, known).padEnd(known === 7 ? 7 : 4, "X");
  }
  return null;
}

/** Year, month and day as numbers in columns of their own; 0, -9 and empty are not known. */
export function dateOfParts(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  const plainYear = String(year).padStart(4, "0");
  const length = daysInMonth(year, month);
  if (length === 0) return plainYear;
  return Number.isInteger(day) && day >= 1 && day <= length
    ? `${plainYear}-${two(month)}-${two(day)}`
    : `${plainYear}-${two(month)}`;
}

export const bad = (detail: string): Read<ImportedDay> => ({
  part: { text: null },
  odd: { reason: "bad_date", detail },
});

/** A date that began on a day and ended on another. */
export function lasting(first: number, last: number): string {
  return first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
}

export function monthText(day: number): string {
  return isoDay(day).slice(0, 7);
}

/** First and last day of the month that a day is in. */
export function monthSpan(day: number): [first: number, last: number] {
  const { year, month } = civilDay(day);
  return [dayOf(year, month, 1), dayOf(year, month, daysInMonth(year, month))];
}

/** First and last day of the year that a day is in. */
export function yearSpan(day: number): [first: number, last: number] {
  const { year } = civilDay(day);
  return [dayOf(year, 1, 1), dayOf(year, 12, 31)];
}

export function yearText(day: number): string {
  return String(civilDay(day).year).padStart(4, "0");
}

/**
 * Start and end of a table without a format: as `importedDate` reads them, and besides with names of months and with
 * slashes and dots. `2/3/2016` is one of two days, and is read so.
 */
export function plainDate(
  start: string,
  end: string,
  mapping: Pick<Mapping, "date" | "end">,
): Read<ImportedDay> {
  const from = plainDay(start);
  const to = plainDay(end);
  const read = importedDate(from.text, to.kind ? null : to.text, mapping);
  const odd = read.fault && { reason: read.fault, detail: [start, end].filter(Boolean).join(" / ") };
  const isAlternative = from.kind !== undefined && read.text === from.text;
  return {
    part: { text: read.text, ...(isAlternative && { kind: from.kind }) },
    ...(odd && { odd }),
  };
}

function plainDay(text: string): { readonly text: string; readonly kind?: DateKind } {
  if (parseEdtf(text).ok) return { text };
  const [one, other] = daysIn(text);
  if (one === undefined) return { text };
  if (other === undefined) return { text: isoDay(one) };
  return { text: `${isoDay(one)}/${isoDay(other)}`, kind: "one_of" };
}
