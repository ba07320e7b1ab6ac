/**
 * Rows of a delimited text (RFC 4180, with LF, CR LF and CR as line ends) found among its bytes. No text is
 * made: a row is given as the bounds of its cells, and who needs a cell decodes it. UTF-8 and windows-1252
 * alike, since all that matters here is ASCII.
 *
 * A row that is not well formed never takes others with it: where it reaches over line ends (as after a quote
 * that is opened by mistake) only its first line is given up, and reading goes on at the next one.
 */

export const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Why a row is left out. `unclosed_quote` is said, too, of a row over several lines in which text follows a closing
 * quote: there a quote was opened by mistake somewhere.
 */
export type RowFault = "unclosed_quote" | "cell_count" | "large_feature";

/** Bytes that one row may have: what a row of a million is looked at with must stay small. */
export const LONGEST_ROW = 16 * 1024 * 1024;
/** Cells whose bounds are kept; further ones are counted only. */
const MOST_CELLS = 5000;

/** The row that was just found; filled anew for each. */
export interface ScannedRow {
  readonly bytes: Uint8Array;
  /** In `bytes`; bounds of cells count from here. */
  readonly start: number;
  /** Bounds without the quotes around a cell. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1: quotes in this cell are doubled. */
  readonly doubled: Uint8Array;
  readonly cells: number;
  /** Physical line of the file on which it begins, from 1. */
  readonly line: number;
  /** Bytes of the file, `fileEnd` exclusive, without the line end. */
  readonly fileStart: number;
  readonly fileEnd: number;
  /** A quote stood where none may be; it was taken as text. */
  readonly strayQuote: boolean;
}

export interface RowScannerOptions {
  readonly delimiter: number;
  /** Bytes of the file before the first one that is pushed, and lines. */
  readonly offset?: number;
  readonly line?: number;
  readonly longestRow?: number;
  onRow(row: ScannedRow): void;
  onFault(fault: RowFault, line: number): void;
}

const ROW_START = 0;
const CELL_START = 1;
const PLAIN = 2;
const QUOTED = 3;
const AFTER_QUOTE = 4;
/** Of a line that is too long, up to its end. */
const SKIP = 5;
type State = 0 | 1 | 2 | 3 | 4 | 5;

export class RowScanner {
  bytes = new Uint8Array(0);
  start = 0;
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  doubled = new Uint8Array(64);
  cells = 0;
  line: number;
  strayQuote = false;
  fileStart = 0;
  fileEnd = 0;
  /** Cells that every row must have; 0: any number. */
  expected = 0;

  #options: RowScannerOptions;
  #plain = new Uint8Array(256);
  #quoted = new Uint8Array(256);
  #longest: number;
  #length = 0;
  #at = 0;
  #state: State = ROW_START;
  /** File offset of the first byte of the buffer. */
  #base: number;
  #nextLine: number;
  #cellStart = 0;
  #hasDoubled = 0;
  #isWrapped = false;
  #hasBadQuote = false;
  /** First line end inside the row, and the byte after it; counted from the row's start, 0: none. */
  #breakStart = 0;
  #breakEnd = 0;
  #afterReturn = false;

  constructor(options: RowScannerOptions) {
    this.#options = options;
    this.#longest = options.longestRow ?? LONGEST_ROW;
    this.#base = options.offset ?? 0;
    this.#nextLine = options.line ?? 1;
    this.line = this.#nextLine;
    for (const byte of [options.delimiter, QUOTE, LF, CR]) this.#plain[byte] = 1;
    for (const byte of [QUOTE, LF, CR]) this.#quoted[byte] = 1;
  }

  push(chunk: Uint8Array): void {
    this.#append(chunk);
    this.#scan();
  }

