import { hashTwice } from "../geojson/hashBytes.ts";
import { type CellDecoder, plainNumber } from "./cells.ts";
import type { ScannedRow } from "./scanRows.ts";
import { type BoundTable, keysOf } from "./tableShape.ts";

/**
 * - `new`: its id stands nowhere before, or it has none
 * - `again`: a row before has the same id, and is no older
 * - `older`: it was found before that a later row has the same id and is newer
 */
export type IdVerdict = "new" | "again" | "older";

/**
 * Ids of the rows of one table, by 64 bits of their bytes as in `IdSet`. Where the format says when a row was last
 * changed (ACLED's `timestamp`), the newest row of an id counts, wherever it stands: exports of different days are put
 * together in one file, and the later one corrects the earlier.
 */
export class RowIds {
  /** Beginnings of rows in the file of which a later row turned out to be a newer version. */
  readonly outdated = new Set<number>();
  readonly #known: ReadonlySet<number>;
  readonly #decoder: CellDecoder;
  readonly #id: number;
  readonly #version: number;
  readonly #hashes = new Int32Array(2);
  /** Four words per slot: two of the hash, both 0 where it is empty; version and beginning of the row that counts. */
  #words = new Int32Array(WORDS * FIRST_SLOTS);
  #size = 0;

  /** @param known what `outdated` was when the file was read before */
  constructor({ format, names }: BoundTable, decoder: CellDecoder, known: ReadonlySet<number>) {
    this.#known = known;
    this.#decoder = decoder;
    const [id, version] = keysOf([format.ids.column, format.ids.version], names);
    this.#id = id?.cell ?? -1;
    this.#version = version?.cell ?? -1;
  }

  verdict(row: ScannedRow): IdVerdict {
    const cell = this.#id;
    if (cell < 0 || cell >= row.cells) return "new";
    const from = row.start + (row.starts[cell] ?? 0);
    const to = row.start + (row.ends[cell] ?? 0);
    if (to <= from) return "new";
    hashTwice(row.bytes, from, to, this.#hashes);
    const slot = this.#slot(this.#hashes[0] ?? 0, (this.#hashes[1] ?? 0) | 1);
    const version = this.#versionOf(row);
    if (this.#words[slot + VERSION] !== -1) return this.#again(row, slot, version);
    this.#set(slot, version, row.fileStart);
    if (++this.#size * 2 * WORDS > this.#words.length) this.#grow();
    return this.#known.has(row.fileStart) ? "older" : "new";
  }

  #again(row: ScannedRow, slot: number, version: number): IdVerdict {
    if (ROUNDED.test(this.#decoder.text(row, this.#id))) return "new";
    if (version <= (this.#words[slot + VERSION] ?? 0)) return "again";
    const before = (this.#words[slot + BEGINNING] ?? 0) >>> 0;
    if (!this.#known.has(before)) this.outdated.add(before);
    this.#set(slot, version, row.fileStart);
    return this.#known.has(row.fileStart) ? "older" : "new";
  }

  /** Seconds; 0: not known. */
  #versionOf(row: ScannedRow): number {
    if (this.#version < 0) return 0;
    const seconds = plainNumber(row, this.#version);
    return seconds > 0 && seconds <= LATEST ? Math.trunc(seconds) : 0;
  }

  #set(slot: number, version: number, beginning: number): void {
    this.#words[slot + VERSION] = version;
    this.#words[slot + BEGINNING] = beginning;
  }

  /** The slot of a hash; a new one has the version -1. */
  #slot(first: number, second: number): number {
    const words = this.#words;
    const mask = words.length - 1;
    for (let at = (first * WORDS) & mask; ; at = (at + WORDS) & mask) {
      const here = words[at + 1];
      if (here === second && words[at] === first) return at;
      if (here !== 0) continue;
      words[at] = first;
      words[at + 1] = second;
      words[at + VERSION] = -1;
      return at;
    }
  }

  #grow(): void {
    const old = this.#words;
    this.#words = new Int32Array(old.length * (old.length < MANY_WORDS ? 4 : 2));
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at + 1] === 0) continue;
      const slot = this.#slot(old[at] ?? 0, old[at + 1] ?? 0);
      this.#set(slot, old[at + VERSION] ?? 0, old[at + BEGINNING] ?? 0);
    }
  }
}

const WORDS = 4;
const VERSION = 2;
const BEGINNING = 3;
const FIRST_SLOTS = 2 ** 12;
/** From here on memory is dearer than time. */
const MANY_WORDS = 2 ** 21;
/** What a word holds; as seconds the year 2038, and as milliseconds nothing. */
const LATEST = 2 ** 31 - 1;
/** What a spreadsheet makes of long numbers: such ids are the same for rows that are not. */
const ROUNDED = /^[+-]?\d(?:[.,]\d+)?e\+?\d+$/i;
