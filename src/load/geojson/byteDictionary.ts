import { hashBytes } from "./hashBytes.ts";

/** Numbers the distinct byte strings that it is asked for, from 0. Equal bytes get the same number, always. */
export interface ByteDictionary {
  readonly size: number;
  /** Number of `bytes[start..end)`; new ones get the next number. */
  number(bytes: Uint8Array, start: number, end: number): number;
}

export function createByteDictionary(): ByteDictionary {
  return new Dictionary();
}

class Dictionary implements ByteDictionary {
  size = 0;
  /** Slots hold a number plus 1; 0 is empty. */
  #slots = new Int32Array(256);
  #hashes = new Int32Array(128);
  /** Entry n is `#pool[#starts[n]..#starts[n + 1])`. */
  #starts = new Uint32Array(129);
  #pool = new Uint8Array(4096);

  number(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashBytes(bytes, start, end, 0, 0xcc9e2d51);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry === -1) return this.#add(slot, hash, bytes, start, end);
      if (this.#hashes[entry] === hash && this.#isEntry(entry, bytes, start, end)) return entry;
    }
  }

  #isEntry(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const first = this.#starts[entry] ?? 0;
    if ((this.#starts[entry + 1] ?? 0) - first !== end - start) return false;
    for (let at = start; at < end; at++) {
      if (this.#pool[first + at - start] !== bytes[at]) return false;
    }
    return true;
  }

  #add(slot: number, hash: number, bytes: Uint8Array, start: number, end: number): number {
    const entry = this.size++;
    const first = this.#starts[entry] ?? 0;
    if (entry === this.#hashes.length) this.#growEntries();
    if (first + end - start > this.#pool.length) this.#growPool(first + end - start);
    this.#pool.set(bytes.subarray(start, end), first);
    this.#starts[entry + 1] = first + end - start;
    this.#hashes[entry] = hash;
    this.#slots[slot] = entry + 1;
    if (this.size * 2 > this.#slots.length) this.#growSlots();
    return entry;
  }

  #growEntries(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const starts = new Uint32Array(hashes.length + 1);
    starts.set(this.#starts);
    this.#starts = starts;
  }

  #growPool(least: number): void {
    const pool = new Uint8Array(Math.max(least, this.#pool.length * 2));
    pool.set(this.#pool);
    this.#pool = pool;
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.size; entry++) {
      let slot = (this.#hashes[entry] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.#slots = slots;
  }
}
