/**
 * JSON (RFC 8259) in bytes: where a value ends, found and checked in one pass and without making anything of it.
 * Loops rely on a zero byte after the last one: zero stands in no JSON, so that none needs to ask for the end.
 */

/** Why a value does not end: the bytes do, it is no JSON, no UTF-8, or too deep. */
export type ScanFault = "more" | "not_json" | "not_utf8" | "deep";

/** The bytes, and what the last scan says besides where it ended. One object serves a whole file. */
export interface Scan {
  bytes: Uint8Array;
  /** `bytes[end]` is 0. */
  end: number;
  fault: ScanFault;
  faultAt: number;
  /** Line breaks passed in white space: LF, CR LF or CR. */
  lines: number;
  /** Of the key read last: the bytes between its quotes, their hash, and whether a backslash is among them. */
  keyStart: number;
  keyEnd: number;
  hash: number;
  escaped: boolean;
}

export function createScan(): Scan {
  return {
    bytes: new Uint8Array(1),
    end: 0,
    fault: "more",
    faultAt: 0,
    lines: 0,
    keyStart: 0,
    keyEnd: 0,
    hash: 0,
    escaped: false,
  };
}

/** JSON may be nested without end; cloning it between threads overflows the stack at some thousand levels. */
export const DEEPEST = 64;

/** What every function here gives back in place of an end. */
export const FAULT = -1;

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_ARRAY = 0x5b;
export const CLOSE_ARRAY = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const DOT = 0x2e;

/** 1: stands for itself in a string: ASCII without controls, quote and backslash. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);
const ESCAPES = Uint8Array.from({ length: 256 }, (_, byte) =>
  '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

export function fail(scan: Scan, at: number, fault: ScanFault = "not_json"): typeof FAULT {
  scan.fault = at >= scan.end ? "more" : fault;
  scan.faultAt = at;
  return FAULT;
}

/** The first byte from `at` on that is no JSON white space. */
export function skipSpace(scan: Scan, at: number): number {
  const { bytes } = scan;
  for (let here = at; ; here++) {
    const byte = bytes[here] ?? 0;
    if (byte > 0x20) return here;
    if (byte === 0x0a) scan.lines++;
    else if (byte === 0x0d) scan.lines += bytes[here + 1] === 0x0a ? 0 : 1;
    else if (byte !== 0x20 && byte !== 0x09) return here;
  }
}

/** @param at at the first byte of the value @returns the byte after its last, or FAULT */
export function valueEnd(scan: Scan, at: number, depth: number): number {
  const byte = scan.bytes[at] ?? 0;
  if (byte === QUOTE) return stringEnd(scan, at + 1);
  if (byte === OPEN_OBJECT) return objectEnd(scan, at, depth);
  if (byte === OPEN_ARRAY) return arrayEnd(scan, at, depth);
  if (byte === MINUS || (byte >= ZERO && byte <= NINE)) return numberEnd(scan, at);
  return literalEnd(scan, at, byte);
}

/** @param at after the opening quote */
export function stringEnd(scan: Scan, at: number): number {
  const { bytes } = scan;
  let here = at;
  for (;;) {
    while (PLAIN[bytes[here] ?? 0] === 1) here++;
    const byte = bytes[here] ?? 0;
    if (byte === QUOTE) return here + 1;
    if (byte === BACKSLASH) here = escapeEnd(scan, here);
    else if (byte >= 0x80) here = characterEnd(scan, here);
    else return fail(scan, here);
    if (here === FAULT) return FAULT;
  }
}

function escapeEnd(scan: Scan, at: number): number {
  const byte = scan.bytes[at + 1] ?? 0;
  if (ESCAPES[byte] === 1) return at + 2;
  if (byte !== 0x75) return at + 1 >= scan.end ? fail(scan, scan.end) : fail(scan, at);
  for (let here = at + 2; here < at + 6; here++) {
    if (!isHex(scan.bytes[here] ?? 0)) return here >= scan.end ? fail(scan, scan.end) : fail(scan, at);
  }
  return at + 6;
}

function isHex(byte: number): boolean {
  return (byte >= ZERO && byte <= NINE) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}

/** A character of two to four bytes (Unicode 15, table 3-7: no overlong forms, no surrogates). */
function characterEnd(scan: Scan, at: number): number {
  const { bytes } = scan;
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return fail(scan, at, "not_utf8");
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let here = at + 1; here < at + length; here++) {
    if (here >= scan.end) return fail(scan, here);
    const byte = bytes[here] ?? 0;
    const isSecond = here === at + 1;
    if (byte < (isSecond ? least : 0x80) || byte > (isSecond ? most : 0xbf))
      return fail(scan, at, "not_utf8");
  }
  return at + length;
}

