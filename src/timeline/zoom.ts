import type { Extent } from "./brush.ts";

/** A shorter period would be more empty space than bars. */
const SHORTEST_DAYS = 14;
const STEP = 2;

/** First and last day, inclusive; null: what the axis shows at first. */
export type Period = Extent | null;

const lengthOf = ({ from, to }: Extent): number => to - from + 1;

/** The smallest extent that holds both. */
export function hull(a: Extent, b: Extent): Extent {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/**
 * The period made shorter (`factor` < 1) or longer about a day, which stays where it is on the axis.
 * @param limit never more than this is shown
 */
export function zoomed(period: Extent, factor: number, about: number, limit: Extent): Extent {
  const days = Math.max(SHORTEST_DAYS, Math.round(lengthOf(period) * factor));
  const share = Math.min(1, Math.max(0, (about - period.from) / lengthOf(period)));
  return within({ from: Math.round(about - share * days), days }, limit);
}

/** In: to the window if that is narrower than what is shown, else to the middle half. */
export function zoomedIn(period: Extent, window: Extent, limit: Extent): Extent {
  const isNarrower =
    window.from <= window.to && lengthOf(window) < lengthOf(period) && overlaps(window, period);
  if (!isNarrower) return zoomed(period, 1 / STEP, middleOf(period), limit);
  const missing = Math.max(0, SHORTEST_DAYS - lengthOf(window));
  return within({ from: window.from - Math.floor(missing / 2), days: lengthOf(window) + missing }, limit);
}

export function zoomedOut(period: Extent, limit: Extent): Extent {
  return zoomed(period, STEP, middleOf(period), limit);
}

/** Half a period earlier (-1) or later (1). */
export function panned(period: Extent, direction: -1 | 1, limit: Extent): Extent {
  const days = lengthOf(period);
  return within({ from: period.from + direction * Math.ceil(days / 2), days }, limit);
}

/** The period with a window made visible in it: widened only if the window does not lie in it. */
export function showing(period: Extent, window: Extent, limit: Extent): Extent {
  const { from, to } = hull(period, window);
  return { from: Math.max(from, limit.from), to: Math.min(to, limit.to) };
}

/**
 * As far as the axis may go: the coverage, and beyond it as far as a window asks, but no further than the
 * coverage's own length, so that a slip in typing a year leaves bars to be seen.
 */
export function limitOf(coverage: Extent, window: Extent): Extent {
  const { from, to } = hull(coverage, window);
  const room = lengthOf(coverage);
  return { from: Math.max(from, coverage.from - room), to: Math.min(to, coverage.to + room) };
}

/** What is stored for a period: the one that the axis shows at first is null. */
export function stored(period: Extent, home: Extent): Period {
  return period.from === home.from && period.to === home.to ? null : period;
}

function within({ from, days }: { readonly from: number; readonly days: number }, limit: Extent): Extent {
  if (days >= lengthOf(limit)) return limit;
  const start = Math.min(Math.max(from, limit.from), limit.to - days + 1);
  return { from: start, to: start + days - 1 };
}

const middleOf = ({ from, to }: Extent): number => (from + to) / 2;
const overlaps = (a: Extent, b: Extent): boolean => a.from <= b.to && b.from <= a.to;
