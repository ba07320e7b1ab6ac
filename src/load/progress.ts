import type { Dataset, Problem } from "../domain/dataset.ts";
import { INCIDENTS_FILE } from "./files.ts";

/** How far loading has come. */
export interface Progress {
  /** Records read so far. */
  readonly rows: number;
  /** Bytes of all files so far. */
  readonly bytes: number;
  /** Bytes of all files in all; null where that is not known. */
  readonly total: number | null;
}

/** How loading ended. */
export type LoadResult =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly problem: Problem };

export const CANCELLED: LoadResult = { ok: false, problem: { file: INCIDENTS_FILE, reason: "cancelled" } };
