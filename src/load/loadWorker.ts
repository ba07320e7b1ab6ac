import type { FromWorker, ToWorker } from "./messages.ts";

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

const BROKEN: FromWorker = { kind: "broken" };

/**
 * Starts a worker with a wish. Where it fails to load, or sends what cannot be read, it says `broken`.
 * @returns null: none may be started by this URL
 */
export function talk(
  { createWorker }: Pick<LoadWorld, "createWorker">,
  url: string,
  wish: ToWorker,
  onMessage: (message: FromWorker) => void,
): LoadWorker | null {
  try {
    const worker = createWorker(url);
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => onMessage(data));
    worker.addEventListener("messageerror", () => onMessage(BROKEN));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      onMessage(BROKEN);
    });
    worker.postMessage(wish);
    return worker;
  } catch {
    return null;
  }
}
