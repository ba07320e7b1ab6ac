/** Bytes that are read from a blob at once. */
const CHUNK = 4 * 2 ** 20;

/** The bytes of a blob from its beginning, in chunks. */
export async function* chunksOf(blob: Blob, chunk = CHUNK): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let start = 0; start < blob.size; start += chunk) yield bytesOf(blob.slice(start, start + chunk));
}

export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

/**
 * Gathers chunks into a blob. Parts go over to the browser as they fill, which keeps blobs where it has room for
 * them, so that the bytes stand in our memory but once and for a moment.
 */
export async function blobOf(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const parts: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < CHUNK) continue;
    parts.push(new Blob(waiting));
    [waiting, size] = [[], 0];
  }
  return new Blob([...parts, ...waiting]);
}

/** Not every browser can iterate a stream. */
export async function* streamed(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
