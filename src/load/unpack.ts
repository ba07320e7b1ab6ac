import { blobOf, chunksOf, streamed } from "./blobBytes.ts";
import { type Limits, megabytes } from "./limits.ts";
import { Refusal } from "./refusal.ts";

const GZIP = [0x1f, 0x8b];
/** ZIP (and spreadsheets), bzip2, xz, Zstandard, 7z, RAR. */
const OTHER_ARCHIVES = [
  [0x50, 0x4b],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];

export function isGzip(head: Uint8Array): boolean {
  return startsWith(head, GZIP);
}

export function isArchive(head: Uint8Array): boolean {
  return OTHER_ARCHIVES.some((magic) => startsWith(head, magic));
}

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}

/**
 * Text packs to a tenth, tables of the same words again and again to a fiftieth; what is made to harm, to a thousandth,
 * which is the most that gzip can.
 */
const MOST_TIMES = 200;
/** Small files may be as regular as they like. */
const HARMLESS = 32 * 2 ** 20;
/** Packed bytes that are handed over at once: few, since what is handed over and not yet unpacked counts as read. */
const PACKED_CHUNK = 64 * 1024;

/**
 * Unpacks gzip (RFC 1952) into a blob.
 * @throws Refusal beyond the limit of bytes, where it unpacks to far more than text does, and where it is damaged
 */
export function unpacked(
  name: string,
  packed: Blob,
  limits: Limits,
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  return blobOf(unpackedChunks(name, packed, limits, onBytes));
}

async function* unpackedChunks(
  name: string,
  packed: Blob,
  limits: Limits,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let read = 0;
  let size = 0;
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  const feed = async (): Promise<void> => {
    for await (const chunk of chunksOf(packed, PACKED_CHUNK)) {
      read += chunk.length;
      // One after the other: how many a stream takes ahead differs between engines, and `read` must not run ahead.
      await writer.write(chunk);
    }
    await writer.close();
  };
  // Where this fails, or nobody reads any more, the other end hears of it.
  feed().catch((error: unknown) => writer.abort(error).catch(() => undefined));
  try {
    for await (const chunk of streamed(readable)) {
      size += chunk.length;
      const isBomb = size > HARMLESS && size > read * MOST_TIMES;
      if (isBomb) throw new Refusal({ file: name, reason: "gzip_bomb", detail: String(MOST_TIMES) });
      if (size > limits.bytes)
        throw new Refusal({ file: name, reason: "too_many_bytes", detail: megabytes(limits.bytes) });
      onBytes(read);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal({ file: name, reason: "bad_gzip" });
  }
}
