import type { Row } from "../query/answer.ts";
import type { RowList } from "../query/rowList.ts";

const STRIDE = 4_096;

/**
 * The first so many of some rows in the order of a list that holds them all. Walks the list, so that the members
 * of a mark need not be sorted, however many they are.
 */
export function firstInOrder(members: readonly Row[], list: RowList, most: number): Row[] {
  const wanted = new Set(members);
  const count = Math.min(most, wanted.size);
  const found: Row[] = [];
  for (let from = 0; from < list.length && found.length < count; from += STRIDE) {
    for (const row of list.slice(from, Math.min(list.length, from + STRIDE))) {
      if (wanted.has(row)) found.push(row);
    }
  }
  return found.slice(0, count);
}
