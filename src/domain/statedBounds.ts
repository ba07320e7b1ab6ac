import type { Claim } from "./schema.ts";

/** What a figure states. `open`: more than `high` is meant ("more than", "at least", "hundreds"). */
export interface StatedBounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly open: boolean;
}

/** Every number that a figure allows, both ends included; `to` may be Infinity. */
export interface StatedRange {
  readonly from: number;
  readonly to: number;
}

/** What a word for a magnitude states: its unit, as "hundreds" states 100. */
export const ORDER_WORDS: ReadonlyMap<string, number> = new Map([
  ["dozens", 12],
  ["tens", 10],
  ["scores", 20],
  ["hundreds", 100],
  ["thousands", 1_000],
  ["tens of thousands", 10_000],
  ["hundreds of thousands", 100_000],
]);

const NO_BOUNDS: StatedBounds = { low: null, high: null, open: false };

/**
 * The bounds that a figure states: "more than N" N+1, "fewer than N" N−1, "at least N" and "up to N" N,
 * "hundreds" 100; `most` and `vague` none. A claim without its number has none either. Percentages are
 * not counted in wholes: "over 50 %" states 50.
 */
export function statedBounds(claim: Claim): StatedBounds {
  if (claim.op === "range") return { low: claim.low ?? null, high: claim.high ?? null, open: false };
  const value = numberOf(claim);
  if (value === null) return NO_BOUNDS;
  const open = claim.op === "gt" || claim.op === "ge" || claim.op === "order";
  const step = claim.unit === "percent" ? 0 : 1;
  const stated = claim.op === "gt" ? value + step : claim.op === "lt" ? Math.max(0, value - step) : value;
  return { low: stated, high: stated, open };
}

/** The range that a figure leaves; null when it states no bound. */
export function statedRange(claim: Claim): StatedRange | null {
  const { low, high, open } = statedBounds(claim);
  if (low === null || high === null) return null;
  const upTo = claim.op === "lt" || claim.op === "le";
  return { from: upTo ? 0 : low, to: open ? Number.POSITIVE_INFINITY : high };
}

function numberOf({ op, value, word }: Claim): number | null {
  if (op === undefined || op === "most" || op === "vague") return null;
  if (op === "order") return value ?? ORDER_WORDS.get(word?.toLowerCase() ?? "") ?? null;
  return value ?? null;
}
