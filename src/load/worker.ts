import { loadDataset } from "./loadDataset.ts";
import type { FromWorker, OpenRequest, ToWorker } from "./messages.ts";
import type { OpenedHere } from "./openInWorker.ts";
import { buffersOf } from "./transfer.ts";

/*
 * Runs in a worker of its own: reads a dataset, so that the page stays free for the reader's fingers. What reads
 * other people's files is fetched when it is needed: most readers never open one.
 */

let opened: Promise<OpenedHere> | null = null;

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "search") opened?.then(({ search }) => search(data.q));
  else if (data.kind === "open") open(data.request);
  else load(data).catch(() => send({ kind: "broken" }));
});

/** The page cancels by ending the worker. */
const { signal } = new AbortController();
const world = {
  fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
  signal,
  onProgress: (progress: Extract<FromWorker, { kind: "progress" }>["progress"]) =>
    send({ kind: "progress", progress }),
};

async function load({ base, version }: Extract<ToWorker, { kind: "load" }>): Promise<void> {
  const result = await loadDataset({ ...world, base, version, pause: () => Promise.resolve() });
  send({ kind: "result", result }, result.ok ? buffersOf(result) : []);
}

function open(request: OpenRequest): void {
  opened = import("./openInWorker.ts").then(({ openInWorker }) => openInWorker(request, world, send));
  opened.catch(() => send({ kind: "broken" }));
}

function send(message: FromWorker, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}
