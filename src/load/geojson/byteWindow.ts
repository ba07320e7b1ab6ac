import { createScan, OPEN_OBJECT, type Scan, textOf } from "./jsonScan.ts";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * The part of a file that is looked at, and how far it is done. Bytes that are done go, new ones come behind the
 * others, so that a value never stands across a border.
 */
export class ByteWindow {
  readonly scan: Scan = createScan();
  /** Offset in the file of the first byte here. */
  base = 0;
  /** All before this byte is done. */
  at = 0;
  /** The file has no more bytes. */
  isLast = false;
  /** Line breaks before `at`. */
  #linesAt = 0;

  constructor(size: number) {
    this.scan.bytes = new Uint8Array(size + 1);
  }

  get isDone(): boolean {
    return this.at >= this.scan.end;
  }

  /** The last scan met the end of the bytes, and there may be more. */
  get isShort(): boolean {
    return this.scan.fault === "more" && !this.isLast;
  }

  /** Lines count from 1. */
  get line(): number {
    return this.#linesAt + 1;
  }

  /** Lets go of the bytes before `keep`, which comes first now. */
  drop(keep: number): void {
    const { scan } = this;
    scan.bytes.copyWithin(0, keep, scan.end);
    scan.end -= keep;
    this.at -= keep;
    this.base += keep;
  }

  /** Takes bytes of a chunk, as many as there is room for, at least one. @returns how many */
  fill(chunk: Uint8Array, from: number): number {
    const { scan } = this;
    const capacity = scan.bytes.length - 1;
    if (scan.end === capacity) {
      const larger = new Uint8Array(capacity * 2 + 1);
      larger.set(scan.bytes);
      scan.bytes = larger;
    }
    const taken = Math.min(scan.bytes.length - 1 - scan.end, chunk.length - from);
    scan.bytes.set(chunk.subarray(from, from + taken), scan.end);
    scan.end += taken;
    scan.bytes[scan.end] = 0;
    return taken;
  }

  /** All before this is done, and its line breaks were counted. */
  moveTo(at: number): void {
    this.at = at;
    this.#linesAt = this.scan.lines;
  }

  /** The same for bytes that no scan has counted. */
  passTo(at: number): void {
    this.scan.lines = this.#linesAt + this.#breaksBefore(at);
    this.moveTo(at);
  }

  /** Back to a byte that stands on this line. */
  backTo(at: number, line: number): void {
    this.scan.lines = line - 1;
    this.moveTo(at);
  }

  /** What was not finished is looked at again from its first byte. */
  recount(): void {
    this.scan.lines = this.#linesAt;
  }

  /** @returns false: more bytes are needed to tell */
  passByteOrderMark(): boolean {
    const { bytes, end } = this.scan;
    if (bytes[0] !== BYTE_ORDER_MARK[0]) return true;
    if (end < BYTE_ORDER_MARK.length && !this.isLast) return false;
    if (BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)) this.at = BYTE_ORDER_MARK.length;
    return true;
  }

  /** Whether an object begins a line, somewhere behind a byte. */
  hasNextLine(at: number): boolean {
    const { bytes, end } = this.scan;
    const next = bytes.indexOf(LINE_FEED, at);
    return next !== -1 && next < end && bytes[next + 1] === OPEN_OBJECT;
  }

  /** Line of a byte that is not done. */
  lineAt(at: number): number {
    return this.line + this.#breaksBefore(at);
  }

  /** The last byte before a fault that is no white space: what is missing is missing there. */
  lastBefore(faultAt: number): number {
    let at = faultAt - 1;
    while (at > this.at && (this.scan.bytes[at] ?? 0) <= 0x20) at--;
    return Math.max(at, this.at);
  }

  /** In UTF-16 code units, from 1; null where the line begins before the window does. */
  columnAt(at: number): number | null {
    const { bytes } = this.scan;
    const last = (byte: number): number => (at === 0 ? -1 : bytes.lastIndexOf(byte, at - 1));
    const before = Math.max(last(LINE_FEED), last(CARRIAGE_RETURN));
    if (before === -1 && this.base > 0) return null;
    const isMarked = before === -1 && bytes[0] === BYTE_ORDER_MARK[0];
    return textOf(this.scan, isMarked ? BYTE_ORDER_MARK.length : before + 1, at).length + 1;
  }

  #breaksBefore(to: number): number {
    const { bytes } = this.scan;
    let breaks = 0;
    for (let at = this.at; at < to; at++) {
      if (bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) breaks++;
    }
    return breaks;
  }
}
