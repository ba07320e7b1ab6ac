import type { Outcome } from "./outcome.ts";

/** What loading needs of the world; passed in, so that tests bring their own. */
export interface FetchWorld {
  readonly fetch: typeof globalThis.fetch;
  /** Absolute URL that the paths of files are relative to. */
  readonly base: string;
  readonly signal: AbortSignal;
}

/** Bytes that have come, and how many there will be; null where the server does not say. */
export type OnBytes = (received: number, total: number | null) => void;

/**
 * Fetches a file as UTF-8 text, without its byte order mark. Every way in which it can fail is a problem
 * that names the file.
 * @throws the signal's reason when loading was cancelled
 */
export async function fetchText(file: string, world: FetchWorld, onBytes: OnBytes): Promise<Outcome<string>> {
  try {
    const response = await world.fetch(new URL(file, world.base).href, { signal: world.signal });
    if (!response.ok)
      return { ok: false, problem: { file, reason: "status", detail: String(response.status) } };
    const text = await decoded(response, onBytes);
    return text === null ? { ok: false, problem: { file, reason: "encoding" } } : { ok: true, value: text };
  } catch {
    world.signal.throwIfAborted();
    return { ok: false, problem: { file, reason: "network" } };
  }
}

/** null: the bytes are no UTF-8. */
async function decoded(response: Response, onBytes: OnBytes): Promise<string | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const total = bytesExpected(response.headers);
  const parts: string[] = [];
  let received = 0;
  for await (const bytes of chunksOf(response)) {
    received += bytes.byteLength;
    onBytes(received, total);
    const part = orNull(() => decoder.decode(bytes, { stream: true }));
    if (part === null) return null;
    parts.push(part);
  }
  const last = orNull(() => decoder.decode());
  return last === null ? null : parts.join("") + last;
}

/** Not every browser can iterate a stream. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value;
}

/** The header counts the bytes on the wire: useless where they come compressed. */
function bytesExpected(headers: Headers): number | null {
  const length = headers.get("Content-Length");
  return length === null || headers.has("Content-Encoding") ? null : Number(length);
}

function orNull(work: () => string): string | null {
  try {
    return work();
  } catch {
    return null;
  }
}
