import { utcDay, utcMonday, utcMonth, utcYear } from "d3-time";
import type { DateReading } from "../domain/dateStanding.ts";
import type { Bin, Bins, Row, Span, View } from "./answer.ts";

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

/** What a bin needs to know of a row. */
export interface Dated {
  readonly row: Row;
  readonly date: DateReading | null;
  readonly others: boolean;
  readonly shown: boolean;
}

/**
 * Counts by start: every dated record stands in exactly one bar, or, where its start may lie in
 * several, as a span of its own.
 * @param period the days that the timeline shows, inclusive; bars are cut at whole calendar units
 */
export function binsOf(records: readonly Dated[], period: View["period"]): Bins {
  const edges = edgesOf(period);
  const bins = edges.starts
    .slice(0, -1)
    .map((from, index) => emptyBin(from, (edges.starts[index + 1] ?? from) - 1));
  const spans: Span[] = [];
  for (const { row, date, others, shown } of records) {
    if (date === null) continue;
    const bin = binOfStart(bins, date);
    if (bin === null) spans.push({ row, shown, from: date.start ?? period.from, to: date.startLatest });
    else count(bin, others, shown);
  }
  return { unit: edges.unit, bins, spans };
}

interface MutableBin extends Bin {
  all: number;
  others: number;
  shown: number;
}

const emptyBin = (from: number, to: number): MutableBin => ({ from, to, all: 0, others: 0, shown: 0 });

function count(bin: MutableBin | undefined, others: boolean, shown: boolean): void {
  if (bin === undefined) return;
  bin.all += 1;
  if (others) bin.others += 1;
  if (shown) bin.shown += 1;
}

/** The bin of a known start; undefined outside the period; null where it may lie in several bins. */
function binOfStart(
  bins: readonly MutableBin[],
  { start, startLatest }: DateReading,
): MutableBin | undefined | null {
  const firstDay = bins[0]?.from ?? 0;
  if (start === null) return startLatest < firstDay ? undefined : null;
  const bin = bins.find(({ from, to }) => from <= start && start <= to);
  if (bin && startLatest <= bin.to) return bin;
  const beyond = startLatest < firstDay || start > (bins.at(-1)?.to ?? 0);
  return beyond ? undefined : null;
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
