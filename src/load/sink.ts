import type { ProblemReason } from "../domain/dataset.ts";
import type { ColumnsBuilder } from "../query/columnsBuilder.ts";

/** Where a reader of one file puts its rows. Every row of the file is either taken or left out, exactly once. */
export interface RowSink {
  readonly builder: ColumnsBuilder;
  /** The row that was just added to the builder: its bytes in the file, `end` exclusive. */
  took(start: number, end: number): void;
  /** A row that is not taken. */
  leftOut(where: Finding): void;
  /** A row that is taken although something about it is odd. */
  warned(where: Finding): void;
}

/** Something about one row. Lines and columns count from 1. */
export interface Finding {
  readonly reason: ProblemReason;
  readonly line: number;
  readonly column?: number;
  /** What was found, as text, shortened. */
  readonly detail?: string;
}

/** Reads one file, in chunks of its bytes, in order. */
export interface RowReader {
  push(chunk: Uint8Array): void;
  end(): void;
}
