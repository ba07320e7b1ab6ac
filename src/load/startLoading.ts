import { browserWorld } from "./browserWorld.ts";
import type { OnProgress } from "./progress.ts";
import { type Loading, runLoading } from "./runLoading.ts";

/** Starts loading the dataset of this page. `done` never rejects; to try again, start again. */
export function startLoading(onProgress: OnProgress): Loading {
  return runLoading(browserWorld(), onProgress);
}
