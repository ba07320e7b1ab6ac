import { type DateStanding, dateStanding, readDate } from "../domain/dateStanding.ts";
import { dayNumber } from "../domain/day.ts";

/** A made-up date under the window of the drawing. */
export interface SampleDate {
  readonly date: string | null;
  readonly standing: DateStanding;
  /** From the first day it may be to the last, as day numbers; null: nothing to draw. */
  readonly span: readonly [number, number] | null;
}

/** What the drawing shows: a year, and the window that is asked for in it. */
export const DRAWN = { from: dayNumber("2020-01-01"), to: dayNumber("2020-12-31") };
export const WINDOW = { from: dayNumber("2020-07-01"), to: dayNumber("2020-09-30") };

const DATES = ["2020-08-02/2020-08-03", "2020-07", "2020-08-12~", "2020", "2020-11", null];

/** The standings are asked of the very rule that the filter follows. */
export const SAMPLE_DATES: readonly SampleDate[] = DATES.map((date) => {
  const reading = readDate(date);
  const standing = dateStanding(reading, WINDOW, "overlap", DRAWN);
  if (reading === null) return { date, standing, span: null };
  const { start, startLatest, endEarliest, end } = reading;
  return { date, standing, span: [start ?? endEarliest, end ?? startLatest] };
});
