import type { DateReading } from "../domain/dateStanding.ts";
import { civilDay, dayOf } from "../domain/day.ts";

/** Years on the strip. CSS pixels. */
export interface StripYears {
  readonly first: number;
  readonly last: number;
  readonly x: number;
  readonly width: number;
}

/** One date on the strip. CSS pixels; all of it lies within the strip. */
export interface StripMark {
  /** Where its mark stands: the middle of the days on which it may have begun. */
  readonly x: number;
  /** From its first possible day to the last. */
  readonly from: number;
  readonly to: number;
  /** The part in which it went on by every reading; null: it may have lasted a day. */
  readonly sure: { readonly from: number; readonly to: number } | null;
  /** Its end, or its start, is open or not known. */
  readonly opensBefore: boolean;
  readonly opensAfter: boolean;
  /** Rows of marks from the axis, from 0. */
  readonly lane: number;
}

export interface Strip {
  /** To scale, all alike. */
  readonly runs: readonly StripYears[];
  /** Many years without a record, drawn shorter than they were. */
  readonly gaps: readonly StripYears[];
  /** In the order of the dates. */
  readonly marks: readonly StripMark[];
  readonly lanes: number;
  readonly labels: readonly { readonly year: number; readonly x: number }[];
}

/** So many years in a row without a record are still drawn to scale. */
const PLAIN_GAP = 4;
const GAP_PX = 30;
/** Share of the strip that gaps may take together. */
const MOST_OF_GAPS = 0.4;
const WIDEST_YEAR_PX = 72;
const LABEL_PX = 34;
const BETWEEN_MARKS_PX = 2;

/**
 * Dates along a line: years to scale, many empty years in a row shortened, marks that would cover each other above
 * one another.
 * @param width of the strip; @param size of a mark, both CSS pixels
 */
export function stripOf(dates: readonly DateReading[], width: number, size: number): Strip {
  const stretches = stretchesOf(dates.map(yearsOf));
  const margin = size / 2 + 1;
  const years = sum(stretches.flatMap((one) => (one.isGap ? [] : one.last - one.first + 1)));
  const gapCount = stretches.filter(({ isGap }) => isGap).length;
  const gapPx = Math.min(GAP_PX, (MOST_OF_GAPS * width) / Math.max(1, gapCount));
  const yearPx = Math.min(WIDEST_YEAR_PX, (width - 2 * margin - gapCount * gapPx) / Math.max(1, years));
  let x = margin;
  const placed = stretches.map(({ isGap, first, last }) => {
    const stretch = { isGap, first, last, x, width: isGap ? gapPx : (last - first + 1) * yearPx };
    x += stretch.width;
    return stretch;
  });
  const runs = placed.filter(({ isGap }) => !isGap);
  const marks = inLanes(
    dates.map((date) => placedMark(date, (day) => positionIn(runs, day, yearPx))),
    size + BETWEEN_MARKS_PX,
  );
  return {
    runs: runs.map(withoutKind),
    gaps: placed.filter(({ isGap }) => isGap).map(withoutKind),
    marks,
    lanes: Math.max(0, ...marks.map(({ lane }) => lane + 1)),
    labels: labelsOf(runs, yearPx),
  };
}

type Stretch = { readonly isGap: boolean; readonly first: number; readonly last: number };
type Placed = Stretch & StripYears;

const withoutKind = ({ first, last, x, width }: Placed): StripYears => ({ first, last, x, width });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const yearOf = (day: number): number => civilDay(day).year;

const firstDay = ({ start, endEarliest }: DateReading): number => start ?? endEarliest;
const lastDay = ({ end, startLatest }: DateReading): number => end ?? startLatest;

function yearsOf(date: DateReading): readonly [first: number, last: number] {
  const years = [firstDay(date), lastDay(date)].map(yearOf);
  return [Math.min(...years), Math.max(...years)];
}

/** Years with a record and few between them, and the many between those. */
function stretchesOf(spans: readonly (readonly [number, number])[]): Stretch[] {
  const stretches: { isGap: boolean; first: number; last: number }[] = [];
  for (const [first, last] of [...spans].sort(([a], [b]) => a - b)) {
    const before = stretches.at(-1);
    if (before === undefined) stretches.push({ isGap: false, first, last });
    else if (first - before.last - 1 <= PLAIN_GAP) before.last = Math.max(before.last, last);
    else {
      stretches.push({ isGap: true, first: before.last + 1, last: first - 1 });
      stretches.push({ isGap: false, first, last });
    }
  }
  return stretches;
}

function positionIn(runs: readonly Placed[], day: number, yearPx: number): number {
  const year = yearOf(day);
  const run = runs.find(({ first, last }) => year >= first && year <= last);
  if (run === undefined) return 0;
  return run.x + (year - run.first + partOfYear(day, year)) * yearPx;
}

function partOfYear(day: number, year: number): number {
  const first = dayOf(year, 1, 1);
  return (day - first) / (dayOf(year + 1, 1, 1) - first);
}

function placedMark(date: DateReading, at: (day: number) => number): Omit<StripMark, "lane"> {
  const { startLatest, endEarliest, oneOf } = date;
  const [from, to] = [at(firstDay(date)), at(lastDay(date))];
  return {
    // Between two alternatives lies nothing.
    x: oneOf ? from : (from + at(startLatest)) / 2,
    from,
    to,
    sure: !oneOf && startLatest < endEarliest ? { from: at(startLatest), to: at(endEarliest) } : null,
    opensBefore: date.start === null,
    opensAfter: date.end === null,
  };
}

/** Each in the lowest lane where it covers nothing. */
function inLanes(marks: readonly Omit<StripMark, "lane">[], size: number): StripMark[] {
  const ends: number[] = [];
  const lanes = new Map<Omit<StripMark, "lane">, number>();
  const leftOf = ({ x, from }: Omit<StripMark, "lane">): number => Math.min(x - size / 2, from);
  for (const mark of [...marks].sort((a, b) => leftOf(a) - leftOf(b))) {
    const free = ends.findIndex((end) => end <= leftOf(mark));
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Math.max(mark.x + size / 2, mark.to);
    lanes.set(mark, lane);
  }
  return marks.map((mark) => ({ ...mark, lane: lanes.get(mark) ?? 0 }));
}

/** Where a run begins and ends comes first, then what there is room for. */
function labelsOf(runs: readonly Placed[], yearPx: number): { year: number; x: number }[] {
  const middle = (run: Placed, year: number) => ({ year, x: run.x + (year - run.first + 0.5) * yearPx });
  const wanted = [
    ...runs.map((run) => middle(run, run.first)),
    ...runs.map((run) => middle(run, run.last)),
    ...runs.flatMap((run) =>
      Array.from({ length: run.last - run.first }, (_, index) => middle(run, run.first + index)),
    ),
  ];
  const labels: { year: number; x: number }[] = [];
  for (const label of wanted) {
    if (labels.every(({ x }) => Math.abs(x - label.x) >= LABEL_PX)) labels.push(label);
  }
  return labels.sort((a, b) => a.x - b.x);
}
