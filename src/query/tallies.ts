import { type Arrangement, FIELDS, GROUPS_IN_FIELDS } from "./arrangement.ts";
import { type Bits, complement, listBits } from "./bits.ts";
import type { Moves } from "./moves.ts";

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
export function listShown(hidden: Bits, size: number, into: Uint32Array): number {
  return listBits(complement(hidden, size), into, 0);
}

/** Going through all bits costs about as much as counting so many of the rows. */
const SCAN_SHARE = 1 / 100;

/**
 * Brings the counts of the shown rows up to date by whatever touches the fewest rows: what moved, all that are
 * shown, or all that are not.
 * @param list room for as many positions as there are
 */
export function recountShown(
  counts: readonly Int32Array[],
  arrangement: Arrangement,
  hidden: Bits,
  { moved, entered, left }: Pick<Moves, "moved" | "entered" | "left">,
  shown: number,
  list: Uint32Array,
): void {
  const { size } = arrangement;
  const scan = size * SCAN_SHARE;
  const fewest = Math.min(entered + left, shown + scan, size - shown + scan);
  if (entered + left === fewest) {
    countAll(counts, arrangement, shown, moved, 0, entered, 1);
    countAll(counts, arrangement, shown, moved, entered, entered + left, -1);
  } else if (shown + scan === fewest) {
    for (const into of counts) into.fill(0);
    countAll(counts, arrangement, shown, list, 0, listShown(hidden, size, list), 1);
  } else {
    for (const [group, into] of counts.entries()) into.set(arrangement.groups[group]?.totals ?? into);
    countAll(counts, arrangement, shown, list, 0, listBits(hidden, list, 0), -1);
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
