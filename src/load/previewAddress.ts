import { streamed } from "./blobBytes.ts";
import { type FilePreview, previewFile } from "./previewFile.ts";

/** As much as is looked at to guess columns, also where it comes compressed. */
const HEAD = 1024 * 1024;

/**
 * Looks at the first bytes of a file at an address that may be read, without cookies; they are likely still in the
 * browser's cache.
 * @param allowedOrigins where a redirect may lead
 * @returns null: see `previewFile`
 */
export async function previewAddress(
  url: string,
  allowedOrigins: readonly string[],
): Promise<FilePreview | null> {
  const abort = new AbortController();
  try {
    const response = await fetch(url, {
      credentials: "omit",
      cache: "force-cache",
      signal: abort.signal,
    });
    const isAllowed = allowedOrigins.includes(new URL(response.url).origin);
    if (!response.ok || !isAllowed || response.body === null) return null;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for await (const chunk of streamed(response.body)) {
      parts.push(chunk);
      size += chunk.length;
      if (size >= HEAD) break;
    }
    return await previewFile(new Blob(parts));
  } catch {
    return null;
  } finally {
    abort.abort();
  }
}
