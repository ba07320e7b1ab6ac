import { FAULT, fail, numberEnd, type Scan } from "./jsonScan.ts";

/** Powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Below this every whole number is a double, and no other number is rounded to one. */
const EXACT = 2 ** 53;

/** A number of JSON as `Number` reads it. One object is filled again and again. */
export interface Coordinate {
  value: number;
}

/**
 * Checks and reads a number. A mantissa that is exact, divided by a power of ten that is, is rounded once and so
 * is right to the last bit (W. D. Clinger, 1990); any other goes through the engine's own reading.
 * @returns the byte after it, or FAULT
 */
export function coordinateEnd(scan: Scan, at: number, into: Coordinate): number {
  const { bytes } = scan;
  const isNegative = bytes[at] === 0x2d;
  let here = isNegative ? at + 1 : at;
  let byte = bytes[here] ?? 0;
  if (byte < 0x30 || byte > 0x39) return fail(scan, here);
  let mantissa = byte - 0x30;
  byte = bytes[++here] ?? 0;
  if (mantissa > 0) {
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++here] ?? 0) mantissa = mantissa * 10 + byte - 0x30;
  }
  let scale = 0;
  if (byte === 0x2e) {
    const dot = here;
    byte = bytes[++here] ?? 0;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++here] ?? 0) mantissa = mantissa * 10 + byte - 0x30;
    scale = here - dot - 1;
    if (scale === 0) return fail(scan, here);
  }
  const isExact = mantissa < EXACT && scale < POWERS.length && (byte | 0x20) !== 0x65;
  if (!isExact) return longNumberEnd(scan, at, into);
  if (here >= scan.end) return fail(scan, here);
  const value = mantissa / (POWERS[scale] ?? 1);
  into.value = isNegative ? -value : value;
  return here;
}

function longNumberEnd(scan: Scan, at: number, into: Coordinate): number {
  const end = numberEnd(scan, at);
  if (end === FAULT) return FAULT;
  let text = "";
  for (let here = at; here < end; here++) text += String.fromCharCode(scan.bytes[here] ?? 0);
  into.value = Number(text);
  return end;
}
