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

/** Two hashes of the same bytes, read once: words of `into`. */
export function hashTwice(bytes: Uint8Array, start: number, end: number, into: Int32Array): void {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    first = step(first, word, 0xcc9e2d51);
    second = step(second, word, 0x5bd1e995);
  }
  let rest = end - start;
  for (; at < end; at++) rest = (rest << 8) | (bytes[at] ?? 0);
  into[0] = finished(step(first, rest, 0xcc9e2d51) ^ (end - start));
  into[1] = finished(step(second, rest, 0x5bd1e995) ^ (end - start));
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
