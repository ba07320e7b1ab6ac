import type { Coverage, DateReading } from "../domain/dateStanding.ts";

/** Days between two dates: no less than `least` and no more than `most`, by all that the dates allow. */
export interface DateGap {
  readonly least: number;
  /** Of the edges that are known. */
  readonly most: number;
}

/** First and last day that a date may touch; an edge that is open or unknown reaches to that of the coverage. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}

export function reachOf(date: DateReading, coverage: Coverage): Reach {
  return {
    first: date.start ?? Math.min(coverage.from, date.endEarliest),
    last: date.end ?? Math.max(coverage.to, date.startLatest),
  };
}

/** Between an end and a later start lie so many days; dates that touch have none between them. */
export function dateGap(one: DateReading, other: DateReading, coverage: Coverage): DateGap {
  const most = Math.max(0, one.startLatest - other.endEarliest, other.startLatest - one.endEarliest);
  const gaps = stretches(one, coverage).flatMap((a) =>
    stretches(other, coverage).map((b) => Math.max(0, a.first - b.last, b.first - a.last)),
  );
  return { least: Math.min(...gaps), most };
}

/** Between two alternative days lies nothing. */
function stretches(date: DateReading, coverage: Coverage): Reach[] {
  const reach = reachOf(date, coverage);
  if (!date.oneOf) return [reach];
  return [
    { first: reach.first, last: reach.first },
    { first: reach.last, last: reach.last },
  ];
}

/** Whether the days of a date are not known to the day. */
export function isInexact({ start, startLatest, endEarliest, end, doubtful, oneOf }: DateReading): boolean {
  return doubtful || oneOf || start !== startLatest || end !== endEarliest;
}
