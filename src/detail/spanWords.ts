import { parseDay } from "../domain/day.ts";
import { type EdtfDate, parseEdtf } from "../domain/edtf.ts";
import { formatPeriod } from "../i18n/dates.ts";
import type { Locale } from "../i18n/locale.ts";

/** "since 2003", "May 2003 to 2010", "until 2010": EDTF dates from and until which something held; "" for neither. */
export function spanWords(locale: Locale, from?: string | null, until?: string | null): string {
  const [first, last] = [dateOf(from), dateOf(until)];
  const days = [first?.days.start, last?.days.end].map((day) => parseDay(day ?? ""));
  const [fromDay = null, untilDay = null] = days;
  if (fromDay === null && untilDay === null) return "";
  const period = formatPeriod(locale, fromDay, untilDay);
  const isDoubtful = [first, last].some((date) => date && (date.approximate || date.uncertain));
  return isDoubtful ? locale.messages.detail.doubtfulPeriod(period) : period;
}

function dateOf(text: string | null | undefined): EdtfDate | null {
  const parsed = parseEdtf(text ?? "");
  return parsed.ok ? parsed.date : null;
}
