import { constants, deflateRawSync } from "node:zlib";

/** Header of a gzip file without a name (RFC 1952 § 2.3). */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const BLOCK = 64 * 2 ** 20;

/**
 * The beginning of a gzip file that unpacks to so many times 64 MB of one byte, without the work of packing all of it:
 * packed blocks that end with a full flush may follow each other.
 */
export function gzipBomb(byte: string, blocks: number): Uint8Array<ArrayBuffer> {
  const block = deflateRawSync(Buffer.alloc(BLOCK, byte), { finishFlush: constants.Z_FULL_FLUSH });
  return Uint8Array.from(Buffer.concat([HEADER, ...Array<Buffer>(blocks).fill(block)]));
}
