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
  /** Bits of the rows in which all words of the text occur: row r is bit r & 7 of byte r >> 3. */
  search(q: string): Uint8Array;
}

export function createTextIndex(): TextIndex {
  const blocks: Block[] = [];
  let waiting: string[] = [];
  let size = 0;
  const close = (): void => {
    if (waiting.length > 0) blocks.push(blockOf(waiting));
    waiting = [];
  };
  return {
    add(folded) {
      size++;
      if (waiting.push(folded) === ROWS_IN_BLOCK) close();
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

function blockOf(texts: readonly string[]): Block {
  const starts = new Uint32Array(texts.length);
  let start = 0;
  for (const [index, text] of texts.entries()) {
    starts[index] = start;
    start += text.length + 1;
  }
  return { text: texts.join("\n"), starts };
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
