/** Fetches JSON files of one folder, each once. No promise of it ever rejects. */
export interface Fetcher {
  /** Asks for files; resolves when each of them has come, failed or been dropped. */
  get(paths: readonly string[]): Promise<void>;
  /** The content of a file that has come. */
  value(path: string): unknown;
  /** Drops the requests under way for all other files. */
  keep(paths: ReadonlySet<string>): void;
  /** Drops all requests under way. */
  close(): void;
}

/** How often a file is asked for before it counts as missing; once per view at most. */
const MOST_TRIES = 3;

interface Request {
  done: Promise<void>;
  controller: AbortController;
}

/** @param accepts whether a file's content is what its path promises; another counts as failed */
export function createFetcher(
  fetchFile: typeof fetch,
  baseUrl: string,
  accepts: (path: string, content: unknown) => boolean,
): Fetcher {
  const values = new Map<string, unknown>();
  const failures = new Map<string, number>();
  const requests = new Map<string, Request>();

  const load = async (path: string, controller: AbortController) => {
    try {
      const response = await fetchFile(new URL(path, baseUrl).href, { signal: controller.signal });
      if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
      const value: unknown = await response.json();
      if (!accepts(path, value)) throw new Error(`${path}: not a file of the base map`);
      if (!controller.signal.aborted) values.set(path, value);
    } catch {
      if (!controller.signal.aborted) failures.set(path, (failures.get(path) ?? 0) + 1);
    } finally {
      if (requests.get(path)?.controller === controller) requests.delete(path);
    }
  };

  const start = (path: string): Promise<void> => {
    const known = requests.get(path);
    if (known) return known.done;
    if (values.has(path) || (failures.get(path) ?? 0) >= MOST_TRIES) return Promise.resolve();
    const controller = new AbortController();
    // Registered before the request starts: a fetch that fails at once must find its entry to remove it.
    const done = Promise.resolve().then(() => load(path, controller));
    requests.set(path, { done, controller });
    return done;
  };

  const drop = (path: string, { controller }: Request) => {
    controller.abort();
    requests.delete(path);
  };

  return {
    get: async (paths) => void (await Promise.all(paths.map(start))),
    value: (path) => values.get(path),
    keep(paths) {
      for (const [path, request] of requests) if (!paths.has(path)) drop(path, request);
    },
    close() {
      for (const [path, request] of requests) drop(path, request);
    },
  };
}
