import { CLASSES } from "./columns.ts";
import type { PointRows } from "./slots.ts";

/** Codes come in blocks of so many: what changes is noted per block, and sums of whole blocks are kept. */
export const BLOCK_BITS = 6;
const BLOCK = 1 << BLOCK_BITS;

/** Shown rows of stretches of codes: how many, of which classes, and the heaviest point among them. */
export interface Sums {
  readonly count: Uint32Array;
  /** stretch · CLASSES + class */
  readonly classes: Uint32Array;
  /** Code of the heaviest point; 0 where nothing is shown. */
  readonly heaviest: Uint32Array;
}

export function emptySums(size: number): Sums {
  return {
    count: new Uint32Array(size),
    classes: new Uint32Array(size * CLASSES),
    heaviest: new Uint32Array(size),
  };
}

/** Sums over stretches of point codes. Whole blocks are remembered until they are said to have changed. */
export interface PointSums {
  /** Of two points the one with more shown rows is heavier; equals are told apart by {@link shuffled}. */
  weight(code: number): number;
  /** Takes over which blocks have changed, and clears the notes. */
  absorb(touched: Uint8Array): void;
  /** Writes the sums over codes `from` (inclusive) to `to` into place `at`. */
  sum(from: number, to: number, into: Sums, at: number): void;
  count(from: number, to: number): number;
}

const SHUFFLED_BITS = 30;
const SHUFFLED = 2 ** SHUFFLED_BITS;

/** A fixed permutation of the numbers below 2^30 without any order to it. */
export function shuffled(code: number): number {
  let mixed = Math.imul(code, 0x2c1b3c6d) & (SHUFFLED - 1);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x297a2d39) & (SHUFFLED - 1);
  return mixed ^ (mixed >>> 15);
}

export function createPointSums({ counts, slots, inSlots }: PointRows): PointSums {
  const blocks = emptySums((counts.length + BLOCK - 1) >>> BLOCK_BITS);
  const stale = new Uint8Array(blocks.count.length).fill(1);
  /** Rows of each block: whoever only counts needs neither classes nor the heaviest point. */
  const rowsIn = new Uint32Array(blocks.count.length);
  const staleRows = new Uint8Array(blocks.count.length).fill(1);

  function weight(code: number): number {
    return code === 0 ? 0 : (counts[code] ?? 0) * SHUFFLED + shuffled(code);
  }

  function clear(into: Sums, at: number): void {
    into.count[at] = 0;
    into.heaviest[at] = 0;
    // A call of `fill` costs more than so few steps.
    for (let index = at * CLASSES; index < (at + 1) * CLASSES; index++) into.classes[index] = 0;
  }

  /** The innermost loop of every update: hence the local names, and one pass for everything. */
  function addPoints(from: number, to: number, into: Sums, at: number): void {
    const sums = into.classes;
    const base = at * CLASSES;
    let sum = 0;
    let heaviest = into.heaviest[at] ?? 0;
    let most = heaviest === 0 ? 0 : (counts[heaviest] ?? 0);
    let rank = heaviest === 0 ? -1 : shuffled(heaviest);
    for (let code = from; code < to; code++) {
      const rows = counts[code] ?? 0;
      if (rows === 0) continue;
      sum += rows;
      const end = slots.offsets[code + 1] ?? 0;
      for (let slot = slots.offsets[code] ?? 0; slot < end; slot++) {
        const at = base + (slots.classes[slot] ?? 0);
        sums[at] = (sums[at] ?? 0) + (inSlots[slot] ?? 0);
      }
      if (rows < most) continue;
      const own = shuffled(code);
      if (rows === most && own < rank) continue;
      heaviest = code;
      most = rows;
      rank = own;
    }
    into.count[at] = (into.count[at] ?? 0) + sum;
    into.heaviest[at] = heaviest;
  }

  function addBlock(block: number, into: Sums, at: number): void {
    refresh(block);
    const sum = blocks.count[block] ?? 0;
    if (sum === 0) return;
    into.count[at] = (into.count[at] ?? 0) + sum;
    for (let index = 0; index < CLASSES; index++) {
      into.classes[at * CLASSES + index] =
        (into.classes[at * CLASSES + index] ?? 0) + (blocks.classes[block * CLASSES + index] ?? 0);
    }
    const code = blocks.heaviest[block] ?? 0;
    if (weight(code) > weight(into.heaviest[at] ?? 0)) into.heaviest[at] = code;
  }

  function refresh(block: number): void {
    if (stale[block] === 0) return;
    stale[block] = 0;
    clear(blocks, block);
    addPoints(block << BLOCK_BITS, Math.min(counts.length, (block + 1) << BLOCK_BITS), blocks, block);
  }

  function rowsOfBlock(block: number): number {
    if (staleRows[block] !== 0) {
      staleRows[block] = 0;
      rowsIn[block] = countPoints(block << BLOCK_BITS, Math.min(counts.length, (block + 1) << BLOCK_BITS));
    }
    return rowsIn[block] ?? 0;
  }

  function countPoints(from: number, to: number): number {
    let sum = 0;
    for (let code = from; code < to; code++) sum += counts[code] ?? 0;
    return sum;
  }

  return {
    weight,
    absorb(touched) {
      for (let block = 0; block < stale.length; block++) {
        if (touched[block] === 0) continue;
        stale[block] = 1;
        staleRows[block] = 1;
      }
      touched.fill(0);
    },
    sum(from, to, into, at) {
      clear(into, at);
      const first = (from + BLOCK - 1) >>> BLOCK_BITS;
      const end = to >>> BLOCK_BITS;
      addPoints(from, Math.min(to, first << BLOCK_BITS), into, at);
      for (let block = first; block < end; block++) addBlock(block, into, at);
      if (first <= end) addPoints(end << BLOCK_BITS, to, into, at);
    },
    count(from, to) {
      const first = (from + BLOCK - 1) >>> BLOCK_BITS;
      const end = to >>> BLOCK_BITS;
      if (first >= end) return countPoints(from, to);
      let sum = countPoints(from, first << BLOCK_BITS) + countPoints(end << BLOCK_BITS, to);
      for (let block = first; block < end; block++) sum += rowsOfBlock(block);
      return sum;
    },
  };
}
