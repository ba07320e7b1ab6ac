import { dayNumber } from "./day.ts";
import { type DateKind, type EdtfDate, type FourDays, parseEdtf } from "./edtf.ts";

/**
 * Where a date stands under a window of days, by its readings: every pair of a start and an end that the
 * four days allow (for one of two days: the one, or the other).
 * - `certain`: every reading overlaps the window
 * - `possible`: some reading does
 * - `undated`: there is no date
 * - `out`: no reading does
 */
export type DateStanding = "certain" | "possible" | "undated" | "out";

/**
 * A date as day numbers. Built by {@link readDate}, {@link readingOf} or {@link readFourDays}; a loop over
 * columns may as well fill one and the same object again and again.
 */
export interface DateReading {
  /** null: open or unknown; then it reaches to the first day of the coverage. */
  readonly start: number | null;
  readonly startLatest: number;
  readonly endEarliest: number;
  /** null: open or unknown; then it reaches to the last day of the coverage. */
  readonly end: number | null;
  /** `~`, `?` or `%`: never certain under a window. */
  readonly doubtful: boolean;
  /** Start or end alone, nothing between. */
  readonly oneOf: boolean;
}

/** Day numbers, inclusive; null: no edge. */
export interface DateWindow {
  readonly from: number | null;
  readonly to: number | null;
}

/** First and last day that the dataset covers, day numbers. */
export interface Coverage {
  readonly from: number;
  readonly to: number;
}

/** Reading of a date as it is published; null when there is none, or none that {@link parseEdtf} takes. */
export function readDate(text: string | null, dateKind?: DateKind): DateReading | null {
  if (text === null) return null;
  const result = parseEdtf(text, dateKind);
  return result.ok ? readingOf(result.date) : null;
}

export function readingOf({ days, text, kind }: EdtfDate): DateReading {
  return readFourDays(days, text, kind === "one_of" ? kind : undefined);
}

/**
 * Reading from the four published ISO days, without parsing the date again.
 * @throws RangeError when one of the days is no ISO day.
 */
export function readFourDays(days: FourDays, text: string, dateKind?: DateKind): DateReading {
  return {
    start: days.start === null ? null : dayNumber(days.start),
    startLatest: dayNumber(days.startLatest),
    endEarliest: dayNumber(days.endEarliest),
    end: days.end === null ? null : dayNumber(days.end),
    doubtful: /[~?%]/.test(text),
    oneOf: dateKind === "one_of",
  };
}

/**
 * Standing of one date. Without any edge there is no window that a date could lie outside of, so every
 * dated record is certain, doubtful or not. A window that ends before it begins holds no day.
 * @param by `overlap`: any day of the record counts; `start`: only the day on which it began
 */
export function dateStanding(
  date: DateReading | null,
  window: DateWindow,
  by: "overlap" | "start",
  coverage: Coverage,
): DateStanding {
  if (date === null) return "undated";
  if (window.from === null && window.to === null) return "certain";
  const from = window.from ?? Number.NEGATIVE_INFINITY;
  const to = window.to ?? Number.POSITIVE_INFINITY;
  if (from > to) return "out";
  const standing = standingOfReadings(date, from, to, by, coverage);
  return date.doubtful && standing === "certain" ? "possible" : standing;
}

function standingOfReadings(
  date: DateReading,
  from: number,
  to: number,
  by: "overlap" | "start",
  coverage: Coverage,
): DateStanding {
  if (date.oneOf) return standingOfAlternatives(date, from, to);
  // What a missing edge could reach counts for possible only: certain asks the edges that are known.
  const startReach = date.start ?? Math.min(coverage.from, date.endEarliest);
  if (by === "start") {
    if (startReach > to || date.startLatest < from) return "out";
    return (date.start ?? Number.NEGATIVE_INFINITY) >= from && date.startLatest <= to
      ? "certain"
      : "possible";
  }
  const endReach = date.end ?? Math.max(coverage.to, date.startLatest);
  if (startReach > to || endReach < from) return "out";
  return date.startLatest <= to && date.endEarliest >= from ? "certain" : "possible";
}

/** An alternative is one day, start and end at once, so that both ways of counting agree. */
function standingOfAlternatives(
  { endEarliest, startLatest }: DateReading,
  from: number,
  to: number,
): DateStanding {
  const first = endEarliest >= from && endEarliest <= to;
  const second = startLatest >= from && startLatest <= to;
  if (first && second) return "certain";
  return first || second ? "possible" : "out";
}
