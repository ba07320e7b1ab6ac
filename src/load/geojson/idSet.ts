/**
 * Remembers ids by 64 bits of their bytes: a million of them in some 16 MB. That two different ids of a million
 * meet by chance happens in one of 30 million files.
 */
export interface IdSet {
  /** @returns false: these bytes were there before */
  add(bytes: Uint8Array, start: number, end: number): boolean;
}

export function createIdSet(): IdSet {
  let low = new Int32Array(1024);
  let high = new Int32Array(1024);
  let size = 0;
  const put = (first: number, second: number): boolean => {
    const mask = low.length - 1;
    for (let slot = (first ^ (second >>> 7)) & mask; ; slot = (slot + 1) & mask) {
      if (low[slot] === 0 && high[slot] === 0) {
        low[slot] = first;
        high[slot] = second;
        return true;
      }
      if (low[slot] === first && high[slot] === second) return false;
    }
  };
  const grow = (): void => {
    const [lows, highs] = [low, high];
    low = new Int32Array(lows.length * 2);
    high = new Int32Array(low.length);
    lows.forEach((first, slot) => {
      if (first !== 0 || highs[slot] !== 0) put(first, highs[slot] ?? 0);
    });
  };
  return {
    add(bytes, start, end) {
      let first = 0x811c9dc5;
      let second = 0x9747b28c;
      for (let at = start; at < end; at++) {
        const byte = bytes[at] ?? 0;
        first = Math.imul(first ^ byte, 0x01000193);
        second = Math.imul(second + byte, 0x5bd1e995) ^ (second >>> 13);
      }
      const isNew = put(first ^ (first >>> 16), (second ^ (second >>> 15)) | 1);
      if (isNew && ++size * 2 > low.length) grow();
      return isNew;
    },
  };
}
