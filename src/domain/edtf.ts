import { daysInMonth } from "./day.ts";

/**
 * Dates as they are typed: EDTF (ISO 8601-2) levels 0 and 1 without seasons, times and long years, and
 * one form of our own, "one of two days" (`a/b` with the date kind `one_of`).
 *
 * Digits may be unknown from the right only, and whole: `2013-10-XX` is the month, `2013-XX` and
 * `2013-XX-XX` the year, `201X` the decade, `20XX` the hundred years. Such forms may also stand in an
 * interval or carry `~`, `?` or `%`, which EDTF itself has at level 2 only.
 */

/** ISO days `YYYY-MM-DD`: earliest and latest start, earliest and latest end. */
export interface FourDays {
  /** null: open or unknown start; then `startLatest` is the latest end. */
  readonly start: string | null;
  readonly startLatest: string;
  readonly endEarliest: string;
  /** null: open or unknown end; then `endEarliest` is the earliest start. */
  readonly end: string | null;
}

export type DateKind = "one_of";
export type DatePrecision = "day" | "month" | "year" | "decade" | "century";

/** One date of a string: some day from `first` to `last`, ISO days. `%` sets both flags. */
export interface EdtfPart {
  readonly precision: DatePrecision;
  readonly first: string;
  readonly last: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** `..` says that an end is open, nothing at all that it is not known. */
export type MissingEnd = "open" | "unknown";

export type EdtfShape =
  | { readonly kind: "single"; readonly part: EdtfPart }
  | { readonly kind: "lasted"; readonly from: EdtfPart; readonly to: EdtfPart }
  | { readonly kind: "one_of"; readonly first: EdtfPart; readonly second: EdtfPart }
  | { readonly kind: "no_end"; readonly from: EdtfPart; readonly end: MissingEnd }
  | { readonly kind: "no_start"; readonly to: EdtfPart; readonly start: MissingEnd };

export type EdtfDate = EdtfShape & {
  readonly text: string;
  readonly days: FourDays;
  /** `~` (or `%`) on any of its parts. */
  readonly approximate: boolean;
  /** `?` (or `%`) on any of its parts. */
  readonly uncertain: boolean;
};

/** What is not taken, by stable code, with what would have been. */
const EXPECTED = {
  empty: "a date such as 2013-07-22, 2013-07 or 2013, or null where it is not known",
  not_a_date: "YYYY, YYYY-MM or YYYY-MM-DD, or two of them with / between",
  no_such_month: "a month from 01 to 12",
  no_such_day: "a day that this month has in this year",
  season: "a month or an interval of months; seasons (21 to 41) are not taken",
  time: "a calendar day without a time",
  set: "a/b with the date kind one_of; sets [..] are not taken",
  list: "a/b; lists {..} are not taken",
  long_year: "a year of four digits",
  negative_year: "a year from 0000 to 9999",
  significant_digits: "a year of four digits without S",
  year_unknown: "a year of which at least two digits are known, or null",
  unspecified_digits: "XX for whole days, or months and days, or the last one or two digits of a year alone",
  qualifier_position: "one of ? ~ % after the whole date",
  misplaced_dots: ".. only as a whole end of an interval",
  two_slashes: "one / at most, and - between year, month and day",
  both_ends_open: "an interval with at least one known end",
  end_before_start: "an end that is not before the start",
  one_of_needs_two_days: "two days, YYYY-MM-DD/YYYY-MM-DD, for the date kind one_of",
  one_of_order: "two different days, the earlier first",
} as const;

export type EdtfReason = keyof typeof EXPECTED;

export type EdtfResult =
  | { readonly ok: true; readonly date: EdtfDate }
  | { readonly ok: false; readonly reason: EdtfReason; readonly expected: string };

/**
 * Reads a date. Never throws: what is not taken comes back with its reason.
 * @param dateKind `one_of`: `a/b` means one of two days, and does not last from one to the other.
 */
export function parseEdtf(text: string, dateKind?: DateKind): EdtfResult {
  const shape = parseShape(text, dateKind);
  if (typeof shape === "string") return { ok: false, reason: shape, expected: EXPECTED[shape] };
  const parts = partsOf(shape);
  const approximate = parts.some((part) => part.approximate);
  const uncertain = parts.some((part) => part.uncertain);
  return { ok: true, date: { ...shape, text, days: fourDays(shape), approximate, uncertain } };
}

type Refusals = readonly (readonly [EdtfReason, RegExp])[];

const REFUSED_TEXTS: Refusals = [
  ["empty", /^$/],
  ["set", /[[\]]/],
  ["list", /[{}]/],
  ["long_year", /Y/],
  ["time", /T|:/],
  ["significant_digits", /\dS\d/],
  ["negative_year", /(?:^|\/)-/],
  ["two_slashes", /\/[^/]*\//],
  ["both_ends_open", /^(?:\.\.)?\/(?:\.\.)?$/],
];

const SEASON = /^\d{4}-(?:2[1-9]|3\d|4[01])[?~%]?$/;

const REFUSED_PARTS: Refusals = [
  ["year_unknown", /^XXXX/],
  ["season", SEASON],
  ["misplaced_dots", /\.\./],
  ["qualifier_position", /[?~%](?!$)/],
  ["unspecified_digits", /^(?=.*X)[\dX]{4}(?:-[\dX]{2}){0,2}[?~%]?$/],
];

function refusal(text: string, refusals: Refusals): EdtfReason | null {
  return refusals.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function parseShape(text: string, dateKind: DateKind | undefined): EdtfShape | EdtfReason {
  const refused = refusal(text, REFUSED_TEXTS);
  if (refused) return refused;
  const [left = "", right] = text.split("/");
  if (dateKind === "one_of") return parseAlternatives(left, right ?? "");
  if (right !== undefined) return parseInterval(left, right);
  const part = parsePart(left);
  return typeof part === "string" ? part : { kind: "single", part };
}

function parseAlternatives(left: string, right: string): EdtfShape | EdtfReason {
  if (missingEnd(left) || missingEnd(right)) return "one_of_needs_two_days";
  const first = parsePart(left);
  if (typeof first === "string") return first;
  const second = parsePart(right);
  if (typeof second === "string") return second;
  if (first.precision !== "day" || second.precision !== "day") return "one_of_needs_two_days";
  return first.first < second.first ? { kind: "one_of", first, second } : "one_of_order";
}

function parseInterval(left: string, right: string): EdtfShape | EdtfReason {
  const start = missingEnd(left);
  if (start) return parseBeforeKnownEnd(start, right);
  const from = parsePart(left);
  if (typeof from === "string") return from;
  const end = missingEnd(right);
  if (end) return { kind: "no_end", from, end };
  const to = parsePart(right);
  if (typeof to === "string") return to;
  return from.first > to.last ? "end_before_start" : { kind: "lasted", from, to };
}

function parseBeforeKnownEnd(start: MissingEnd, right: string): EdtfShape | EdtfReason {
  const to = parsePart(right);
  return typeof to === "string" ? to : { kind: "no_start", to, start };
}

function missingEnd(text: string): MissingEnd | null {
  if (text === "..") return "open";
  return text === "" ? "unknown" : null;
}

const PART = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

function parsePart(text: string): EdtfPart | EdtfReason {
  const found = PART.exec(text);
  if (!found || SEASON.test(text)) return refusal(text, REFUSED_PARTS) ?? "not_a_date";
  const [, year = "", month, day, qualifier] = found;
  const span = year.endsWith("X") ? yearsSpan(year, month) : daysSpan(year, month, day);
  if (typeof span === "string") return span;
  return {
    ...span,
    approximate: qualifier === "~" || qualifier === "%",
    uncertain: qualifier === "?" || qualifier === "%",
  };
}

type Span = Pick<EdtfPart, "precision" | "first" | "last">;

function yearsSpan(year: string, month: string | undefined): Span | EdtfReason {
  if (month !== undefined) return "unspecified_digits";
  return {
    precision: year.endsWith("XX") ? "century" : "decade",
    first: `${year.replaceAll("X", "0")}-01-01`,
    last: `${year.replaceAll("X", "9")}-12-31`,
  };
}

function daysSpan(year: string, month = "XX", day = "XX"): Span | EdtfReason {
  if (month === "XX") {
    if (day !== "XX") return "unspecified_digits";
    return { precision: "year", first: `${year}-01-01`, last: `${year}-12-31` };
  }
  const days = daysInMonth(Number(year), Number(month));
  if (days === 0) return "no_such_month";
  if (day === "XX") {
    return { precision: "month", first: `${year}-${month}-01`, last: `${year}-${month}-${days}` };
  }
  if (Number(day) < 1 || Number(day) > days) return "no_such_day";
  const iso = `${year}-${month}-${day}`;
  return { precision: "day", first: iso, last: iso };
}

function partsOf(shape: EdtfShape): readonly EdtfPart[] {
  switch (shape.kind) {
    case "single":
      return [shape.part];
    case "lasted":
      return [shape.from, shape.to];
    case "one_of":
      return [shape.first, shape.second];
    case "no_end":
      return [shape.from];
    case "no_start":
      return [shape.to];
  }
}

function fourDays(shape: EdtfShape): FourDays {
  switch (shape.kind) {
    case "single":
      return fourDaysBetween(shape.part, shape.part);
    case "lasted":
      return fourDaysBetween(shape.from, shape.to);
    case "one_of":
      // Each alternative is start and end at once: the start is at latest the second, the end at earliest the first.
      return {
        start: shape.first.first,
        startLatest: shape.second.last,
        endEarliest: shape.first.first,
        end: shape.second.last,
      };
    case "no_end":
      return { ...fourDaysBetween(shape.from, shape.from), end: null };
    case "no_start":
      return { ...fourDaysBetween(shape.to, shape.to), start: null };
  }
}

/** ISO days compare as text. No start lies after the latest end (`2013/2013-07`), no end before the earliest start. */
function fourDaysBetween(from: EdtfPart, to: EdtfPart): FourDays {
  return {
    start: from.first,
    startLatest: earlier(from.last, to.last),
    endEarliest: later(from.first, to.first),
    end: to.last,
  };
}

function earlier(a: string, b: string): string {
  if (a < b) return a;
  return b;
}

function later(a: string, b: string): string {
  if (a > b) return a;
  return b;
}