  /** The last row may lack its line end. */
  end(): void {
    for (;;) {
      if (this.#state === ROW_START || this.#state === SKIP) return;
      if (this.#state === QUOTED) {
        this.#giveUp("unclosed_quote");
        this.#scan();
        continue;
      }
      if (this.#state === CELL_START) this.#cellStart = this.#at - this.start;
      this.#closeCell(this.#at);
      this.#closeRow(this.#at, this.#at);
      this.#scan();
    }
  }

  /** What is left of an unfinished row moves to the front, and the chunk behind it. */
  #append(chunk: Uint8Array): void {
    const left = this.#length - this.start;
    const needed = left + chunk.length;
    if (needed > this.bytes.length) {
      const grown = new Uint8Array(Math.max(needed, Math.min(this.bytes.length * 2, needed * 2)));
      grown.set(this.bytes.subarray(this.start, this.#length));
      this.bytes = grown;
    } else {
      this.bytes.copyWithin(0, this.start, this.#length);
    }
    this.bytes.set(chunk, left);
    this.#base += this.start;
    this.#at -= this.start;
    this.start = 0;
    this.#length = needed;
  }

  #scan(): void {
    const { delimiter } = this.#options;
    const [plain, quoted] = [this.#plain, this.#quoted];
    while (this.#at < this.#length) {
      const bytes = this.bytes;
      const length = this.#length;
      let at = this.#at;
      switch (this.#state) {
        case ROW_START:
          this.#beginRow();
          continue;
        case CELL_START:
          this.#cellStart = at - this.start;
          this.#hasDoubled = 0;
          this.#isWrapped = bytes[at] === QUOTE;
          this.#state = this.#isWrapped ? QUOTED : PLAIN;
          if (this.#isWrapped) this.#at++;
          continue;
        case PLAIN: {
          while (at < length && plain[bytes[at] ?? 0] === 0) at++;
          this.#at = at;
          if (at === length) break;
          const byte = bytes[at];
          if (byte === QUOTE) {
            this.strayQuote = true;
            this.#at++;
          } else {
            this.#closeAt(byte === delimiter, byte === CR);
          }
          continue;
        }
        case QUOTED: {
          while (at < length && quoted[bytes[at] ?? 0] === 0) at++;
          this.#at = at + 1;
          if (at === length) {
            this.#at = at;
            break;
          }
          if (bytes[at] === QUOTE) this.#state = AFTER_QUOTE;
          else this.#breakInside(at);
          continue;
        }
        case AFTER_QUOTE: {
          const byte = bytes[at];
          if (byte === QUOTE) {
            this.#hasDoubled = 1;
            this.#state = QUOTED;
            this.#at++;
          } else if (byte === delimiter || byte === LF || byte === CR) {
            this.#closeAt(byte === delimiter, byte === CR);
          } else {
            // Text after the closing quote: the cell stays as it was typed, quotes and all.
            this.#hasBadQuote = true;
            this.strayQuote = true;
            this.#isWrapped = false;
            this.#hasDoubled = 0;
            this.#state = PLAIN;
          }
          continue;
        }
        case SKIP:
          this.#skip();
          continue;
      }
      break;
    }
    if (this.#length - this.start > this.#longest && this.#state !== SKIP) {
      this.#giveUp("large_feature");
      this.#scan();
    }
  }

  #beginRow(): void {
    if (this.#afterReturn && this.bytes[this.#at] === LF) this.#at++;
    this.#afterReturn = false;
    this.start = this.#at;
    this.cells = 0;
    this.strayQuote = false;
    this.#hasBadQuote = false;
    this.#breakStart = 0;
    this.#breakEnd = 0;
    this.line = this.#nextLine;
    if (this.#at < this.#length) this.#state = CELL_START;
  }

  #closeAt(isDelimiter: boolean, isReturn: boolean): void {
    const at = this.#at;
    this.#closeCell(at);
    this.#at = at + 1;
    if (isDelimiter) {
      this.#state = CELL_START;
      return;
    }
    this.#afterReturn = isReturn;
    this.#closeRow(at, at + 1);
  }

  #closeCell(at: number): void {
    const index = this.cells++;
    if (index >= MOST_CELLS) return;
    if (index === this.starts.length) this.#growCells();
    const wrap = this.#isWrapped && this.#state === AFTER_QUOTE ? 1 : 0;
    this.starts[index] = this.#cellStart + wrap;
    this.ends[index] = at - this.start - wrap;
    this.doubled[index] = this.#hasDoubled;
  }

  #growCells(): void {
    const grow = <Cells extends Uint32Array | Uint8Array>(from: Cells, to: Cells): Cells => {
      to.set(from);
      return to;
    };
    const size = this.starts.length * 2;
    this.starts = grow(this.starts, new Uint32Array(size));
    this.ends = grow(this.ends, new Uint32Array(size));
    this.doubled = grow(this.doubled, new Uint8Array(size));
  }

  /** @param end where the row ends; `next`: where the next one begins */
  #closeRow(end: number, next: number): void {
    const fault = this.#fault();
    if (this.#breakEnd > 0 && (fault !== null || this.#hasBadQuote)) {
      this.#giveUp(this.#hasBadQuote || fault === null ? "unclosed_quote" : fault);
      return;
    }
    this.#state = ROW_START;
    this.#at = next;
    this.#nextLine++;
    const isBlank = this.cells === 1 && this.ends[0] === this.starts[0] && !this.#isWrapped;
    if (isBlank) {
      // No row at all.
    } else if (fault !== null) {
      this.#options.onFault(fault, this.line);
    } else {
      this.fileStart = this.#base + this.start;
      this.fileEnd = this.#base + end;
      this.#options.onRow(this);
    }
    this.start = this.#at;
  }

  #fault(): RowFault | null {
    if (this.cells > MOST_CELLS) return "cell_count";
    if (this.expected === 0 || this.cells === this.expected) return null;
    if (this.cells < this.expected) return "cell_count";
    return this.#isTrailingEmpty() ? null : "cell_count";
  }

  /** Delimiters at the end of a line, with nothing between. */
  #isTrailingEmpty(): boolean {
    for (let cell = this.expected; cell < this.cells; cell++) {
      if (this.starts[cell] !== this.ends[cell]) return false;
    }
    return true;
  }

  #breakInside(at: number): void {
    const isReturn = this.bytes[at] === CR;
    const isSecondHalf = !isReturn && this.bytes[at - 1] === CR;
    if (isSecondHalf) {
      if (this.#breakEnd === at - this.start) this.#breakEnd++;
      return;
    }
    this.#nextLine++;
    if (this.#breakEnd > 0) return;
    this.#breakStart = at - this.start;
    this.#breakEnd = this.#breakStart + 1;
  }

  /** Leaves out the first line of the row, or all of it where it has but one, and reads on behind it. */
  #giveUp(fault: RowFault): void {
    this.#options.onFault(fault, this.line);
    this.#nextLine = this.line + 1;
    this.#afterReturn = false;
    if (this.#breakEnd > 0) {
      this.#at = this.start + this.#breakEnd;
      this.#state = ROW_START;
    } else {
      this.#state = SKIP;
    }
    this.start = this.#at;
  }

  #skip(): void {
    let at = this.#at;
    while (at < this.#length && this.bytes[at] !== LF && this.bytes[at] !== CR) at++;
    this.#at = Math.min(at + 1, this.#length);
    this.start = this.#at;
    if (at === this.#length) return;
    this.#afterReturn = this.bytes[at] === CR;
    this.#state = ROW_START;
  }
}
