import type { SetColumn } from "./columns.ts";

/** So few codes stay in the processor's cache in any order. */
const FEW_CODES = 4096;

/**
 * The same column with its codes numbered in the order in which rows need them by date. Where nearly every row has a
 * set of its own, rows of neighbouring days then look up neighbouring sets: the brush moves such rows together.
 * @param rows all rows, by date
 */
export function numberedByDate<Value>(column: SetColumn<Value>, rows: Uint32Array): SetColumn<Value> {
  const { codes, offsets, items, values } = column;
  const size = offsets.length - 1;
  if (size <= FEW_CODES) return column;
  const numbers = new Int32Array(size).fill(-1);
  const order = new Uint32Array(size);
  let next = 0;
  const number = (code: number): void => {
    if (numbers[code] !== -1) return;
    numbers[code] = next;
    order[next++] = code;
  };
  for (let at = 0; at < rows.length; at++) number(codes[rows[at] ?? 0] ?? 0);
  // What no row has keeps a place at the end.
  for (let code = 0; code < size; code++) number(code);
  const newOffsets = new Uint32Array(size + 1);
  const newItems = new Uint32Array(items.length);
  let written = 0;
  for (let at = 0; at < size; at++) {
    const code = order[at] ?? 0;
    const end = offsets[code + 1] ?? 0;
    for (let item = offsets[code] ?? 0; item < end; item++) newItems[written++] = items[item] ?? 0;
    newOffsets[at + 1] = written;
  }
  return {
    codes: codes.map((code) => numbers[code] ?? 0),
    offsets: newOffsets,
    items: newItems,
    values,
  };
}
