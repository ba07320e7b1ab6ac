/** Bytes that are read from a blob at once. */
const CHUNK = 2 * 2 ** 20;
/** Chunks that are asked for while one is looked at: they come from another thread, or another process. */
const AHEAD = 3;

/** The bytes of a blob from its beginning, in chunks. */
export async function* chunksOf(blob: Blob, chunk = CHUNK): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const coming: Promise<Uint8Array<ArrayBuffer>>[] = [];
  let asked = 0;
  for (;;) {
    for (; coming.length < AHEAD && asked < blob.size; asked += chunk) {
      const bytes = bytesOf(blob.slice(asked, asked + chunk));
      // Whoever stops early never hears of the others; the one that fails is heard of when its turn has come.
      bytes.catch(() => undefined);
      coming.push(bytes);
    }
    const next = coming.shift();
    if (next === undefined) return;
    yield await next;
  }
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
