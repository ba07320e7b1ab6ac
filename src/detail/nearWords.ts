import type { DateGap } from "../domain/dateGap.ts";
import type { Locale } from "../i18n/locale.ts";
import type { KmBetween, NearRow } from "../query/nearRows.ts";

/** "12 km away, 3 days later": how far a record is from another, as exactly as both are known. */
export function nearWords(locale: Locale, { km, days, isCertain }: NearRow): string {
  const { near } = locale.messages.detail;
  const line = isCertain ? near.line : near.mayBe;
  return line(distanceWords(locale, km), daysWords(locale, days));
}

function distanceWords({ messages, number }: Locale, { from, to, sameFacility }: KmBetween): string {
  const { near } = messages.detail;
  if (sameFacility) return near.sameFacility;
  const [least, most] = [Math.floor(from), Math.ceil(to)];
  if (least === 0) return near.upToKm(number(Math.max(1, most)));
  return most - least <= 1 ? near.km(number(Math.round(to))) : near.kmRange(number(least), number(most));
}

function daysWords(locale: Locale, days: DateGap): string {
  const { near } = locale.messages.detail;
  const words = plainDays(locale, days);
  return days.doubtful ? near.doubtful(words) : words;
}

function plainDays({ messages, number }: Locale, { from, to, order }: DateGap): string {
  const { near } = messages.detail;
  if (to === 0) return near.sameTime;
  const [least, most] = [number(from), number(to)];
  if (order === "unknown") return from === 0 ? near.upToDays(most, to) : near.daysApart(least, most);
  if (from === to) return order === "later" ? near.later(most, to) : near.earlier(most, to);
  return order === "later" ? near.laterRange(least, most) : near.earlierRange(least, most);
}
