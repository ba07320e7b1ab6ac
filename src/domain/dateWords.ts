import { dayNumber } from "./day.ts";
import type { DatePrecision, EdtfDate, EdtfPart } from "./edtf.ts";

/** One date to be put into words: day numbers of its first and last day, and how it is qualified. */
export interface DatePhrase {
  readonly precision: DatePrecision;
  readonly first: number;
  readonly last: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/**
 * What there is to say about a date, without the words.
 * - `day`, `month`, `year`, `decade`, `century`: one day; but for `day` it is not known which of these
 * - `lasted`: from some day of the one to some day of the other
 * - `within`: lasted too, but both in the same month, year, decade or century
 * - `one_of`: one day or the other
 * - `open_end`, `open_start`: without an end, or a start, so far; `unknown_end`, `unknown_start`: not known
 */
export type DateDescription =
  | { readonly form: DatePrecision | "within"; readonly date: DatePhrase }
  | { readonly form: "lasted"; readonly from: DatePhrase; readonly to: DatePhrase }
  | { readonly form: "one_of"; readonly first: DatePhrase; readonly second: DatePhrase }
  | { readonly form: "open_end" | "unknown_end"; readonly from: DatePhrase }
  | { readonly form: "open_start" | "unknown_start"; readonly to: DatePhrase };

/** Describes a date for display; the sentences themselves are messages. */
export function describeDate(date: EdtfDate): DateDescription {
  switch (date.kind) {
    case "single":
      return { form: date.part.precision, date: phraseOf(date.part) };
    case "lasted":
      return describeLasted(phraseOf(date.from), phraseOf(date.to));
    case "one_of":
      return { form: "one_of", first: phraseOf(date.first), second: phraseOf(date.second) };
    case "no_end":
      return { form: date.end === "open" ? "open_end" : "unknown_end", from: phraseOf(date.from) };
    case "no_start":
      return { form: date.start === "open" ? "open_start" : "unknown_start", to: phraseOf(date.to) };
  }
}

/** `2013-07-05/2013-07-05` is that day; `2013-07/2013-07` lies within the month. */
function describeLasted(from: DatePhrase, to: DatePhrase): DateDescription {
  if (from.first !== to.first || from.last !== to.last) return { form: "lasted", from, to };
  const date = {
    ...from,
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
  };
  return { form: date.precision === "day" ? "day" : "within", date };
}

function phraseOf({ precision, first, last, approximate, uncertain }: EdtfPart): DatePhrase {
  return { precision, first: dayNumber(first), last: dayNumber(last), approximate, uncertain };
}
