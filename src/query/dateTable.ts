import type { DateReading } from "../domain/dateStanding.ts";
import { type DateColumn, DOUBTFUL, NO_END, NO_START, ONE_OF } from "./columns.ts";

/** Numbers of dates: equal readings have the same number, 0 is "no date". */
export interface DateTable {
  code(reading: DateReading | null): number;
  /** @param codes per row, as `code` gave them; numbered anew in place, by start */
  finish(codes: Uint32Array): DateColumn;
}

type Days = readonly [start: number, startLatest: number, endEarliest: number, end: number, flags: number];

export function createDateTable(): DateTable {
  const dates: Days[] = [];
  /** Whole known days, which most dates are, need no text for a key. */
  const ofDay = new Map<number, number>();
  const others = new Map<string, number>();

  const added = (days: Days): number => dates.push(days);
  return {
    code(reading) {
      if (reading === null) return 0;
      const days = daysOf(reading);
      const [start, startLatest, endEarliest, end, flags] = days;
      if (flags === 0 && start === end && startLatest === start && endEarliest === start) {
        const known = ofDay.get(start) ?? added(days);
        ofDay.set(start, known);
        return known;
      }
      const key = days.join();
      const known = others.get(key) ?? added(days);
      others.set(key, known);
      return known;
    },
    finish(codes) {
      const order = dates.map((_, index) => index).sort((a, b) => compare(dates[a], dates[b]));
      const numberedAnew = new Uint32Array(dates.length + 1);
      for (const [index, date] of order.entries()) numberedAnew[date + 1] = index + 1;
      for (let row = 0; row < codes.length; row++) codes[row] = numberedAnew[codes[row] ?? 0] ?? 0;
      return columnOf(
        codes,
        order.map((date) => dates[date]),
      );
    },
  };
}

function daysOf({ start, startLatest, endEarliest, end, doubtful, oneOf }: DateReading): Days {
  const flags = (doubtful ? DOUBTFUL : 0) | (oneOf ? ONE_OF : 0);
  return [start ?? NO_START, startLatest, endEarliest, end ?? NO_END, flags];
}

function compare(a: Days | undefined, b: Days | undefined): number {
  for (let part = 0; part < 5; part++) {
    const difference = (a?.[part] ?? 0) - (b?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function columnOf(codes: Uint32Array, dates: readonly (Days | undefined)[]): DateColumn {
  const part = (index: number): Int32Array =>
    Int32Array.from([0, ...dates.map((days) => days?.[index] ?? 0)]);
  return {
    codes,
    start: part(0),
    startLatest: part(1),
    endEarliest: part(2),
    end: part(3),
    flags: Uint8Array.from(part(4)),
  };
}
