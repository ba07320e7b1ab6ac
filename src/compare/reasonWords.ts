import type { Locale } from "../i18n/locale.ts";
import { type Miss, MOST_DAYS, MOST_KM, type Pair } from "./matchList.ts";

/** Why a pair was taken for one and the same: a sentence on the dates, and one or two on the place. */
export function matchReasons(locale: Locale, pair: Pair): string[] {
  return [dateReason(locale, pair), ...placeReasons(locale, pair)];
}

function dateReason({ messages: { compare }, number }: Locale, { date, theirs, ours }: Pair): string {
  if (date.kind === "not_compared") return compare.date.notCompared[date.missing];
  if (date.kind === "possible") return compare.date.mayMatch[date.inexact](number(MOST_DAYS));
  if (date.most > 0) {
    const words = date.least === date.most ? compare.date.apart : compare.date.atMost;
    return words(number(date.most), date.most);
  }
  const isDay = [theirs.date, ours.date].every((one) => one !== null && one.start === one.end);
  return isDay ? compare.date.same : compare.date.overlap;
}

function placeReasons({ messages: { compare }, number }: Locale, { place, ours }: Pair): string[] {
  const { km, near, name } = place;
  const radius = ours.point?.radiusKm ?? 0;
  const kmText = number(Math.round(km ?? 0));
  const named =
    name === null
      ? []
      : [
          name.kind === "ours_in_theirs"
            ? compare.place.names(name.ours)
            : compare.place.partOf(name.theirs, name.ours),
        ];
  if (km === null) return named;
  if (near === null) return [...named, compare.place.tooFar(kmText)];
  if (near === "possible") return [...named, compare.place.mayMatch(kmText, number(radius), number(MOST_KM))];
  if (km < 1) return [...named, compare.place.here];
  return [...named, radius > 0 ? compare.place.within(kmText, number(radius)) : compare.place.apart(kmText)];
}

/** Why nothing was found for a row of the list, or for a record of ours. */
export function missReason(
  { messages: { compare }, number }: Locale,
  miss: Miss,
  side: "theirs" | "ours",
): string {
  const words = side === "theirs" ? compare.missTheirs : compare.missOurs;
  if (miss === "day") return words.day(number(MOST_DAYS));
  return miss === "place" ? words.place(number(MOST_DAYS), number(MOST_KM)) : words[miss];
}
