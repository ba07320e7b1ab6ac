import { parseWindowEdge } from "../domain/day.ts";
import { foldText } from "../domain/text.ts";

/** Names of the twelve months in the reader's language, long or short, January first. */
export type MonthNames = readonly (readonly string[])[];

export type TypedDate =
  /** As filters have it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null: nothing was typed, no edge. */
  | { readonly ok: true; readonly text: string | null }
  /** `form`: not read as a date; `no_such_day`: not in the calendar; `ambiguous`: with both readings, ISO. */
  | { readonly ok: false; readonly reason: "form" }
  | { readonly ok: false; readonly reason: "no_such_day" }
  | { readonly ok: false; readonly reason: "ambiguous"; readonly readings: readonly [string, string] };

const FORM: TypedDate = { ok: false, reason: "form" };

/**
 * A date as people type it. Year first is always taken (`2020-08-03`, `2020/8`), a month by its name
 * (`Aug 2020`, `3 August 2020`, `August 3, 2020`), `8/2020`; `25/8/2020` because it can only be read in
 * one way. `3/8/2020` can be read in two and is refused with both; so are years of two digits.
 */
export function parseTypedDate(typed: string, months: MonthNames): TypedDate {
  const text = typed.trim().replace(/[‐-―−]/g, "-");
  if (text === "") return { ok: true, text: null };
  return inNumbers(text) ?? withName(text, months) ?? FORM;
}

function inNumbers(text: string): TypedDate | null {
  const parts = text.split(/\s*[-/.]\s*/);
  const [first = "", second, third, ...rest] = parts;
  if (rest.length > 0 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  if (first.length === 4) return yearFirst(first, second, third);
  if (first.length > 2 || second === undefined) return null;
  if (third === undefined) return second.length === 4 ? dateOf(second, first) : null;
  return second.length <= 2 && third.length === 4 ? dayAndMonth(first, second, third) : null;
}

function yearFirst(year: string, month = "", day = ""): TypedDate | null {
  if (month.length > 2 || day.length > 2) return null;
  return dateOf(year, month || undefined, day || undefined);
}

/** Two numbers before a year: which is the month only shows when the other cannot be one. */
function dayAndMonth(first: string, second: string, year: string): TypedDate {
  const [dayFirst, monthFirst] = [dateOf(year, second, first), dateOf(year, first, second)];
  if (!dayFirst.ok) return monthFirst;
  if (!monthFirst.ok || dayFirst.text === monthFirst.text) return dayFirst;
  const readings = [dayFirst.text ?? "", monthFirst.text ?? ""] as const;
  return { ok: false, reason: "ambiguous", readings };
}

function withName(text: string, months: MonthNames): TypedDate | null {
  const words = foldText(text.replace(/[-/.,]/g, " ")).split(" ");
  const month = words.map((word) => monthOf(word, months)).find((index) => index !== null);
  const numbers = words.flatMap((word) => /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? []);
  if (month === undefined || month === null || numbers.length !== words.length - 1) return null;
  const year = numbers.find((number) => number.length === 4);
  const [day, ...others] = numbers.filter((number) => number !== year);
  if (year === undefined || others.length > 0 || (day?.length ?? 0) > 2) return null;
  return dateOf(year, String(month + 1), day);
}

/** A month by its name or at least three letters of it. */
function monthOf(word: string, months: MonthNames): number | null {
  if (!/^\p{Letter}{3,}$/u.test(word)) return null;
  const found = months.flatMap((names, index) =>
    names.some((name) => foldText(name).startsWith(word)) ? [index] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function dateOf(year: string, month?: string, day?: string): TypedDate {
  const text = [year, month?.padStart(2, "0"), day?.padStart(2, "0")]
    .filter((part) => part !== undefined)
    .join("-");
  return parseWindowEdge(text, "from") === null ? { ok: false, reason: "no_such_day" } : { ok: true, text };
}
