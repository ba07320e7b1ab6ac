import { utcDay, utcMonday, utcMonth, utcYear } from "d3-time";
import type { Bins, Tally, View } from "./answer.ts";
import { type DateColumn, NO_START } from "./columns.ts";

/** More bars than this are thinner than a finger can aim at on a phone. */
const MOST_BINS = 80;
const DAY_MS = 86_400_000;

type Unit = Bins["unit"];

/** From fine to coarse: the finest that keeps the number of bars low enough is taken. */
const CALENDAR: readonly {
  unit: Unit;
  days: number;
  interval: { ceil(date: Date): Date; floor(date: Date): Date; offset(date: Date, step: number): Date };
}[] = [
  { unit: "day", days: 1, interval: utcDay },
  { unit: "week", days: 7, interval: utcMonday },
  { unit: "month", days: 30.4, interval: utcMonth },
  { unit: "quarter", days: 91.3, interval: every(utcMonth, 3) },
  { unit: "year", days: 365.2, interval: utcYear },
  { unit: "decade", days: 3652, interval: every(utcYear, 10) },
];

function every(interval: typeof utcMonth, step: number) {
  const stepped = interval.every(step);
  if (stepped === null) throw new Error(`no interval of ${step}`);
  return stepped;
}

interface Days {
  readonly from: number;
  readonly to: number;
}

/** Where each date of a dataset is counted in a period. */
export interface BinLayout {
  readonly unit: Unit;
  readonly bins: readonly Days[];
  readonly spans: readonly Days[];
  /** Per date code: number of a bin; of a span, counted on from the last bin; or NOWHERE. */
  readonly places: Int32Array;
}

const NOWHERE = -1;

/**
 * Lays out dates by their start: every dated record stands in exactly one bar, or, where its start may lie in
 * several, in a span.
 * @param period the days that the timeline shows, inclusive; bars are cut at whole calendar units
 */
export function layBins(dates: Pick<DateColumn, "start" | "startLatest">, period: View["period"]): BinLayout {
  const { unit, starts } = edgesOf(period);
  const bins = starts.slice(0, -1).map((from, index) => ({ from, to: (starts[index + 1] ?? from) - 1 }));
  const [firstDay, endDay] = [starts[0] ?? 0, starts.at(-1) ?? 0];
  const spans: Days[] = [];
  const spanOf = new Map<string, number>();
  const places = new Int32Array(dates.start.length).fill(NOWHERE);
  for (let code = 1; code < places.length; code++) {
    const start = dates.start[code] ?? NO_START;
    const latest = dates.startLatest[code] ?? 0;
    // It certainly starts before the period, or after it.
    if (latest < firstDay || start >= endDay) continue;
    const bin = start === NO_START || start < firstDay ? NOWHERE : binOf(starts, start);
    if (bin !== NOWHERE && latest <= (bins[bin]?.to ?? 0)) {
      places[code] = bin;
      continue;
    }
    const span = { from: start === NO_START ? period.from : start, to: latest };
    const key = `${span.from},${span.to}`;
    const number = spanOf.get(key) ?? spans.push(span) - 1;
    spanOf.set(key, number);
    places[code] = bins.length + number;
  }
  return { unit, bins, spans, places };
}

/** Number of the last start that is not after the day. */
function binOf(starts: readonly number[], day: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= day) low = middle;
    else high = middle;
  }
  return low;
}

/** Records per date code, for each histogram. */
export type DateTallies = { readonly [Sort in keyof Tally]: Int32Array };

const SORTS_OF_TALLY = ["all", "others", "shown", "possible"] as const satisfies readonly (keyof Tally)[];

export function fillBins({ unit, bins, spans, places }: BinLayout, tallies: DateTallies): Bins {
  const sums = SORTS_OF_TALLY.map((sort) => summed(tallies[sort], places, bins.length + spans.length));
  const tallied = <Part extends object>(parts: readonly Part[], first: number): readonly (Part & Tally)[] =>
    parts.map((part, index) => ({ ...part, ...tallyAt(sums, first + index) }));
  return {
    unit,
    bins: tallied(bins, 0),
    spans: tallied(spans, bins.length),
    undated: tallyAt(
      SORTS_OF_TALLY.map((sort) => tallies[sort]),
      0,
    ),
  };
}

function summed(tally: Int32Array, places: Int32Array, count: number): Int32Array {
  const sums = new Int32Array(count);
  for (let code = 1; code < places.length; code++) {
    const place = places[code] ?? NOWHERE;
    if (place !== NOWHERE) sums[place] = (sums[place] ?? 0) + (tally[code] ?? 0);
  }
  return sums;
}

function tallyAt([all, others, shown, possible]: readonly Int32Array[], at: number): Tally {
  return {
    all: all?.[at] ?? 0,
    others: others?.[at] ?? 0,
    shown: shown?.[at] ?? 0,
    possible: possible?.[at] ?? 0,
  };
}

/** The bars of a period without any record. */
export function emptyBins(period: View["period"]): Bins {
  const none = new Int32Array(1);
  return fillBins(layBins({ start: none, startLatest: none }, period), {
    all: none,
    others: none,
    shown: none,
    possible: none,
  });
}

function edgesOf({ from, to }: View["period"]): { unit: Unit; starts: readonly number[] } {
  const length = to - from + 1;
  const chosen = CALENDAR.find(({ days }) => length / days <= MOST_BINS) ?? CALENDAR.at(-1);
  if (chosen === undefined) throw new Error("no calendar unit");
  const starts: number[] = [];
  for (let edge = chosen.interval.floor(new Date(from * DAY_MS)); ; edge = chosen.interval.offset(edge, 1)) {
    starts.push(Math.round(edge.getTime() / DAY_MS));
    if (edge.getTime() / DAY_MS > to) return { unit: chosen.unit, starts };
  }
}
