const SPACE = 0x20;
/** What a byte becomes when a text is folded (see `foldText`): itself, another, nothing, or not to be told alone. */
const GONE = 0;
const UNTOLD = 0xff;

/** Bytes of a text, ASCII alone: anything else is a matter of characters. */
export const OF_TEXT = Uint8Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  if (byte >= 0x80) return UNTOLD;
  if (/['`-]/.test(char)) return GONE;
  return /[a-z0-9]/i.test(char) ? char.toLowerCase().charCodeAt(0) : SPACE;
});

/** The same within a string of JSON, where a backslash makes another character of the next one. */
export const OF_JSON = OF_TEXT.with(0x5c, UNTOLD);

const encoder = new TextEncoder();

/** Folded words of one row, gathered as bytes of UTF-8: no text is made of what a million rows say. */
export class FoldedWords {
  bytes = new Uint8Array(4096);
  length = 0;
  /** The same in UTF-16 code units. */
  units = 0;

  clear(): void {
    this.length = 0;
    this.units = 0;
  }

  /** Folds bytes. @returns false: some cannot be told alone, and nothing was added */
  addBytes(from: Uint8Array, start: number, end: number, folding: Uint8Array): boolean {
    this.#makeRoom(end - start + 1);
    const { bytes } = this;
    let written = this.length;
    let isApart = written > 0;
    for (let at = start; at < end; at++) {
      const folded = folding[from[at] ?? 0] ?? UNTOLD;
      if (folded === UNTOLD) return false;
      if (folded === GONE) continue;
      if (folded === SPACE) {
        isApart = written > 0;
        continue;
      }
      if (isApart) bytes[written++] = SPACE;
      isApart = false;
      bytes[written++] = folded;
    }
    this.units += written - this.length;
    this.length = written;
    return true;
  }

  /** @param folded see `foldText` */
  add(folded: string): void {
    if (folded === "") return;
    this.#makeRoom(folded.length * 3 + 1);
    if (this.length > 0) {
      this.bytes[this.length++] = SPACE;
      this.units++;
    }
    this.length += encoder.encodeInto(folded, this.bytes.subarray(this.length)).written;
    this.units += folded.length;
  }

  #makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
