import { blobOf, chunksOf } from "./blobBytes.ts";
import { Refusal } from "./refusal.ts";

export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** Encoding by its byte order mark (WHATWG Encoding § 6); null: none of the two-byte ones. */
export function utf16By(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
}

/** The same text in UTF-8. @throws Refusal where it is none */
export function inUtf8(name: string, blob: Blob, encoding: "utf-16le" | "utf-16be"): Promise<Blob> {
  return blobOf(transcoded(name, blob, encoding));
}

async function* transcoded(
  name: string,
  blob: Blob,
  encoding: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  try {
    for await (const chunk of chunksOf(blob)) yield encoder.encode(decoder.decode(chunk, { stream: true }));
    yield encoder.encode(decoder.decode());
  } catch {
    throw new Refusal({ file: name, reason: "encoding" });
  }
}

/** Line of the first byte that is no UTF-8, from 1; null: all is. */
export async function lineOfBadUtf8(blob: Blob): Promise<number | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let lines = 0;
  for await (const chunk of chunksOf(blob)) {
    if (isDecoded(decoder, chunk)) lines += lineFeeds(chunk);
    else return lines + lineFeeds(chunk.subarray(0, firstBad(chunk))) + 1;
  }
  return isDecoded(decoder, null) ? null : lines + 1;
}

function isDecoded(decoder: TextDecoder, chunk: Uint8Array | null): boolean {
  try {
    if (chunk === null) decoder.decode();
    else decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}

/** By halves; a character that the border before cut counts as sound. */
function firstBad(chunk: Uint8Array): number {
  let start = 0;
  while (start < 3 && ((chunk[start] ?? 0) & 0xc0) === 0x80) start++;
  let [sound, bad] = [start, chunk.length];
  while (bad - sound > 1) {
    const middle = (sound + bad) >>> 1;
    const decoder = new TextDecoder("utf-8", { fatal: true });
    if (isDecoded(decoder, chunk.subarray(start, middle))) sound = middle;
    else bad = middle;
  }
  return sound;
}
