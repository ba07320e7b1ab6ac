import type { CellWindow } from "./cellWindow.ts";

const UNDECIDED = -1;

/** Which cell each cell goes with: a centre with itself. */
export interface Centres {
  /**
   * Decides cells. What it decides is the same whatever is asked for first.
   * @param cell one in which something is shown
   * @returns false where the window is too small to tell
   */
  settle(cell: number): boolean;
  /** Per cell its centre, as far as all centres near it are decided; -1 where nothing is. */
  readonly owner: Int32Array;
}

/**
 * Chooses centres as if all cells of the world were gone through from the heaviest on: a cell becomes a centre
 * unless a heavier one stands within reach, and goes with the heaviest centre within reach of it. So a centre
 * is the heaviest of all that goes with it, and the same cells together always have the same centre.
 * Only what a cell's fate hangs on is worked out: its heavier neighbours, theirs, and so on uphill. Such a
 * climb is short, since n steps of different weight need n²/2 records and equals are in random order.
 * @param reach in 2^32nds of the world's width
 */
export function createCentres(window: CellWindow, reach: number): Centres {
  const { cells, weight, x, y } = window;
  const owner = new Int32Array(weight.length).fill(UNDECIDED);
  const squared = reach * reach;
  const stack: number[] = [];

  const near = (a: number, b: number): boolean => {
    const dx = (x[a] ?? 0) - (x[b] ?? 0);
    const dy = (y[a] ?? 0) - (y[b] ?? 0);
    return dx * dx + dy * dy < squared;
  };

  let asked = 0;
  let heaviest = 0;
  let found = UNDECIDED;
  function seekHeavier(start: number, end: number): void {
    for (let cell = start; cell < end; cell++) {
      const own = weight[cell] ?? 0;
      if (own > heaviest && owner[cell] === UNDECIDED && near(cell, asked)) {
        heaviest = own;
        found = cell;
      }
    }
  }

  function claim(start: number, end: number): void {
    const own = weight[asked] ?? 0;
    for (let cell = start; cell < end; cell++) {
      const before = owner[cell] ?? UNDECIDED;
      if (before !== UNDECIDED && (weight[before] ?? 0) > own) continue;
      if (weight[cell] !== 0 && near(cell, asked)) owner[cell] = asked;
    }
  }

  return {
    owner,
    settle(cell) {
      stack.push(cell);
      while (stack.length > 0) {
        asked = stack[stack.length - 1] ?? 0;
        if (owner[asked] === UNDECIDED) {
          heaviest = weight[asked] ?? 0;
          found = UNDECIDED;
          const tile = cells.tile[asked] ?? 0;
          if (!window.around(tile, seekHeavier)) return false;
          if (found !== UNDECIDED) {
            stack.push(found);
            continue;
          }
          window.around(tile, claim);
        }
        stack.pop();
      }
      return true;
    },
  };
}
