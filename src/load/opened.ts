import type { DataFormat, Dataset, ProblemReason } from "../domain/dataset.ts";
import type { Columns } from "../query/columns.ts";
import type { HashedIds } from "../query/idIndex.ts";

/** All that the page keeps of what it opened, besides the bytes. */
export interface Opened {
  readonly dataset: Dataset;
  readonly columns: Columns;
  readonly spans: RowSpans;
  /**
   * Ids of incidents and of their claims. Empty where a file is not in the atlas's format: there row number n has the
   * id `row-<n + 1>`.
   */
  readonly ids: HashedIds;
  readonly report: Report;
}

/** Where the bytes of each row stand. */
export interface RowSpans {
  /** Number of the file per row; null: there is but one. */
  readonly files: Uint8Array | null;
  /** First byte per row, and the byte after the last. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** The bytes of a file: at hand, or to be sliced from what can be read again. */
export type ByteSource =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "blob"; readonly blob: Blob };

/** What became of a file of one's own. `taken + leftOut = total`, always. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly taken: number;
  readonly leftOut: number;
  readonly total: number;
  /** Every finding, in the order of the files; of rows left out and of rows taken with a warning. */
  readonly findings: Findings;
  /** Names of actors that the vocabulary does not know, most frequent first. */
  readonly unknownActors: readonly Named[];
  /** Types that are not the atlas's own, most frequent first. */
  readonly ownTypes: readonly Named[];
}

export interface Named {
  readonly name: string;
  readonly count: number;
}

export interface FileReport {
  readonly name: string;
  readonly size: number;
  /** Lower-case hex; null where the page may not compute one. */
  readonly sha256: string | null;
  readonly format: DataFormat;
  readonly compressed: boolean;
  /** Label of the encoding that the file was read in (WHATWG Encoding). */
  readonly encoding: "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";
  readonly taken: number;
  readonly leftOut: number;
  /** Coverage of the mapping: names of columns that were used, by what they were used as. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that the format has and this file has not. */
  readonly missing: readonly string[];
}

/** Findings as columns: a file may have a million. */
export interface Findings {
  readonly size: number;
  /** Number of the file. */
  readonly files: Uint8Array;
  readonly reasons: readonly ProblemReason[];
  /** Number of a reason in `reasons`. */
  readonly reason: Uint8Array;
  /** 1: the row was left out; 0: taken with a warning. */
  readonly left: Uint8Array;
  readonly lines: Uint32Array;
  /** Details of the first findings; the others have none. */
  readonly details: ReadonlyMap<number, string>;
}
