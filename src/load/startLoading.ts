import { browserWorld } from "./browserWorld.ts";
import type { OnProgress } from "./progress.ts";
import { type Loading, runLoading } from "./runLoading.ts";

/**
 * Starts loading the dataset of this page. `done` never rejects; to try again, start again.
 * @param version of the data as they were; null: the present one
 */
export function startLoading(version: string | null, onProgress: OnProgress): Loading {
  return runLoading(browserWorld(), version, onProgress);
}
