import type { Problem } from "../domain/dataset.ts";
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

/** Said to the worker. `base`: absolute URL that the files are relative to. */
export type ToWorker =
  | { readonly kind: "load"; readonly base: string }
  | { readonly kind: "open"; readonly request: OpenRequest }
  /** Only after something was opened; the newest counts. */
  | { readonly kind: "search"; readonly q: string };

export type OpenResult = ({ readonly ok: true } & Loaded) | { readonly ok: false; readonly problem: Problem };

export type FromWorker =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "result"; readonly result: LoadResult }
  | { readonly kind: "opened"; readonly result: OpenResult }
  | { readonly kind: "found"; readonly q: string; readonly bits: Uint8Array }
  /** Something went wrong that no one has thought of; the page reads for itself. */
  | { readonly kind: "broken" };
