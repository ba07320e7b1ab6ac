import type { CellDecoder } from "./cells.ts";
import { SUBJECTS } from "./detentionWords.ts";
import type { Aspect, Oddity } from "./importedRow.ts";
import { InternTable } from "./internTable.ts";
import type { ScannedRow } from "./scanRows.ts";
import { keysOf, readAspect } from "./tableShape.ts";

/** One part as it was understood once, for all rows that say it in the same bytes. */
export interface Entry<Part> {
  readonly part: Part;
  readonly odd: Oddity | null;
  /** What the columns have for it. */
  readonly code: number;
  /** Rows that were taken with it. */
  rows: number;
}

/** Understands a part of a row: anew for cells that were not met before, else as it did then. */
export class PartCodes<Part> {
  readonly #aspect: Aspect<Part>;
  readonly #keys;
  readonly #table: InternTable;
  readonly #decoder: CellDecoder;
  readonly #codeOf: (part: Part) => number;
  /** Per combination of cells, and per subjects among them. */
  readonly #entries: (Entry<Part> | undefined)[] = [];
  readonly #subjects: number;

  /** @param bySubjects whether the part depends on what the texts of the row speak of */
  constructor(
    aspect: Aspect<Part>,
    names: readonly string[],
    decoder: CellDecoder,
    codeOf: (part: Part) => number,
    bySubjects = false,
  ) {
    this.#aspect = aspect;
    this.#keys = keysOf(aspect.columns, names);
    this.#table = new InternTable(this.#keys.slice(0, this.#keys.length - (aspect.common ?? 0)));
    this.#decoder = decoder;
    this.#codeOf = codeOf;
    this.#subjects = bySubjects ? SUBJECTS : 1;
  }

  /** @param common number of the cells that the aspect has in common with others */
  at(row: ScannedRow, subjects = 0, common = 0): Entry<Part> {
    const number = this.#table.number(row, common);
    const index = number * this.#subjects + (this.#subjects === 1 ? 0 : subjects);
    return this.#entries[index] ?? this.#understand(index, row, subjects);
  }

  /** Those that stand in rows that were taken. */
  *taken(): Iterable<Entry<Part>> {
    for (const entry of this.#entries) if (entry !== undefined && entry.rows > 0) yield entry;
  }

  #understand(index: number, row: ScannedRow, subjects: number): Entry<Part> {
    const { part, odd } = readAspect(this.#aspect, this.#keys, row, this.#decoder, subjects);
    const entry = { part, odd: odd ?? null, code: this.#codeOf(part), rows: 0 };
    // Numbers of cells that only come with other subjects leave holes, which an array may have.
    for (let hole = this.#entries.length; hole < index; hole++) this.#entries[hole] = undefined;
    this.#entries[index] = entry;
    return entry;
  }
}
