import { QUOTE } from "./scanRows.ts";

const COMMA = 0x2c;
const CANDIDATES: readonly number[] = [COMMA, 0x3b, 0x09];
const SPREADSHEET_HINT = /^sep=([,;\t])\r?\n/;

/** How a table begins: what stands between its cells, and how many bytes stand before its header. */
export interface TableStart {
  readonly delimiter: number;
  /** Byte order mark, and the line `sep=;` that spreadsheets write. */
  readonly skip: number;
  readonly lines: number;
}

/** By the first line: of comma, semicolon and tab the most frequent outside quotes; comma where there is none. */
export function tableStart(bytes: Uint8Array): TableStart {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const hint = SPREADSHEET_HINT.exec(String.fromCharCode(...bytes.subarray(mark, mark + 8)));
  if (hint?.[1]) return { delimiter: hint[1].charCodeAt(0), skip: mark + hint[0].length, lines: 1 };
  const counts = CANDIDATES.map(() => 0);
  const end = firstLineEnd(bytes, mark, (byte) => {
    const candidate = CANDIDATES.indexOf(byte);
    if (candidate >= 0) counts[candidate] = (counts[candidate] ?? 0) + 1;
  });
  const most = Math.max(...counts);
  const delimiter = end === mark || most === 0 ? COMMA : (CANDIDATES[counts.indexOf(most)] ?? COMMA);
  return { delimiter, skip: mark, lines: 0 };
}

/** Whether the bytes hold a whole first line, so that its delimiter can be told. */
export function hasFirstLine(bytes: Uint8Array): boolean {
  return firstLineEnd(bytes, 0, () => undefined) < bytes.length;
}

function firstLineEnd(bytes: Uint8Array, start: number, see: (byte: number) => void): number {
  let isQuoted = false;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (byte === 0x0a || byte === 0x0d) return at;
    else see(byte);
  }
  return bytes.length;
}
