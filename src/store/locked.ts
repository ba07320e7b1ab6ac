import { parseWindowEdge } from "../domain/day.ts";
import type { Filter } from "../domain/filter.ts";
import type { AtlasState } from "./store.ts";

type Held = Pick<AtlasState, "filter" | "lock">;

/**
 * The filter that comes of asking for another one: what a link has locked stays as it is. Whoever changes the
 * filter of a page that is open goes through here.
 */
export function keepingLocked({ filter, lock }: Held, asked: Filter): Filter {
  if (lock.length === 0) return asked;
  const kept = { ...asked, ...Object.fromEntries(lock.map((key) => [key, filter[key]])) };
  // One edge alone may be locked; no window ends before it begins.
  return isBackward(kept) && !isBackward(asked) ? { ...kept, from: filter.from, to: filter.to } : kept;
}

/** A window that ends before it begins. */
export function isBackward({ from, to }: Pick<Filter, "from" | "to">): boolean {
  if (from === null || to === null) return false;
  return (parseWindowEdge(from, "from") ?? 0) > (parseWindowEdge(to, "to") ?? 0);
}

/** Whether one of these parts of the filter is locked. */
export function isLocked({ lock }: Pick<AtlasState, "lock">, ...keys: readonly (keyof Filter)[]): boolean {
  return keys.some((key) => lock.includes(key));
}
