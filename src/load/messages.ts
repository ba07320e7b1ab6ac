import type { Problem } from "../domain/dataset.ts";
import type { Prepared } from "../query/prepared.ts";
import type { Sort } from "../query/sort.ts";
import type { Limits } from "./limits.ts";
import type { Mapping } from "./mapping.ts";
import type { OpenSource } from "./openFile.ts";
import type { Loaded, LoadResult, Progress } from "./progress.ts";

/** What to open: files, or the address of one. */
export type OpenWhat =
  | { readonly files: readonly OpenSource[] }
  | { readonly url: string; readonly allowedOrigins: readonly string[] };

/** A wish to open something of a reader's own, as it passes between threads. */
export interface OpenRequest {
  /** Absolute URL that the atlas's files are relative to: its words are needed to read others. */
  readonly base: string;
  readonly what: OpenWhat;
  readonly mapping: Mapping | null;
  readonly limits: Limits;
  /** ISO day of today. */
  readonly openedOn: string;
}

/** Said to the worker. `base`: absolute URL that the files are relative to; `version` null: the present one. */
export type ToWorker =
  | { readonly kind: "load"; readonly base: string; readonly version: string | null }
  | { readonly kind: "open"; readonly request: OpenRequest }
  /** Only after something was opened; the newest counts. */
  | { readonly kind: "search"; readonly q: string };

/** What was opened, and what a query over it needs besides: made where it was read. */
export type LoadedForQuery = Loaded & { readonly prepared: Prepared };

export type OpenResult =
  | ({ readonly ok: true } & LoadedForQuery)
  | { readonly ok: false; readonly problem: Problem };

export type FromWorker =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "result"; readonly result: LoadResult }
  | { readonly kind: "opened"; readonly result: OpenResult }
  /** An order of the rows of what was opened; all come, one after the other, without being asked for. */
  | { readonly kind: "sorted"; readonly sort: Sort; readonly order: Uint32Array }
  /** SHA-256 of each file of what was opened, once, after it was. */
  | { readonly kind: "hashed"; readonly sha256: readonly string[] }
  | { readonly kind: "found"; readonly q: string; readonly bits: Uint8Array }
  /** Something went wrong that no one has thought of; the page reads for itself. */
  | { readonly kind: "broken" };
