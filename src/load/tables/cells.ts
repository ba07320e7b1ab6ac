import type { ScannedRow } from "./scanRows.ts";

/** Encodings in which tables are read; both have ASCII's bytes for ASCII. */
export type TableEncoding = "utf-8" | "windows-1252";

export interface CellDecoder {
  /** Text of a cell, quotes undone, without spaces around it; empty where the row has no such cell. */
  text(row: ScannedRow, cell: number): string;
}

export function cellDecoder(encoding: TableEncoding): CellDecoder {
  const decoder = new TextDecoder(encoding);
  return {
    text(row, cell) {
      const start = row.starts[cell] ?? 0;
      const end = row.ends[cell] ?? 0;
      if (cell < 0 || cell >= row.cells || end <= start) return "";
      const text = decoder.decode(row.bytes.subarray(row.start + start, row.start + end));
      return (row.doubled[cell] === 1 ? text.replaceAll('""', '"') : text).trim();
    },
  };
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A number as tables write it; NaN where there is none. Neither hexadecimal nor grouped digits are numbers here.
 * @param decimalComma `12,5` is a number, too, as in tables with semicolons
 */
export function numberOf(text: string, decimalComma = false): number {
  const plain = decimalComma ? text.replace(",", ".") : text;
  return NUMBER.test(plain) ? Number(plain) : Number.NaN;
}

const MOST_EXACT_DIGITS = 15;
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/**
 * The same number from the bytes of a cell, without a text; NaN for an empty cell and for all that is not plain
 * digits, which `numberOf` may still know. Up to 15 digits the division is exact as `Number` is (IEEE 754).
 */
export function plainNumber(row: ScannedRow, cell: number): number {
  if (cell < 0 || cell >= row.cells) return Number.NaN;
  const { bytes, start } = row;
  const end = start + (row.ends[cell] ?? 0);
  let at = start + (row.starts[cell] ?? 0);
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at++;
  let value = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else return Number.NaN;
  }
  if (digits === 0 || digits > MOST_EXACT_DIGITS) return Number.NaN;
  const positive = decimals > 0 ? value / (POWERS[decimals] ?? 1) : value;
  return isNegative ? -positive : positive;
}
