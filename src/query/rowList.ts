import type { Row } from "./answer.ts";

/** The shown rows in some order. Only what is looked at is worked out. */
export interface RowList {
  readonly length: number;
  /** Rows at positions from (inclusive) to (exclusive). */
  slice(from: number, to: number): readonly Row[];
  /** Position of a row; -1 where it is not shown. */
  indexOf(row: Row): number;
}
