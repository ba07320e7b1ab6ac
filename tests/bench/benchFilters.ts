import { dayOf, isoDay } from "../../src/domain/day.ts";
import { type Dimension, type Filter, NO_FILTER, withoutDimension } from "../../src/domain/filter.ts";
import { COUNTED_TYPES, OUTCOMES } from "../../src/domain/vocabulary.ts";
import type { View } from "../../src/query/answer.ts";
import {
  SYNTHETIC_ACTORS,
  SYNTHETIC_COUNTRIES,
  SYNTHETIC_FIRST_YEAR,
  SYNTHETIC_SOURCES,
  SYNTHETIC_YEARS,
} from "./synthetic.ts";

export const FIRST_DAY = dayOf(SYNTHETIC_FIRST_YEAR, 1, 1);
export const LAST_DAY = dayOf(SYNTHETIC_FIRST_YEAR + SYNTHETIC_YEARS, 1, 1) - 1;

/** What every bench looks at, rivals as well. */
export const BENCH_VIEW: View = {
  zoom: 2,
  distance: 60,
  bounds: [-100, -60, 100, 70],
  period: { from: FIRST_DAY, to: LAST_DAY },
};

const JUMPING = [
  "date",
  "type",
  "country",
  "actor",
  "source",
  "outcome",
] as const satisfies readonly Dimension[];

/** Each jump sets one of the six dimensions to something else, or, one time in four, to nothing. */
export function jumpsFrom(random: () => number, count: number): Filter[] {
  const filters: Filter[] = [];
  let filter = NO_FILTER;
  while (filters.length < count) {
    const dimension = JUMPING[Math.floor(random() * JUMPING.length)] ?? "date";
    const cleared = withoutDimension(filter, dimension);
    filter = random() < 0.25 ? cleared : { ...cleared, ...asking(dimension, random) };
    filters.push(filter);
  }
  return filters;
}

function asking(dimension: (typeof JUMPING)[number], random: () => number): Partial<Filter> {
  const some = <Value>(values: readonly Value[], share: number): Value[] => {
    const wanted = Math.max(1, Math.floor(random() * values.length * share));
    const first = Math.floor(random() * values.length);
    return Array.from({ length: wanted }, (_, index) => values[(first + index) % values.length]).flatMap(
      (value) => value ?? [],
    );
  };
  switch (dimension) {
    case "date": {
      const days = [random(), random()].map(
        (share) => FIRST_DAY + Math.floor(share * (LAST_DAY - FIRST_DAY)),
      );
      return { from: isoDay(Math.min(...days)), to: isoDay(Math.max(...days)) };
    }
    case "type":
      return { type: some(COUNTED_TYPES, 0.6) };
    case "country":
      return { country: some(SYNTHETIC_COUNTRIES, 0.6) };
    case "actor":
      return { actor: some(SYNTHETIC_ACTORS, 0.6) };
    case "source":
      return { source: some(SYNTHETIC_SOURCES, 0.6) };
    case "outcome":
      return { outcome: some(OUTCOMES, 0.9) };
  }
}

/** A window of ten years moved along the range, back and forth. */
export function brushSteps(random: () => number, days: number, count: number): Filter[] {
  const length = 3652;
  let from = FIRST_DAY + Math.floor(random() * (LAST_DAY - FIRST_DAY - length));
  let step = days;
  return Array.from({ length: count }, () => {
    if (from + step < FIRST_DAY || from + step + length > LAST_DAY) step = -step;
    from += step;
    return { ...NO_FILTER, from: isoDay(from), to: isoDay(from + length) };
  });
}
