import type { ScannedRow } from "./scanRows.ts";

/** Where a cell stands in its row; `filled`: only whether something stands in it counts. */
export interface CellKey {
  /** -1: the table has no such column. */
  readonly cell: number;
  readonly filled: boolean;
}

/**
 * Numbers of combinations of cells, compared byte by byte: what a million rows repeat is decoded and understood
 * once. A hash table of typed arrays.
 */
export class InternTable {
  /** Numbers given so far. */
  size = 0;
  readonly #keys: readonly CellKey[];
  /** The same as `keys`, fast to read: which cells, and which of them only have to be filled. */
  readonly #cells: Int32Array;
  readonly #filled: Uint8Array;
  #slots = new Uint32Array(1024);
  #hashes: Uint32Array<ArrayBuffer> = new Uint32Array(512);
  /** Per number, where its bytes begin; then, per number and key, how many they are. */
  #begins: Uint32Array<ArrayBuffer> = new Uint32Array(512);
  #lengths: Uint32Array<ArrayBuffer>;
  #salts: Uint32Array<ArrayBuffer> = new Uint32Array(512);
  #arena = new Uint8Array(16_384);
  #used = 0;

  constructor(keys: readonly CellKey[]) {
    this.#keys = keys;
    this.#cells = Int32Array.from(keys, ({ cell }) => cell);
    this.#filled = Uint8Array.from(keys, ({ filled }) => (filled ? 1 : 0));
    this.#lengths = new Uint32Array(512 * Math.max(1, keys.length));
  }

  /** @param salt a number that is part of the combination, too */
  number(row: ScannedRow, salt = 0): number {
    const hash = this.#hash(row, salt);
    const mask = this.#slots.length - 1;
    let at = hash & mask;
    for (;;) {
      const known = this.#slots[at] ?? 0;
      if (known === 0) return this.#add(row, hash, at, salt);
      if (this.#hashes[known - 1] === hash && this.#salts[known - 1] === salt && this.#isSame(row, known - 1))
        return known - 1;
      at = (at + 1) & mask;
    }
  }

  #hash({ bytes, start, starts, ends, cells }: ScannedRow, salt: number): number {
    let hash = 0x811c_9dc5 ^ salt;
    for (let key = 0; key < this.#cells.length; key++) {
      const cell = this.#cells[key] ?? -1;
      if (cell < 0 || cell >= cells) continue;
      const end = start + (ends[cell] ?? 0);
      let at = start + (starts[cell] ?? 0);
      if (this.#filled[key] === 1) {
        hash = Math.imul(hash ^ (end > at ? 1 : 2), 0x0100_0193);
        continue;
      }
      for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x0100_0193);
      hash = Math.imul(hash ^ 0x100, 0x0100_0193);
    }
    return (hash ^ (hash >>> 15)) >>> 0;
  }

  #isSame({ bytes, start, starts, ends, cells }: ScannedRow, number: number): boolean {
    const arena = this.#arena;
    let stored = this.#begins[number] ?? 0;
    const count = this.#cells.length;
    for (let key = 0; key < count; key++) {
      const cell = this.#cells[key] ?? -1;
      const isThere = cell >= 0 && cell < cells;
      const from = isThere ? start + (starts[cell] ?? 0) : 0;
      const length = isThere ? (ends[cell] ?? 0) + start - from : 0;
      const known = this.#lengths[number * count + key] ?? 0;
      if (this.#filled[key] === 1) {
        if (known !== (length > 0 ? 1 : 0)) return false;
        continue;
      }
      if (known !== length) return false;
      for (let at = 0; at < length; at++) if (arena[stored + at] !== bytes[from + at]) return false;
      stored += length;
    }
    return true;
  }

  #add(row: ScannedRow, hash: number, slot: number, salt: number): number {
    const number = this.size++;
    if (number === this.#hashes.length) this.#growNumbers();
    this.#hashes[number] = hash;
    this.#salts[number] = salt;
    this.#begins[number] = this.#used;
    for (const [key, { cell, filled }] of this.#keys.entries()) {
      const isThere = cell >= 0 && cell < row.cells;
      const from = isThere ? row.start + (row.starts[cell] ?? 0) : 0;
      const length = isThere ? row.start + (row.ends[cell] ?? 0) - from : 0;
      this.#lengths[number * this.#keys.length + key] = filled ? Math.min(length, 1) : length;
      if (!filled) this.#store(row.bytes, from, length);
    }
    this.#slots[slot] = number + 1;
    if (this.size * 2 > this.#slots.length) this.#growSlots();
    return number;
  }

  #store(bytes: Uint8Array, from: number, length: number): void {
    if (this.#used + length > this.#arena.length) {
      const larger = new Uint8Array(Math.max(this.#arena.length * 2, this.#used + length));
      larger.set(this.#arena.subarray(0, this.#used));
      this.#arena = larger;
    }
    this.#arena.set(bytes.subarray(from, from + length), this.#used);
    this.#used += length;
  }

  #growNumbers(): void {
    const grown = (from: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
      const to = new Uint32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.#hashes = grown(this.#hashes);
    this.#begins = grown(this.#begins);
    this.#salts = grown(this.#salts);
    this.#lengths = grown(this.#lengths);
  }

  #growSlots(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    for (let number = 0; number < this.size; number++) {
      let at = (this.#hashes[number] ?? 0) & (slots.length - 1);
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      slots[at] = number + 1;
    }
    this.#slots = slots;
  }
}
