import { formatPeriod } from "../i18n/dates.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Bin } from "../query/answer.ts";

/** One bar in words: its period, and of its records only the numbers that differ. */
export function binWords(locale: Locale, bin: Bin): string {
  const { all, others, shown } = bin;
  const { bar } = locale.messages.timeline;
  const period = formatPeriod(locale, bin.from, bin.to);
  const words = { all: locale.number(all), others: locale.number(others), shown: locale.number(shown) };
  if (all === 0) return bar.none(period);
  if (shown === all) return bar.shown(period, words.all, all);
  if (others === all) return bar.some(period, words.all, words.shown, all);
  return bar.narrowed(period, words.all, words.others, words.shown, all);
}
