import { wordsOf } from "../domain/standing.ts";
import type { Texts } from "./records.ts";

/** So many rows are searched as one text: few enough to find the row of a hit at once, enough for long runs. */
const ROWS_IN_BLOCK = 4096;

interface Block {
  readonly text: string;
  /** Per row, where its words begin in the text. */
  readonly starts: Uint32Array;
}

/** Folded texts of rows (see `foldText`), joined as they come. They hold letters, digits and spaces alone. */
export interface TextIndex {
  /** The folded text of the next row. */
  add(folded: string): void;
  /** The same as bytes of UTF-8. @param units its length in UTF-16 code units */
  addBytes(folded: Uint8Array, length: number, units: number): void;
  /** Bits of the rows in which all words of the text occur: row r is bit r & 7 of byte r >> 3. */
  search(q: string): Uint8Array;
}

/** @param decode UTF-8 to text, for whoever adds bytes */
export function createTextIndex(decode: Decode = noBytes): TextIndex {
  const blocks: Block[] = [];
  let waiting = createWaiting(decode);
  let size = 0;
  const close = (): void => {
    if (waiting.rows > 0) blocks.push(waiting.block());
    waiting = createWaiting(decode);
  };
  const added = (): void => {
    size++;
    if (waiting.rows === ROWS_IN_BLOCK) close();
  };
  return {
    add(folded) {
      waiting.add(folded);
      added();
    },
    addBytes(folded, length, units) {
      waiting.addBytes(folded, length, units);
      added();
    },
    search(q) {
      close();
      const found = new Uint8Array((size + 7) >>> 3).fill(0xff);
      for (const word of wordsOf(q)) {
        const has = rowsWithWord(blocks, word, found.length);
        for (let byte = 0; byte < found.length; byte++) found[byte] = (found[byte] ?? 0) & (has[byte] ?? 0);
      }
      // No bit stands for a row that is not there.
      if (size % 8 !== 0) found[found.length - 1] = (found.at(-1) ?? 0) & ((1 << (size % 8)) - 1);
      return found;
    },
  };
}

/** Words at hand in this thread. */
export function textsOf(folded: Iterable<string>): Texts {
  const index = createTextIndex();
  for (const text of folded) index.add(text);
  return { search: index.search, listen: () => () => {} };
}

type Decode = (utf8: Uint8Array) => string;

function noBytes(): never {
  throw new TypeError("this index was made for texts, not for bytes");
}

const LINE_FEED = 0x0a;
const FIRST_ROOM = 64 * 1024;

/** Rows of a block that is being filled: one text is made of all of them. */
function createWaiting(decode: Decode) {
  const parts: string[] = [];
  let bytes = new Uint8Array(0);
  const starts: number[] = [];
  let [length, units] = [0, 0];
  const takeBytes = (): void => {
    if (length > 0) parts.push(decode(bytes.subarray(0, length)));
    length = 0;
  };
  return {
    get rows() {
      return starts.length;
    },
    add(folded: string): void {
      takeBytes();
      starts.push(units);
      parts.push(`${folded}\n`);
      units += folded.length + 1;
    },
    addBytes(folded: Uint8Array, size: number, own: number): void {
      if (length + size + 1 > bytes.length) {
        const larger = new Uint8Array(Math.max(FIRST_ROOM, 2 * (length + size + 1)));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      starts.push(units);
      bytes.set(folded.subarray(0, size), length);
      bytes[length + size] = LINE_FEED;
      length += size + 1;
      units += own + 1;
    },
    block(): Block {
      takeBytes();
      return { text: parts.join(""), starts: Uint32Array.from(starts) };
    },
  };
}

function rowsWithWord(blocks: readonly Block[], word: string, bytes: number): Uint8Array {
  const bits = new Uint8Array(bytes);
  let first = 0;
  for (const { text, starts } of blocks) {
    let row = 0;
    for (let hit = text.indexOf(word); hit !== -1; ) {
      row = rowAt(starts, hit, row);
      const bit = first + row;
      bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
      row++;
      hit = row < starts.length ? text.indexOf(word, starts[row]) : -1;
    }
    first += starts.length;
  }
  return bits;
}

/** The last row from `from` on that begins at or before a place in the text. */
function rowAt(starts: Uint32Array, place: number, from: number): number {
  let [low, high] = [from, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
