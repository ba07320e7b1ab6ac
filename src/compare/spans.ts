import type { Reach } from "./dateGap.ts";

export interface Dated {
  readonly days: Reach;
}

/** Things that last from a first to a last day, found by days. */
export interface Spans<Item extends Dated> {
  /** Calls for each whose days touch these; stops when told `true`, and says whether it was. */
  some(days: Reach, visit: (item: Item) => boolean): boolean;
}

export function createSpans<Item extends Dated>(items: readonly Item[]): Spans<Item> {
  const sorted = [...items].sort((one, other) => one.days.first - other.days.first);
  // The latest day up to each item: it never falls, so that what ended before can be skipped by halving.
  let latest = Number.NEGATIVE_INFINITY;
  const latestUpTo = sorted.map(({ days: { last } }) => {
    latest = Math.max(latest, last);
    return latest;
  });
  return {
    some: ({ first, last }, visit) => {
      for (let at = firstIndex(latestUpTo, first); at < sorted.length; at++) {
        const item = sorted[at];
        if (item === undefined || item.days.first > last) return false;
        if (item.days.last >= first && visit(item)) return true;
      }
      return false;
    },
  };
}

/** Index of the first value that is no less; values ascend. */
function firstIndex(values: readonly number[], least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
