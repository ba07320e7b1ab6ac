import { loadDataset } from "./loadDataset.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

/** Runs in a worker of its own: reads the dataset, so that the page stays free for the reader's fingers. */
addEventListener("message", ({ data: { base } }: MessageEvent<ToWorker>) => void run(base), { once: true });

async function run(base: string): Promise<void> {
  try {
    const result = await loadDataset({
      base,
      fetch: (input, init) => fetch(input, init),
      // The page cancels by ending the worker.
      signal: new AbortController().signal,
      onProgress: (progress) => send({ kind: "progress", progress }),
      pause: () => Promise.resolve(),
    });
    send({ kind: "result", result });
  } catch {
    send({ kind: "broken" });
  }
}

function send(message: FromWorker): void {
  postMessage(message);
}
