/**
 * A hash of bytes, 32 bits (after MurmurHash3 by A. Appleby, public domain). It goes by four bytes at once, which
 * a loop over millions of short texts feels.
 */
export function hashBytes(bytes: Uint8Array, start: number, end: number, seed: number, by: number): number {
  let hash = seed;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    hash = step(hash, word, by);
  }
  let rest = end - start;
  for (; at < end; at++) rest = (rest << 8) | (bytes[at] ?? 0);
  return finished(step(hash, rest, by) ^ (end - start));
}

function step(hash: number, word: number, by: number): number {
  const mixed = Math.imul(word, by);
  const turned = hash ^ Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
}

function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
