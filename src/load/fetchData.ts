import { blobOf, streamed } from "./blobBytes.ts";
import { bytesExpected } from "./fetchBytes.ts";
import { type Limits, megabytes } from "./limits.ts";
import type { OpenSource } from "./openFile.ts";
import type { OnProgress } from "./progress.ts";
import { Refusal } from "./refusal.ts";

export interface FetchData {
  /** Absolute. */
  readonly url: string;
  /** Where a redirect may lead. */
  readonly allowedOrigins: readonly string[];
  readonly limits: Limits;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  readonly fetch: typeof globalThis.fetch;
  /** How long to wait for the next bytes. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 15_000;

/**
 * Fetches the file of a link, without cookies. An address may have been put into a link by anybody: where it leads
 * is looked at again after redirects.
 * @throws Refusal for each way in which it can fail; the signal's reason when it was cancelled
 */
export async function fetchData(options: FetchData): Promise<OpenSource> {
  const { url, signal, patienceMs = PATIENCE_MS } = options;
  const file = nameOf(url);
  const patience = createPatience(patienceMs);
  try {
    const both = AbortSignal.any([signal, patience.signal]);
    const response = await options.fetch(url, { credentials: "omit", signal: both });
    patience.renew();
    check(file, url, response, options);
    const blob = await blobOf(counted(file, response, options, patience.renew));
    return { name: file, blob };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Refusal) throw error;
    throw new Refusal({ file, reason: patience.signal.aborted ? "timeout" : "network" });
  } finally {
    patience.end();
  }
}

function check(file: string, url: string, response: Response, { allowedOrigins, limits }: FetchData): void {
  const { origin } = new URL(response.url || url);
  if (!allowedOrigins.includes(origin)) throw new Refusal({ file, reason: "not_allowed", detail: origin });
  if (!response.ok) throw new Refusal({ file, reason: "status", detail: String(response.status) });
  if ((bytesExpected(response.headers) ?? 0) > limits.bytes) throw tooLarge(file, limits);
}

async function* counted(
  file: string,
  response: Response,
  { limits, onProgress }: FetchData,
  onChunk: () => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const total = bytesExpected(response.headers);
  let bytes = 0;
  for await (const chunk of response.body ? streamed(response.body) : []) {
    onChunk();
    bytes += chunk.length;
    if (bytes > limits.bytes) throw tooLarge(file, limits);
    onProgress({ rows: 0, bytes, total });
    yield chunk;
  }
}

function tooLarge(file: string, { bytes }: Limits): Refusal {
  return new Refusal({ file, reason: "too_many_bytes", detail: megabytes(bytes) });
}

function nameOf(url: string): string {
  const { pathname, host } = new URL(url);
  const last = pathname.split("/").filter(Boolean).at(-1) ?? host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Gives up when nothing has come for a while. */
function createPatience(ms: number) {
  const abort = new AbortController();
  const giveUp = (): void => abort.abort();
  let timer = setTimeout(giveUp, ms);
  return {
    signal: abort.signal,
    renew(): void {
      clearTimeout(timer);
      timer = setTimeout(giveUp, ms);
    },
    end: (): void => clearTimeout(timer),
  };
}
