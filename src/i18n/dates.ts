import type { DateDescription, DatePhrase } from "../domain/dateWords.ts";
import { civilDay, daysInMonth } from "../domain/day.ts";
import type { DateMessages, DateWord } from "./dateMessages.ts";

/** The part of a locale that dates need. */
export interface DateLocale {
  readonly messages: { readonly dates: DateMessages };
}

type Unit = "day" | "month" | "year";

const MS_PER_DAY = 86_400_000;
const FIELDS: Record<Unit, Intl.DateTimeFormatOptions> = {
  day: { year: "numeric", month: "long", day: "numeric" },
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** A record's date in words, with its uncertainty: "some day in July 2013", "2 or 3 August 2020". */
export function formatEdtf({ messages: { dates } }: DateLocale, description: DateDescription): string {
  switch (description.form) {
    case "lasted":
      return dates.lasted(...wordsOf(dates, description.from, description.to));
    case "one_of":
      return dates.oneOf(...wordsOf(dates, description.first, description.second));
    case "open_end":
      return dates.openEnd(wordOf(dates, description.from));
    case "unknown_end":
      return dates.unknownEnd(wordOf(dates, description.from));
    case "open_start":
      return dates.openStart(wordOf(dates, description.to));
    case "unknown_start":
      return dates.unknownStart(wordOf(dates, description.to));
    default:
      return dates[description.form](wordOf(dates, description.date));
  }
}

/**
 * A window of days in words, each edge as coarse as it can be said: "August to October 2020",
 * "3 August 2020", "2012 to 2013", "1999 to November 2020", "since August 2020".
 * @param fromDay first day, inclusive, days since 1970-01-01; null: no edge
 * @param toDay last day, likewise
 */
export function formatPeriod(locale: DateLocale, fromDay: number | null, toDay: number | null): string {
  const { dates } = locale.messages;
  if (fromDay !== null && toDay !== null) return formatClosedPeriod(dates, fromDay, toDay);
  if (fromDay !== null) return dates.since(formatDay(dates, unitFrom(fromDay), fromDay));
  if (toDay !== null) return dates.until(formatDay(dates, unitTo(toDay), toDay));
  return dates.anyTime;
}

function formatClosedPeriod(dates: DateMessages, fromDay: number, toDay: number): string {
  const [fromUnit, toUnit] = unitsOfPeriod(fromDay, toDay);
  const whole: [string, string] = [formatDay(dates, fromUnit, fromDay), formatDay(dates, toUnit, toDay)];
  if (whole[0] === whole[1]) return whole[0];
  return dates.period(...(fromUnit === toUnit ? rangeTexts(dates, fromUnit, fromDay, toDay) : whole));
}

/** Two edges are said alike, but for "1999 to November 2020", where the year alone cannot mislead. */
function unitsOfPeriod(fromDay: number, toDay: number): [Unit, Unit] {
  const [from, to] = [unitFrom(fromDay), unitTo(toDay)];
  if (from === to) return [from, to];
  if (from === "day" || to === "day") return ["day", "day"];
  const sameYear = civilDay(fromDay).year === civilDay(toDay).year;
  return from === "year" && !sameYear ? ["year", "month"] : ["month", "month"];
}

function unitFrom(firstDay: number): Unit {
  const { month, day } = civilDay(firstDay);
  if (day !== 1) return "day";
  return month === 1 ? "year" : "month";
}

function unitTo(lastDay: number): Unit {
  const { year, month, day } = civilDay(lastDay);
  if (day !== daysInMonth(year, month)) return "day";
  return month === 12 ? "year" : "month";
}

/** Two dates without what they share, unless a word of doubt has to stand before one of them. */
function wordsOf(dates: DateMessages, a: DatePhrase, b: DatePhrase): [DateWord, DateWord] {
  const [first, second] = [wordOf(dates, a), wordOf(dates, b)];
  const unit = a.precision;
  if (unit !== b.precision || !isUnit(unit) || a.approximate || b.approximate) return [first, second];
  const [firstText, secondText] = rangeTexts(dates, unit, a.first, b.first);
  return [
    { ...first, text: firstText },
    { ...second, text: secondText },
  ];
}

function wordOf(dates: DateMessages, date: DatePhrase): DateWord {
  return { text: nameOf(dates, date), approximate: date.approximate, uncertain: date.uncertain };
}

function nameOf(dates: DateMessages, { precision, first, last }: DatePhrase): string {
  if (isUnit(precision)) return formatDay(dates, precision, first);
  const name = precision === "decade" ? dates.decadeName : dates.centuryName;
  return name(formatDay(dates, "year", first), formatDay(dates, "year", last));
}

function isUnit(precision: DatePhrase["precision"]): precision is Unit {
  return precision in FIELDS;
}

function formatDay(dates: DateMessages, unit: Unit, day: number): string {
  return formatOf(dates.formats, unit).format(day * MS_PER_DAY);
}

/**
 * The two texts of a range as the language shortens them ("August", "October 2020"), so that a message
 * can set its own word between. What follows both stays with the second, what precedes both with the first.
 */
function rangeTexts(dates: DateMessages, unit: Unit, fromDay: number, toDay: number): [string, string] {
  const whole: [string, string] = [formatDay(dates, unit, fromDay), formatDay(dates, unit, toDay)];
  if (fromDay > toDay) return whole;
  const parts = formatOf(dates.formats, unit).formatRangeToParts(fromDay * MS_PER_DAY, toDay * MS_PER_DAY);
  const firstEnds = parts.findLastIndex(({ source }) => source === "startRange") + 1;
  const secondBegins = parts.findIndex(({ source }) => source === "endRange");
  if (firstEnds === 0 || secondBegins < firstEnds) return whole;
  return [joined(parts.slice(0, firstEnds)), joined(parts.slice(secondBegins))];
}

function joined(parts: readonly { readonly value: string }[]): string {
  return parts.map(({ value }) => value).join("");
}

function formatOf(tag: string, unit: Unit): Intl.DateTimeFormat {
  const key = `${tag} ${unit}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(tag, { ...FIELDS[unit], calendar: "gregory", timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
