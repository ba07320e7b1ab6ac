import type { Row } from "./answer.ts";
import { OUT } from "./lookups.ts";
import type { RowList } from "./rowList.ts";

/**
 * The shown rows of an order. It is walked only as far as somebody looks, from the end that is nearer: a brush
 * makes a new list with every step.
 * @param order every row of the dataset once
 * @param standings per row
 * @param length how many rows are shown
 */
export function listRows(order: Uint32Array, standings: Uint8Array, length: number): RowList {
  const first = createWalk(order, standings, false);
  const last = createWalk(order, standings, true);
  return {
    length,
    slice(from, to) {
      const [start, end] = [Math.max(0, Math.min(from, length)), Math.max(0, Math.min(to, length))];
      if (start >= end) return [];
      if (end <= length - start) return Array.from(first.to(end).subarray(start, end));
      return Array.from(last.to(length - start).subarray(length - end, length - start)).reverse();
    },
    indexOf(row: Row) {
      return (standings[row] ?? OUT) === OUT ? -1 : first.to(length).subarray(0, length).indexOf(row);
    },
  };
}

const FIRST_ROOM = 256;

interface Walk {
  /** At least so many of the shown rows, as far as there are so many. */
  to(wanted: number): Uint32Array;
}

function createWalk(order: Uint32Array, standings: Uint8Array, isBackwards: boolean): Walk {
  let listed = new Uint32Array(FIRST_ROOM);
  let found = 0;
  let next = 0;
  const grow = (wanted: number): void => {
    const larger = new Uint32Array(Math.max(wanted, Math.min(order.length, 2 * listed.length)));
    larger.set(listed);
    listed = larger;
  };
  return {
    to(wanted) {
      if (wanted > listed.length) grow(wanted);
      const back = order.length - 1;
      for (; found < wanted && next < order.length; next++) {
        const row = order[isBackwards ? back - next : next] ?? 0;
        if ((standings[row] ?? OUT) !== OUT) listed[found++] = row;
      }
      return listed;
    },
  };
}
