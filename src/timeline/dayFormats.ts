import type { Locale } from "../i18n/locale.ts";
import type { TickForm } from "./ticks.ts";
import type { MonthNames } from "./typedDate.ts";

const DAY_MS = 86_400_000;

const FIELDS: Readonly<Record<TickForm, Intl.DateTimeFormatOptions>> = {
  year: { year: "numeric" },
  month: { month: "short" },
  month_year: { month: "short", year: "numeric" },
  day: { day: "numeric", month: "short" },
  day_year: { day: "numeric", month: "short", year: "numeric" },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** The label of a tick. @param day days since 1970-01-01 */
export function tickLabel({ messages }: Locale, day: number, form: TickForm): string {
  return formatOf(messages.dates.formats, form, FIELDS[form]).format(day * DAY_MS);
}

/** Names of the months, long and short, so that a date can be typed in the reader's language. */
export function monthNames({ messages }: Locale): MonthNames {
  const tag = messages.dates.formats;
  const [long, short] = (["long", "short"] as const).map((month) => formatOf(tag, month, { month }));
  return Array.from({ length: 12 }, (_, month) =>
    [long, short].flatMap((format) => format?.format(Date.UTC(2000, month, 1)) ?? []),
  );
}

function formatOf(tag: string, name: string, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${name}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...fields, calendar: "gregory", timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
