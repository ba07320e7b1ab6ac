import { isoDay } from "../domain/day.ts";
import type { Bins } from "../query/answer.ts";

/** How much of an ISO day names the edge of a bin, in characters. */
const LENGTHS: Readonly<Record<Bins["unit"], 4 | 7 | 10>> = {
  decade: 4,
  year: 4,
  quarter: 7,
  month: 7,
  week: 10,
  day: 10,
};

/**
 * An edge of a bin as a filter has it, as short as the bins are coarse: `2020` for a year. As `from` the
 * text is read as its first day, as `to` as its last, which is the day given here.
 * @param day first day of a bin as `from`, last day of one as `to`
 */
export function edgeText(day: number, unit: Bins["unit"]): string {
  return isoDay(day).slice(0, LENGTHS[unit]);
}
