import { INCIDENTS_FILE } from "./files.ts";
import { type LoadWorker, type LoadWorld, talk } from "./loadWorker.ts";
import { CANCELLED, type LoadResult, type OnProgress } from "./progress.ts";

/** A load under way. `done` never rejects. To try again, start another one. */
export interface Loading {
  readonly done: Promise<LoadResult>;
  readonly cancel: () => void;
}

/**
 * Loads the dataset in a worker; where no worker may run, on this thread in slices. Which of them it was
 * makes no difference to the result.
 * @param version of the data as they were; null: the present one
 */
export function runLoading(world: LoadWorld, version: string | null, onProgress: OnProgress): Loading {
  const abort = new AbortController();
  const cancelled = new Promise<LoadResult>((resolve) => {
    abort.signal.addEventListener("abort", () => resolve(CANCELLED), { once: true });
  });
  const loaded = load(world, version, onProgress, abort.signal).catch(programMissing);
  return { done: Promise.race([cancelled, loaded]), cancel: () => abort.abort() };
}

async function load(
  world: LoadWorld,
  version: string | null,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<LoadResult> {
  for (const url of world.workerUrls) {
    const result = await loadInWorker(world, url, version, onProgress, signal);
    if (result !== null) return result;
  }
  const { loadDataset } = await import("./loadDataset.ts");
  const { base, fetch, pause } = world;
  return loadDataset({ base, version, fetch, pause, signal, onProgress });
}

/** null: the worker does not run, or broke down. */
async function loadInWorker(
  world: LoadWorld,
  url: string,
  version: string | null,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<LoadResult | null> {
  let worker: LoadWorker | null = null;
  const result = new Promise<LoadResult | null>((resolve) => {
    signal.addEventListener("abort", () => resolve(CANCELLED), { once: true });
    worker = talk(world, url, { kind: "load", base: world.base, version }, (message) => {
      if (message.kind === "progress") onProgress(message.progress);
      else resolve(message.kind === "result" ? message.result : null);
    });
    if (worker === null) resolve(null);
  });
  return result.finally(() => worker?.terminate());
}

/** The reading code itself did not come: to the reader the same as data that do not come. */
function programMissing(): LoadResult {
  return { ok: false, problem: { file: INCIDENTS_FILE, reason: "network" } };
}
