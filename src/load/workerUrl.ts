import url from "./worker.ts?worker&url";

/** Absolute URL of the script of the load worker: one of the few that may start a worker. */
export const LOAD_WORKER_URL = new URL(url, document.baseURI).href;

/**
 * The same worker for an opaque origin (`sandbox="allow-scripts"`), where a page may start no script by
 * its URL, but a `data:` module that imports it. Needs `worker-src data:` and
 * `Access-Control-Allow-Origin: *`.
 */
export const LOAD_WORKER_DATA_URL = `data:text/javascript,${encodeURIComponent(`import ${JSON.stringify(LOAD_WORKER_URL)};`)}`;
