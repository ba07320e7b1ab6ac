import { bytesOf, streamed } from "./blobBytes.ts";
import { utf16By } from "./encoding.ts";
import { geojsonStart } from "./geojson/sample.ts";
import type { Mapping, Sample } from "./mapping.ts";
import { sampleTable } from "./tableSample.ts";
import { isArchive, isGzip } from "./unpack.ts";

/** What a person needs to choose a mapping: the columns, a guess, and the first rows. */
export interface FilePreview {
  readonly sample: Sample;
  readonly guess: Mapping;
}

const HEAD = 512 * 1024;

/**
 * Looks at the first bytes of a file, on this thread: they are few.
 * @returns null: its format has columns of its own, or nothing can be said; opening tells why
 */
export async function previewFile(file: Blob): Promise<FilePreview | null> {
  try {
    const head = await headOf(file);
    if (head.length === 0) return null;
    const text = new TextDecoder()
      .decode(head.subarray(0, 1024))
      .replace(/^\ufeff/, "")
      .trimStart();
    if (isArchive(head) || text.startsWith("<") || text.includes("\u0000")) return null;
    if (/^[[{]/.test(text) || head[0] === 0x1e) {
      const { isAtlas, sample, guess } = geojsonStart(head);
      return isAtlas || sample.columns.length === 0 ? null : { sample, guess };
    }
    const { isKnown, sample, guess } = sampleTable(head, "utf-8");
    return isKnown ? null : { sample, guess };
  } catch {
    return null;
  }
}

async function headOf(file: Blob): Promise<Uint8Array> {
  const head = await bytesOf(file.slice(0, HEAD));
  const own = isGzip(head) ? await unpackedHead(file) : head;
  const utf16 = utf16By(own);
  return utf16 === null ? own : new TextEncoder().encode(new TextDecoder(utf16).decode(own));
}

async function unpackedHead(file: Blob): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of streamed(file.stream().pipeThrough(new DecompressionStream("gzip")))) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= HEAD) break;
  }
  return bytesOf(new Blob(parts));
}
