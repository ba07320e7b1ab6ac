import { streamed } from "./blobBytes.ts";
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
 * Fetches a file. Every way in which it can fail is a problem that names the file.
 * @throws the signal's reason when loading was cancelled
 */
export async function fetchBytes(
  file: string,
  world: FetchWorld,
  onBytes: OnBytes,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  try {
    const response = await world.fetch(new URL(file, world.base).href, { signal: world.signal });
    if (!response.ok)
      return { ok: false, problem: { file, reason: "status", detail: String(response.status) } };
    return { ok: true, value: await received(response, onBytes) };
  } catch {
    world.signal.throwIfAborted();
    return { ok: false, problem: { file, reason: "network" } };
  }
}

async function received(response: Response, onBytes: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
  const total = bytesExpected(response.headers);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of response.body ? streamed(response.body) : []) {
    chunks.push(chunk);
    size += chunk.length;
    onBytes(size, total);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The header counts the bytes on the wire: useless where they come compressed. */
export function bytesExpected(headers: Headers): number | null {
  const length = headers.get("Content-Length");
  return length === null || headers.has("Content-Encoding") ? null : Number(length);
}
