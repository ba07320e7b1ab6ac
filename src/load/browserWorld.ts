import type { LoadWorld } from "./loadWorker.ts";
import { LOAD_WORKER_DATA_URL, LOAD_WORKER_URL } from "./workerUrl.ts";

/** Loading in this page. In an opaque origin the first URL throws, and the second one runs. */
export function browserWorld(): LoadWorld {
  return {
    base: document.baseURI,
    workerUrls: [LOAD_WORKER_URL, LOAD_WORKER_DATA_URL],
    createWorker: (url) => new Worker(url, { type: "module", name: "load" }),
    fetch: (input, init) => fetch(input, init),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  };
}
