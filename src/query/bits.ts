/** A set of positions: position p is bit `p & 31` of word `p >>> 5`. Bits beyond the last position are 0. */
export type Bits = Uint32Array;

export function bitsFor(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

export function hasBit(bits: Bits, position: number): boolean {
  return (((bits[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1;
}

export function isEmpty(bits: Bits): boolean {
  for (let word = 0; word < bits.length; word++) if (bits[word] !== 0) return false;
  return true;
}

/** Sets all from `from` (inclusive) to `to` to 0 or 1. */
export function fillBits(bits: Bits, from: number, to: number, value: 0 | 1): void {
  if (from >= to) return;
  const [first, last] = [from >>> 5, (to - 1) >>> 5];
  const head = -1 << (from & 31);
  const tail = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) {
    fillWord(bits, first, head & tail, value);
    return;
  }
  fillWord(bits, first, head, value);
  bits.fill(value === 1 ? 0xffff_ffff : 0, first + 1, last);
  fillWord(bits, last, tail, value);
}

function fillWord(bits: Bits, word: number, mask: number, value: 0 | 1): void {
  const before = bits[word] ?? 0;
  bits[word] = value === 1 ? before | mask : before & ~mask;
}

/**
 * Sets every position's bit to what its code is told. No branch hangs on what it is: at a million rows of which
 * any may change, wrong guesses of the processor would cost more than the work.
 * @param values 0 or 1 per code
 */
export function gatherBits(bits: Bits, codes: Uint32Array, values: Uint8Array): void {
  const whole = codes.length >>> 5;
  for (let word = 0; word < whole; word++) bits[word] = gatherWord(word << 5, 32, codes, values);
  if (whole < bits.length) bits[whole] = gatherWord(whole << 5, codes.length & 31, codes, values);
}

function gatherWord(first: number, length: number, codes: Uint32Array, values: Uint8Array): number {
  let word = 0;
  for (let bit = 0; bit < length; bit++) word |= (values[codes[first + bit] ?? 0] ?? 0) << bit;
  return word;
}

/** Writes the positions of a set to a list from `at` on, ascending. @returns where the list ends */
export function listBits(bits: Bits, into: Uint32Array, at: number): number {
  let end = at;
  for (let word = 0; word < bits.length; word++) {
    let left = bits[word] ?? 0;
    while (left !== 0) {
      const lowest = left & -left;
      into[end++] = (word << 5) + 31 - Math.clz32(lowest);
      left ^= lowest;
    }
  }
  return end;
}

export function countBits(bits: Bits | Uint8Array): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) {
    let left = bits[word] ?? 0;
    left -= (left >>> 1) & 0x5555_5555;
    left = (left & 0x3333_3333) + ((left >>> 2) & 0x3333_3333);
    left = (left + (left >>> 4)) & 0x0f0f_0f0f;
    count += Math.imul(left, 0x0101_0101) >>> 24;
  }
  return count;
}

/** Positions below `size` that are not in a set. */
export function complement(bits: Bits, size: number): Bits {
  const others = bits.map((word) => ~word);
  const last = others.length - 1;
  if ((size & 31) !== 0) others[last] = (others[last] ?? 0) & (-1 >>> (32 - (size & 31)));
  return others;
}
