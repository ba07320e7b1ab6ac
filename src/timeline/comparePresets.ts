import { civilDay, dayOf, daysInMonth, isoDay } from "../domain/day.ts";
import type { Filter } from "../domain/filter.ts";
import type { Period } from "../store/store.ts";
import { daysOf, type Extent } from "./brush.ts";

/** Periods to compare with that need not be typed. */
export type ComparePreset = "before" | "year";

export interface OfferedPeriod {
  readonly key: ComparePreset;
  readonly days: Extent;
}

/**
 * The days that another period is compared with: those of the filter or, where it asks for none, those on the axis.
 * They end where the records end: what is not covered yet must not be compared with a whole year. null: no day of them
 * is covered.
 */
export function baseOf(filter: Pick<Filter, "from" | "to">, axis: Extent, coverage: Extent): Extent | null {
  const { from, to } = filter.from === null && filter.to === null ? axis : daysOf(filter, coverage);
  const base = { from: Math.max(from, coverage.from), to: Math.min(to, coverage.to) };
  return base.from <= base.to ? base : null;
}

/**
 * What is offered beside a base, without those that lie wholly before the records, or
 * run into the base: a year before three years. Whole months stay whole months:
 * before 2020 comes 2019, though it is a day shorter.
 */
export function offeredPeriods(base: Extent, coverage: Extent): readonly OfferedPeriod[] {
  const before = { key: "before", days: lengthBefore(base) } as const;
  const year = { key: "year", days: yearBefore(base) } as const;
  const isSame = before.days.from === year.days.from && before.days.to === year.days.to;
  return [before, ...(isSame ? [] : [year])].filter(
    ({ days }) => days.to >= coverage.from && days.to < base.from,
  );
}

function lengthBefore(base: Extent): Extent {
  const to = base.from - 1;
  const months = wholeMonths(base);
  return { from: months === null ? base.from - (base.to - to) : shifted(base.from, -months), to };
}

function yearBefore(base: Extent): Extent {
  const from = shifted(base.from, -12);
  // The last day of a month stays one, in leap years, too.
  return { from, to: wholeMonths(base) === null ? shifted(base.to, -12) : shifted(base.to + 1, -12) - 1 };
}

/** How many calendar months an extent is made of; null when it is not. */
function wholeMonths({ from, to }: Extent): number | null {
  const [first, next] = [civilDay(from), civilDay(to + 1)];
  if (first.day !== 1 || next.day !== 1) return null;
  return (next.year - first.year) * 12 + (next.month - first.month);
}

/** The same day so many months away; the last of the month where there is no such day. */
function shifted(day: number, months: number): number {
  const civil = civilDay(day);
  const index = civil.year * 12 + (civil.month - 1) + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(year, month, Math.min(civil.day, daysInMonth(year, month)));
}

/** Days as a link has them, as short as whole years and months can be said: `2019`, `2019-05`. */
export function periodText(days: Extent): Period {
  const [first, next] = [civilDay(days.from), civilDay(days.to + 1)];
  const areMonths = first.day === 1 && next.day === 1;
  const length = !areMonths ? 10 : first.month === 1 && next.month === 1 ? 4 : 7;
  return { from: isoDay(days.from).slice(0, length), to: isoDay(days.to).slice(0, length) };
}
