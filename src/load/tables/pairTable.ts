/** Numbers of pairs of numbers (32 bits each), from 1. A hash table of typed arrays: a `Map` has no keys of two parts. */
export class PairTable {
  size = 0;
  #slots = new Uint32Array(1024);
  /** Two per number. */
  #pairs = new Uint32Array(1024);

  number(one: number, other: number): number {
    const mask = this.#slots.length - 1;
    for (let at = hashOf(one, other) & mask; ; at = (at + 1) & mask) {
      const known = this.#slots[at] ?? 0;
      if (known === 0) return this.#add(one, other, at);
      if (this.#pairs[known * 2 - 2] === one && this.#pairs[known * 2 - 1] === other) return known;
    }
  }

  #add(one: number, other: number, slot: number): number {
    const number = ++this.size;
    if (number * 2 > this.#pairs.length) {
      const pairs = new Uint32Array(this.#pairs.length * 2);
      pairs.set(this.#pairs);
      this.#pairs = pairs;
    }
    this.#pairs[number * 2 - 2] = one;
    this.#pairs[number * 2 - 1] = other;
    this.#slots[slot] = number;
    if (number * 2 > this.#slots.length) this.#growSlots();
    return number;
  }

  #growSlots(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 1; number <= this.size; number++) {
      let at = hashOf(this.#pairs[number * 2 - 2] ?? 0, this.#pairs[number * 2 - 1] ?? 0) & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = number;
    }
    this.#slots = slots;
  }
}

function hashOf(one: number, other: number): number {
  const mixed = Math.imul(one ^ Math.imul(other, 0x85eb_ca6b), 0x9e37_79b1);
  return mixed ^ (mixed >>> 15);
}
