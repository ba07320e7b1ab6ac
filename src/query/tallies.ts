import { type Arrangement, FIELDS, GROUPS_IN_FIELDS } from "./arrangement.ts";
import type { Masks } from "./moves.ts";

/** Adds `step` to the counts of the codes of each position listed from `from` (inclusive) to `to`. */
export function countRows(
  counts: readonly Int32Array[],
  fields: Uint32Array,
  list: Uint32Array,
  from: number,
  to: number,
  step: number,
): void {
  const [dates, types, countries, actors, sources, traits] = counts;
  if (!dates || !types || !countries || !actors || !sources || !traits) return;
  for (let at = from; at < to; at++) {
    const base = (list[at] ?? 0) * FIELDS;
    const date = fields[base] ?? 0;
    const type = fields[base + 1] ?? 0;
    const country = fields[base + 2] ?? 0;
    const actor = fields[base + 3] ?? 0;
    const source = fields[base + 4] ?? 0;
    const trait = fields[base + 5] ?? 0;
    dates[date] = (dates[date] ?? 0) + step;
    types[type] = (types[type] ?? 0) + step;
    countries[country] = (countries[country] ?? 0) + step;
    actors[actor] = (actors[actor] ?? 0) + step;
    sources[source] = (sources[source] ?? 0) + step;
    traits[trait] = (traits[trait] ?? 0) + step;
  }
}

/** The same for one group alone. */
export function countCodes(
  counts: Int32Array,
  codes: Uint32Array,
  list: Uint32Array,
  from: number,
  to: number,
  step: number,
): void {
  for (let at = from; at < to; at++) {
    const code = codes[list[at] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + step;
  }
}

/** Lists positions that nothing shuts out; @returns how many */
export function listShown(masks: Masks, into: Uint32Array): number {
  let length = 0;
  for (let position = 0; position < masks.length; position++) {
    into[length] = position;
    length += ((masks[position] ?? 0) - 1) >>> 31;
  }
  return length;
}

/** Lists positions that something shuts out; @returns how many */
export function listHidden(masks: Masks, into: Uint32Array): number {
  let length = 0;
  for (let position = 0; position < masks.length; position++) {
    into[length] = position;
    length += (((masks[position] ?? 0) - 1) >>> 31) ^ 1;
  }
  return length;
}

/** Lists positions that exactly one dimension shuts out; @returns how many */
export function listAlone(masks: Masks, into: Uint32Array): number {
  let length = 0;
  for (let position = 0; position < masks.length; position++) {
    const mask = masks[position] ?? 0;
    into[length] = position;
    length += mask !== 0 && (mask & (mask - 1)) === 0 ? 1 : 0;
  }
  return length;
}

/** Going through all masks costs about as much as counting so many of them. */
const SCAN_SHARE = 1 / 8;

/**
 * Brings the counts of the shown rows up to date by whatever touches the fewest rows: what moved, all that are
 * shown, or all that are not.
 * @param list room for as many positions as there are, and one more
 */
export function recountShown(
  counts: readonly Int32Array[],
  arrangement: Arrangement,
  masks: Masks,
  { moved, entered, left }: { readonly moved: Uint32Array; readonly entered: number; readonly left: number },
  shown: number,
  list: Uint32Array,
): void {
  const size = masks.length;
  const scan = size * SCAN_SHARE;
  const fewest = Math.min(entered + left, shown + scan, size - shown + scan);
  if (entered + left === fewest) {
    countAll(counts, arrangement, shown, moved, 0, entered, 1);
    countAll(counts, arrangement, shown, moved, size - left + 1, size + 1, -1);
  } else if (shown + scan === fewest) {
    for (const into of counts) into.fill(0);
    countAll(counts, arrangement, shown, list, 0, listShown(masks, list), 1);
  } else {
    for (const [group, into] of counts.entries()) into.set(arrangement.groups[group]?.totals ?? into);
    countAll(counts, arrangement, shown, list, 0, listHidden(masks, list), -1);
  }
}

function countAll(
  counts: readonly Int32Array[],
  { fields, groups }: Arrangement,
  shown: number,
  list: Uint32Array,
  from: number,
  to: number,
  step: number,
): void {
  countRows(counts, fields, list, from, to, step);
  for (let group = GROUPS_IN_FIELDS; group < groups.length; group++) {
    const [into, codes] = [counts[group], groups[group]?.codes];
    // All rows of most files have the same, which is none.
    if (into?.length === 1) into[0] = shown;
    else if (into && codes) countCodes(into, codes, list, from, to, step);
  }
}
