import { FAULT, keyEnd, keyText, type Scan } from "./jsonScan.ts";

/** Beyond so many keys of one feature they are looked up, not compared one by one. */
const FEW = 256;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Says what a key is for, by a number of the caller's; asked once per key that was not foreseen. */
export type RoleOf = (scan: Scan, owner: number) => number;

/**
 * Reads the keys of features: of the feature itself, its properties, its geometry. Features of a file mostly have
 * the same keys in the same order, so that each key is first compared with the one that stood there before; and a
 * key that stands twice in its object is looked for only where the order is new.
 */
export class KeyShape {
  /** First key that stands twice in this feature. */
  twice: string | null = null;
  /** Of the key read last. */
  role = 0;
  readonly #roleOf: RoleOf;
  #count = 0;
  #known = 0;
  #isSame = true;
  /** Per key: its bytes from quote to colon with the space around, where they stand in the pool. */
  #pool = new Uint8Array(1024);
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #hashes = new Int32Array(64);
  #owners = new Int32Array(64);
  #roles = new Int32Array(64);
  #used = 0;
  #many: Set<number> | null = null;

  constructor(roleOf: RoleOf) {
    this.#roleOf = roleOf;
  }

  /** A feature begins. */
  start(): void {
    // What stood twice must be found again.
    this.#isSame = this.twice === null;
    this.twice = null;
    this.#known = Math.max(this.#known, this.#count);
    this.#count = 0;
    this.#many = null;
  }

  /** @param owner which object the key is of @returns where the value begins, or FAULT */
  key(scan: Scan, at: number, owner: number): number {
    const index = this.#count++;
    if (index < this.#known && this.#owners[index] === owner) {
      const { bytes } = scan;
      const pool = this.#pool;
      const end = this.#ends[index] ?? 0;
      let from = this.#starts[index] ?? 0;
      let here = at;
      while (from < end && pool[from] === bytes[here]) {
        from++;
        here++;
      }
      // There may be more space than there was before.
      if (from === end && end > 0 && (bytes[here] ?? 0) > SPACE) {
        this.role = this.#roles[index] ?? 0;
        if (!this.#isSame) this.#checkTwice(index, scan, at);
        return here;
      }
    }
    return this.#newKey(scan, at, owner, index);
  }

  #newKey(scan: Scan, at: number, owner: number, index: number): number {
    const value = keyEnd(scan, at);
    if (value === FAULT) return FAULT;
    this.#isSame = false;
    this.role = this.#roleOf(scan, owner);
    if (index >= this.#starts.length) this.#grow();
    this.#hashes[index] = scan.hash;
    this.#owners[index] = owner;
    this.#roles[index] = this.role;
    this.#remember(index, scan.bytes.subarray(at, value));
    this.#known = Math.max(this.#known, index + 1);
    this.#checkTwice(index, scan, at);
    return value;
  }

  /** Line breaks must be counted: a key with one is read anew each time. */
  #remember(index: number, key: Uint8Array): void {
    const isFit = !key.includes(LINE_FEED) && !key.includes(CARRIAGE_RETURN);
    if (this.#used + key.length > this.#pool.length) {
      // Keys that were not foreseen once too often: all are forgotten, and learnt again.
      this.#pool = new Uint8Array(Math.max(1024, key.length * 2));
      this.#used = 0;
      this.#ends.fill(0);
      this.#starts.fill(0);
    }
    this.#starts[index] = this.#used;
    this.#ends[index] = isFit ? this.#used + key.length : 0;
    if (!isFit) return;
    this.#pool.set(key, this.#used);
    this.#used += key.length;
  }

  #checkTwice(index: number, scan: Scan, at: number): void {
    if (this.twice !== null || !this.#stoodBefore(index)) return;
    keyEnd(scan, at);
    this.twice = keyText(scan);
  }

  #stoodBefore(index: number): boolean {
    const hash = this.#hashes[index];
    const owner = this.#owners[index];
    if (index < FEW) {
      for (let other = 0; other < index; other++) {
        if (this.#hashes[other] === hash && this.#owners[other] === owner) return true;
      }
      return false;
    }
    this.#many ??= new Set(Array.from({ length: index }, (_, other) => this.#together(other)));
    const own = this.#together(index);
    if (this.#many.has(own)) return true;
    this.#many.add(own);
    return false;
  }

  #together(index: number): number {
    return (this.#owners[index] ?? 0) * 2 ** 32 + ((this.#hashes[index] ?? 0) >>> 0);
  }

  #grow(): void {
    const size = this.#starts.length * 2;
    this.#starts = resized(this.#starts, size);
    this.#ends = resized(this.#ends, size);
    this.#hashes = resized(this.#hashes, size);
    this.#owners = resized(this.#owners, size);
    this.#roles = resized(this.#roles, size);
  }
}

function resized(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
