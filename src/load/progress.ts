import type { Problem } from "../domain/dataset.ts";
import { INCIDENTS_FILE } from "./files.ts";
import type { ByteSource, Opened } from "./opened.ts";
import type { RowFormat } from "./rowFormat.ts";

/** How far loading has come. */
export interface Progress {
  /** Records read so far. */
  readonly rows: number;
  /** Bytes of all files so far. */
  readonly bytes: number;
  /** Bytes of all files in all; null where that is not known. */
  readonly total: number | null;
}

export type OnProgress = (progress: Progress) => void;

/** A dataset, and where its records are: by number of file. */
export interface Loaded {
  readonly opened: Opened;
  readonly sources: readonly ByteSource[];
  readonly rowFormats: readonly RowFormat[];
}

/** How loading of the atlas's own data ended. `folded`: the words of each row, for the text search. */
export type LoadResult =
  | ({ readonly ok: true; readonly folded: readonly string[] } & Loaded)
  | { readonly ok: false; readonly problem: Problem };

export const CANCELLED: LoadResult = { ok: false, problem: { file: INCIDENTS_FILE, reason: "cancelled" } };