/** @param at at the first byte; a number that the bytes end in may go on */
export function numberEnd(scan: Scan, at: number): number {
  const { bytes } = scan;
  let here = bytes[at] === MINUS ? at + 1 : at;
  if (bytes[here] === ZERO) here++;
  else here = digitsEnd(scan, here);
  if (here !== FAULT && bytes[here] === DOT) here = digitsEnd(scan, here + 1);
  if (here !== FAULT && ((bytes[here] ?? 0) | 0x20) === 0x65) {
    const sign = bytes[here + 1] ?? 0;
    here = digitsEnd(scan, sign === MINUS || sign === 0x2b ? here + 2 : here + 1);
  }
  if (here === FAULT) return FAULT;
  return here >= scan.end ? fail(scan, here) : here;
}

/** One digit or more. */
function digitsEnd(scan: Scan, at: number): number {
  const { bytes } = scan;
  let here = at;
  for (let byte = bytes[here] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[++here] ?? 0);
  return here === at ? fail(scan, at) : here;
}

const TRUE = [0x74, 0x72, 0x75, 0x65];
const FALSE = [0x66, 0x61, 0x6c, 0x73, 0x65];
const NULL = [0x6e, 0x75, 0x6c, 0x6c];

function literalEnd(scan: Scan, at: number, first: number): number {
  const word = first === 0x6e ? NULL : first === 0x74 ? TRUE : first === 0x66 ? FALSE : null;
  if (word === null) return fail(scan, at);
  for (let index = 1; index < word.length; index++) {
    if (scan.bytes[at + index] !== word[index])
      return at + index >= scan.end ? fail(scan, scan.end) : fail(scan, at);
  }
  return at + word.length;
}

function arrayEnd(scan: Scan, at: number, depth: number): number {
  if (depth >= DEEPEST) return fail(scan, at, "deep");
  const { bytes } = scan;
  let here = skipSpace(scan, at + 1);
  if (bytes[here] === CLOSE_ARRAY) return here + 1;
  for (;;) {
    here = valueEnd(scan, here, depth + 1);
    if (here === FAULT) return FAULT;
    here = skipSpace(scan, here);
    if (bytes[here] === CLOSE_ARRAY) return here + 1;
    if (bytes[here] !== COMMA) return fail(scan, here);
    here = skipSpace(scan, here + 1);
  }
}

function objectEnd(scan: Scan, at: number, depth: number): number {
  if (depth >= DEEPEST) return fail(scan, at, "deep");
  const { bytes } = scan;
  let here = skipSpace(scan, at + 1);
  if (bytes[here] === CLOSE_OBJECT) return here + 1;
  for (;;) {
    here = keyEnd(scan, here);
    if (here === FAULT) return FAULT;
    here = valueEnd(scan, here, depth + 1);
    if (here === FAULT) return FAULT;
    here = memberEnd(scan, here);
    if (here < 0) return here === FAULT ? FAULT : -here;
  }
}

/**
 * What follows a member: the next key, or the end of the object.
 * @returns where the next key begins; the end of the object, negated; or FAULT, which no end is
 */
export function memberEnd(scan: Scan, at: number): number {
  const here = skipSpace(scan, at);
  if (scan.bytes[here] === COMMA) return skipSpace(scan, here + 1);
  return scan.bytes[here] === CLOSE_OBJECT ? -(here + 1) : fail(scan, here);
}

/** A key with its colon: fills in `keyStart`, `keyEnd`, `hash`. @returns where the value begins, or FAULT */
export function keyEnd(scan: Scan, at: number): number {
  const { bytes } = scan;
  if (bytes[at] !== QUOTE) return fail(scan, at);
  let hash = 0;
  let here = at + 1;
  for (let byte = bytes[here] ?? 0; PLAIN[byte] === 1; byte = bytes[++here] ?? 0) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  scan.keyStart = at + 1;
  scan.hash = hash;
  scan.escaped = false;
  if (bytes[here] === QUOTE) here++;
  else {
    here = stringEnd(scan, here);
    if (here === FAULT) return FAULT;
    readEscapedKey(scan, here - 1);
  }
  scan.keyEnd = here - 1;
  const colon = bytes[here] === COLON ? here : skipSpace(scan, here);
  return bytes[colon] === COLON ? skipSpace(scan, colon + 1) : fail(scan, colon);
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** A key is the same however it is escaped. */
function readEscapedKey(scan: Scan, keyEnd: number): void {
  const own = scan.bytes.subarray(scan.keyStart, keyEnd);
  scan.escaped = own.includes(BACKSLASH);
  scan.hash = hashOf(scan.escaped ? encoder.encode(textOfJson(own)) : own);
}

function textOfJson(own: Uint8Array): string {
  const text: unknown = JSON.parse(`"${decoder.decode(own)}"`);
  return String(text);
}

/** As keys are hashed. */
export function hashOf(bytes: Uint8Array): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0);
}

/** The key read last, as text. */
export function keyText({ bytes, keyStart, keyEnd: end }: Scan): string {
  return textOfJson(bytes.subarray(keyStart, end));
}

/** The text of a span of bytes that were found to be JSON. */
export function textOf({ bytes }: Scan, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}
