import type { SetColumn } from "./columns.ts";

/** Which values each code stands for: those of `items[offsets[code]]` up to `offsets[code + 1]`. */
export type Sets = Pick<SetColumn<unknown>, "offsets" | "items">;

/** Codes of the positions listed from `from` (inclusive) to `to`: positions lie `width` apart in `codes`. */
export interface CodeList {
  readonly codes: Uint32Array;
  readonly width: number;
  readonly first: number;
  readonly list: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Adds so many records to each value of a code; fewer than none takes away. */
export function addToSet(counts: Int32Array, { offsets, items }: Sets, code: number, records: number): void {
  const end = offsets[code + 1] ?? 0;
  for (let at = offsets[code] ?? 0; at < end; at++) {
    const item = items[at] ?? 0;
    counts[item] = (counts[item] ?? 0) + records;
  }
}

/** Adds `step` to each value of each code listed. */
export function addListed(
  counts: Int32Array,
  { offsets, items }: Sets,
  listed: CodeList,
  step: number,
): void {
  const { codes, width, first, list, from, to } = listed;
  for (let row = from; row < to; row++) {
    const code = codes[(list[row] ?? 0) * width + first] ?? 0;
    const end = offsets[code + 1] ?? 0;
    for (let at = offsets[code] ?? 0; at < end; at++) {
      const item = items[at] ?? 0;
      counts[item] = (counts[item] ?? 0) + step;
    }
  }
}

/** Adds to each value the records of each code, of which there are two sorts. */
export function addAll(
  counts: Int32Array,
  { offsets, items }: Sets,
  some: Int32Array,
  others: Int32Array,
): void {
  for (let code = 0; code < some.length; code++) {
    const records = (some[code] ?? 0) + (others[code] ?? 0);
    if (records === 0) continue;
    const end = offsets[code + 1] ?? 0;
    for (let at = offsets[code] ?? 0; at < end; at++) {
      const item = items[at] ?? 0;
      counts[item] = (counts[item] ?? 0) + records;
    }
  }
}
