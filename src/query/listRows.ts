import type { Row } from "./answer.ts";
import { OUT } from "./lookups.ts";
import type { RowList } from "./rowList.ts";

/**
 * The shown rows of an order. The order is walked only as far as somebody looks.
 * @param order every row of the dataset once
 * @param standings per row
 * @param length how many rows are shown
 */
export function listRows(order: Uint32Array, standings: Uint8Array, length: number): RowList {
  const listed = new Uint32Array(length);
  let found = 0;
  let next = 0;
  const walkTo = (wanted: number): void => {
    for (; found < wanted && next < order.length; next++) {
      const row = order[next] ?? 0;
      if (standings[row] !== OUT) listed[found++] = row;
    }
  };
  return {
    length,
    slice(from, to) {
      walkTo(Math.min(to, length));
      return Array.from(listed.subarray(from, to));
    },
    indexOf(row: Row) {
      if ((standings[row] ?? OUT) === OUT) return -1;
      const known = listed.subarray(0, found).indexOf(row);
      if (known !== -1) return known;
      const before = found;
      walkTo(length);
      const at = listed.subarray(before).indexOf(row);
      return at === -1 ? -1 : before + at;
    },
  };
}
