import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  type Scan,
} from "./jsonScan.ts";

const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const RECORD_SEPARATOR = 0x1e;

/** What is no JSON may be of any length: it is passed by without being kept. */
export interface Skip {
  /**
   * @param byLines the texts of a sequence end at the next line or record separator; values elsewhere where
   * their brackets close
   * @param sound bytes up to the first that is no JSON: no other feature begins among them
   */
  start(byLines: boolean, sound: number): void;
  /** Passes by as much as there is. @returns how far it came, and whether it is done */
  skip(scan: Scan, at: number, isLast: boolean): Stop;
}

/** Bytes that must be there to say whether a feature begins. */
export const LONGEST_FEATURE_START = 64;

export function createSkip(): Skip {
  return new Skipping();
}

interface Stop {
  readonly at: number;
  readonly done: boolean;
}

class Skipping implements Skip {
  #byLines = false;
  #sound = 0;
  #depth = 0;
  #inString = false;

  start(byLines: boolean, sound: number): void {
    this.#byLines = byLines;
    // Not the one that is skipped itself.
    this.#sound = Math.max(1, sound);
    this.#depth = 0;
    this.#inString = false;
  }

  skip(scan: Scan, from: number, isLast: boolean): Stop {
    for (let at = from; at < scan.end; at++) {
      const byte = scan.bytes[at] ?? 0;
      const isShort = !isLast && scan.end - at < LONGEST_FEATURE_START;
      if (byte === OPEN_OBJECT && this.#sound <= 0) {
        if (isShort) return { at, done: false };
        if (isFeatureStart(scan, at)) return { at, done: true };
      }
      // A line break or an escape is understood by what follows it.
      if ((isLineBreak(byte) || byte === BACKSLASH) && at + 1 >= scan.end && !isLast)
        return { at, done: false };
      if (this.#byLines ? byte === RECORD_SEPARATOR : this.#ends(byte)) return { at, done: true };
      countLine(scan, byte, at);
      if (this.#byLines && isLineBreak(byte) && scan.bytes[at + 1] === OPEN_OBJECT)
        return { at: at + 1, done: true };
      this.#sound--;
      if (byte === BACKSLASH && this.#inString && !this.#byLines) at++;
      else this.#pass(byte);
    }
    return { at: scan.end, done: isLast };
  }

  #ends(byte: number): boolean {
    if (this.#inString || this.#depth > 0) return false;
    return byte === COMMA || byte === CLOSE_ARRAY || byte === CLOSE_OBJECT;
  }

  #pass(byte: number): void {
    if (byte === QUOTE) this.#inString = !this.#inString;
    else if (this.#inString) return;
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#depth++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#depth--;
  }
}

function isLineBreak(byte: number | undefined): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

function countLine(scan: Scan, byte: number, at: number): void {
  if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && scan.bytes[at + 1] !== LINE_FEED)) scan.lines++;
}

const TYPE = bytesOf('"type"');
const FEATURE = bytesOf('"Feature"');
const COLLECTION = bytesOf('"FeatureCollection"');

/** Whether a feature begins here, as features mostly do: with its type. In a string it could not stand so. */
export function isFeatureStart(scan: Scan, at: number): boolean {
  return startsWithType(scan, at, FEATURE);
}

export function isCollectionStart(scan: Scan, at: number): boolean {
  return startsWithType(scan, at, COLLECTION);
}

function startsWithType(scan: Scan, at: number, type: Uint8Array): boolean {
  const { bytes } = scan;
  const key = passSpace(bytes, at + 1);
  if (!isAt(bytes, key, TYPE)) return false;
  const colon = passSpace(bytes, key + TYPE.length);
  return bytes[colon] === COLON && isAt(bytes, passSpace(bytes, colon + 1), type);
}

function passSpace(bytes: Uint8Array, at: number): number {
  let here = at;
  for (let byte = bytes[here]; byte === 0x20 || byte === 0x09 || isLineBreak(byte); byte = bytes[++here]);
  return here;
}

function isAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  return word.every((byte, index) => bytes[at + index] === byte);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
