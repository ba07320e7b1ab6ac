import { INCIDENTS_FILE } from "./files.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { CANCELLED, type LoadResult, type Progress } from "./progress.ts";

/** A load under way. `done` never rejects. To try again, start another one. */
export interface Loading {
  readonly done: Promise<LoadResult>;
  readonly cancel: () => void;
}

/** What loading needs of the page. */
export interface LoadWorld {
  /** Absolute URL that the data files are relative to. */
  readonly base: string;
  /** Scripts to start a worker with, in the order in which to try them. */
  readonly workerUrls: readonly string[];
  /** @throws where no worker may be started by this URL */
  readonly createWorker: (url: string) => LoadWorker;
  readonly fetch: typeof globalThis.fetch;
  /** Resolves when the page has had a turn. */
  readonly pause: () => Promise<void>;
}

/** Only what a worker is used for here, so that tests need not be a browser. */
export type LoadWorker = Pick<Worker, "addEventListener" | "postMessage" | "terminate">;

export type OnProgress = (progress: Progress) => void;

/**
 * Loads the dataset in a worker; where no worker may run, on this thread in slices. Which of them it was
 * makes no difference to the result.
 */
export function runLoading(world: LoadWorld, onProgress: OnProgress): Loading {
  const abort = new AbortController();
  const cancelled = new Promise<LoadResult>((resolve) => {
    abort.signal.addEventListener("abort", () => resolve(CANCELLED), { once: true });
  });
  const loaded = load(world, onProgress, abort.signal).catch(programMissing);
  return { done: Promise.race([cancelled, loaded]), cancel: () => abort.abort() };
}

async function load(world: LoadWorld, onProgress: OnProgress, signal: AbortSignal): Promise<LoadResult> {
  for (const url of world.workerUrls) {
    const result = await loadInWorker(world, url, onProgress, signal);
    if (result !== null) return result;
  }
  const { loadDataset } = await import("./loadDataset.ts");
  const { base, fetch, pause } = world;
  return loadDataset({ base, fetch, pause, signal, onProgress });
}

/** null: the worker does not run, or broke down. */
function loadInWorker(
  world: LoadWorld,
  url: string,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<LoadResult | null> {
  const worker = startedOrNull(world, url);
  if (worker === null) return Promise.resolve(null);
  const result = new Promise<LoadResult | null>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === "progress") onProgress(data.progress);
      else resolve(data.kind === "result" ? data.result : null);
    });
    worker.addEventListener("messageerror", () => resolve(null));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      resolve(null);
    });
    signal.addEventListener("abort", () => resolve(CANCELLED), { once: true });
  });
  const start: ToWorker = { base: world.base };
  worker.postMessage(start);
  return result.finally(() => worker.terminate());
}

function startedOrNull({ createWorker }: LoadWorld, url: string): LoadWorker | null {
  try {
    return createWorker(url);
  } catch {
    return null;
  }
}

/** The reading code itself did not come: to the reader the same as data that do not come. */
function programMissing(): LoadResult {
  return { ok: false, problem: { file: INCIDENTS_FILE, reason: "network" } };
}
