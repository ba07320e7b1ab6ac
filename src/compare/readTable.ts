import Papa from "papaparse";
import { finding, type ListFinding, type ListTable, MOST_ROWS, type TableRow } from "./listTable.ts";

/** Rows parsed between two pauses: some milliseconds. */
const ROWS_PER_SLICE = 1000;
/** As far as a first line may reach. */
const SAMPLE = 65_536;
const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Why a file is no list at all. */
export type NoTable = "empty" | "binary" | "no_rows" | "one_column";

/**
 * Reads CSV text (RFC 4180, and what spreadsheets make of it: semicolons, tabs, any line ends). One bad row never
 * loses another: a row whose quotation mark is never closed ends with its line.
 * @param pause lets the page breathe between slices
 */
export async function readTable(text: string, pause: () => Promise<void>): Promise<ListTable | NoTable> {
  if (text.trim() === "") return "empty";
  if (text.includes("\0")) return "binary";
  const reader = createReader(text.replace(/\r\n?/g, "\n"));
  while (reader.next()) await pause();
  const [header, ...rows] = reader.rows;
  if (header === undefined || (rows.length === 0 && reader.leftOut.length === 0)) return "no_rows";
  if (header.cells.length < 2) return "one_column";
  return tableOf(header.cells, rows, reader.leftOut);
}

function tableOf(
  header: readonly string[],
  rows: readonly TableRow[],
  broken: readonly ListFinding[],
): ListTable {
  const leftOut = [...broken];
  const taken: TableRow[] = [];
  for (const { line, cells } of rows.slice(0, MOST_ROWS)) {
    if (cells.slice(header.length).some((cell) => cell !== ""))
      leftOut.push(finding(line, "cells", cells.join(" | ")));
    else taken.push({ line, cells: header.map((_, column) => cells[column] ?? "") });
  }
  leftOut.sort((one, other) => one.line - other.line);
  return { header, rows: taken, leftOut, isCut: rows.length > MOST_ROWS };
}

/** The one that parts the first line into the most cells: there stand names, not text. */
function delimiterOf(text: string): string {
  const head = text.slice(0, SAMPLE);
  const cells = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(head, { delimiter, newline: "\n", preview: 1 });
    return data[0]?.length ?? 0;
  });
  return DELIMITERS[cells.indexOf(Math.max(...cells))] ?? ",";
}

function createReader(text: string) {
  const delimiter = delimiterOf(text);
  // papaparse's fast mode splits the whole rest at every slice.
  const config = { delimiter, newline: "\n", preview: ROWS_PER_SLICE, fastMode: false } as const;
  const rows: TableRow[] = [];
  const leftOut: ListFinding[] = [];
  let offset = 0;
  let line = 1;

  /** The line is not a row; reading goes on after it. */
  const skipLine = (start: number): void => {
    const end = text.indexOf("\n", start);
    const next = end < 0 ? text.length : end;
    leftOut.push(finding(line, "quote", text.slice(start, next)));
    line += 1;
    offset = next + 1;
  };

  const next = (): boolean => {
    const start = offset;
    const firstLine = line;
    const { data, errors, meta } = Papa.parse<string[]>(text.slice(offset), config);
    // papaparse numbers errors by rows of this slice. A quotation mark inside a cell of one line does no harm.
    const codes = new Map(errors.map(({ row, code }) => [row ?? -1, code]));
    for (const [index, cells] of data.entries()) {
      const lines = linesOf(cells);
      const code = codes.get(index);
      if (code === "MissingQuotes" || (code === "InvalidQuotes" && lines > 1)) {
        skipLine(offsetOfLine(text, start, line - firstLine));
        return offset < text.length && rows.length <= MOST_ROWS + 1;
      }
      const trimmed = cells.map((cell) => cell.trim());
      if (trimmed.some((cell) => cell !== "")) rows.push({ line, cells: trimmed });
      line += lines;
    }
    offset += meta.cursor;
    return offset < text.length && rows.length <= MOST_ROWS + 1;
  };
  return { rows, leftOut, next };
}

/** How many lines of the file a row takes. */
function linesOf(cells: readonly string[]): number {
  return cells.reduce((lines, cell) => lines + cell.split("\n").length - 1, 1);
}

function offsetOfLine(text: string, start: number, lines: number): number {
  let offset = start;
  for (let count = 0; count < lines; count++) offset = text.indexOf("\n", offset) + 1;
  return offset;
}
