import type { Problem } from "../domain/dataset.ts";

/** Either what was read, or the one thing why nothing could be. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };
