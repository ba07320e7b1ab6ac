import type { IncidentFeature } from "../domain/schema.ts";
import type { Row } from "./answer.ts";

/**
 * The records themselves. Their bytes are the store: a record is parsed when somebody opens it. What is not at
 * hand is read when it is first asked for; whoever shows it asks again when it has come.
 */
export interface Records {
  /** The record, or null: then it is being read, and the listeners will hear of it. */
  peek(row: Row): IncidentFeature | null;
  read(rows: readonly Row[]): Promise<readonly IncidentFeature[]>;
  /** The very bytes of the rows, each as it came, `between` between two of them. Ascending rows are read fastest. */
  copy(rows: ArrayLike<Row>, between: Uint8Array): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Number of the file that a row stands in. */
  fileOf(row: Row): number;
  /** @returns stops listening */
  listen(onArrival: () => void): () => void;
}

/** Words of the records, for the text search. */
export interface Texts {
  /**
   * One bit per row, set where all words of the text occur (accents and case ignored): row r is bit r & 7 of byte
   * r >> 3, in (size + 7) >> 3 bytes. null: not known yet, and the listeners will hear of it. A text without words
   * is never asked for.
   */
  search(q: string): Uint8Array | null;
  listen(onFound: () => void): () => void;
}
