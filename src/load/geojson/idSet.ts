import { hashTwice } from "./hashBytes.ts";

/**
 * Remembers ids by 64 bits of their bytes: a million of them in some 16 MB. That two different ids of a million
 * meet by chance happens in one of 30 million files.
 */
export interface IdSet {
  /** @returns false: these bytes were there before */
  add(bytes: Uint8Array, start: number, end: number): boolean;
}

export function createIdSet(): IdSet {
  return new Ids();
}

const FIRST_SLOTS = 2 ** 14;
/** From here on memory is dearer than time. */
const MANY_WORDS = 2 ** 20;

class Ids implements IdSet {
  /** Two words per slot, side by side: a look at one is a look at both. Both 0: empty. */
  #words = new Int32Array(2 * FIRST_SLOTS);
  #size = 0;
  readonly #hashes = new Int32Array(2);

  add(bytes: Uint8Array, start: number, end: number): boolean {
    const hashes = this.#hashes;
    hashTwice(bytes, start, end, hashes);
    // Never both 0.
    if (!this.#put(hashes[0] ?? 0, (hashes[1] ?? 0) | 1)) return false;
    if (++this.#size * 4 > this.#words.length) this.#grow();
    return true;
  }

  #put(first: number, second: number): boolean {
    const words = this.#words;
    const mask = words.length - 1;
    for (let at = (first << 1) & mask; ; at = (at + 2) & mask) {
      const here = words[at + 1];
      if (here === 0) {
        words[at] = first;
        words[at + 1] = second;
        return true;
      }
      if (here === second && words[at] === first) return false;
    }
  }

  #grow(): void {
    const old = this.#words;
    this.#words = new Int32Array(old.length * (old.length < MANY_WORDS ? 4 : 2));
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] !== 0) this.#put(old[at] ?? 0, old[at + 1] ?? 0);
    }
  }
}
