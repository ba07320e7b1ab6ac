/** FNV-1a over UTF-16 code units, 32 bits, unsigned. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // A last mixing (murmur3): FNV alone keeps texts with one beginning close together.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * The ids in an order that nobody chose and that depends on nothing but each id and the salt: a new id takes its
 * own place and leaves the order of the others as it was.
 */
export function stableOrder(ids: Iterable<string>, salt: string): string[] {
  const placed = [...ids].map((id) => ({ id, hash: hashOf(`${salt} ${id}`) }));
  placed.sort((a, b) => a.hash - b.hash || (a.id < b.id ? -1 : 1));
  return placed.map(({ id }) => id);
}
