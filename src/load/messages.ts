import type { LoadResult, Progress } from "./progress.ts";

/** Said to the worker, once: start. `base`: absolute URL that the files are relative to. */
export interface ToWorker {
  readonly base: string;
}

export type FromWorker =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "result"; readonly result: LoadResult }
  /** Something went wrong that no one has thought of; the page reads for itself. */
  | { readonly kind: "broken" };
