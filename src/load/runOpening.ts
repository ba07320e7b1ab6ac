import { type LoadWorker, type LoadWorld, talk } from "./loadWorker.ts";
import type { OpenRequest, OpenResult } from "./messages.ts";
import { createOpeningOrders } from "./openingOrders.ts";
import { type OpeningResult, withRecords } from "./openingResult.ts";
import type { OnProgress } from "./progress.ts";
import { createWorkerTexts } from "./workerTexts.ts";

/** An opening under way. `done` never rejects. */
export interface Opening {
  readonly done: Promise<OpeningResult>;
  readonly cancel: () => void;
}

/** Opens files of a reader's own in a worker, which stays for the text search; without any worker, on this thread. */
export function runOpening(world: LoadWorld, request: OpenRequest, onProgress: OnProgress): Opening {
  const abort = new AbortController();
  const names =
    "files" in request.what ? request.what.files.map(({ name }) => name).join(", ") : request.what.url;
  const cancelled = new Promise<OpeningResult>((resolve) => {
    const problem = { file: names, reason: "cancelled" } as const;
    abort.signal.addEventListener("abort", () => resolve({ ok: false, problem }), { once: true });
  });
  const opened = open(world, request, onProgress, abort.signal).catch((): OpeningResult => {
    return { ok: false, problem: { file: names, reason: "network" } };
  });
  return { done: Promise.race([cancelled, opened]), cancel: () => abort.abort() };
}

async function open(
  world: LoadWorld,
  request: OpenRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<OpeningResult> {
  for (const url of world.workerUrls) {
    const result = await openInWorker(world, url, request, onProgress, signal);
    if (result !== null) return result;
  }
  const { openHere } = await import("./openHere.ts");
  return openHere(request, { fetch: world.fetch, signal, onProgress });
}

/** null: the worker does not run, or broke down. */
async function openInWorker(
  world: LoadWorld,
  url: string,
  request: OpenRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<OpeningResult | null> {
  let hashed = (_: readonly string[]): void => {};
  const digests = new Promise<readonly string[]>((resolve) => {
    hashed = resolve;
  });
  let worker: LoadWorker | null = null;
  const texts = createWorkerTexts((q) => worker?.postMessage({ kind: "search", q }));
  const orders = createOpeningOrders();
  const outcome = new Promise<OpenResult | null>((resolve) => {
    signal.addEventListener("abort", () => resolve(null), { once: true });
    worker = talk(world, url, { kind: "open", request }, (message) => {
      if (message.kind === "progress") onProgress(message.progress);
      else if (message.kind === "sorted") orders.came(message.sort, message.order);
      else if (message.kind === "hashed") hashed(message.sha256);
      else if (message.kind === "found") texts.found(message.q, message.bits);
      else resolve(message.kind === "opened" ? message.result : null);
    });
    if (worker === null) resolve(null);
  });
  const result = await outcome;
  const close = (): void => worker?.terminate();
  if (result?.ok) return { ...withRecords(result), texts, orders, digests, close };
  close();
  signal.throwIfAborted();
  return result;
}
