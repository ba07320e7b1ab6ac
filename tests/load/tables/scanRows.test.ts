import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { cellDecoder } from "../../../src/load/tables/cells.ts";
import { RowScanner } from "../../../src/load/tables/scanRows.ts";

interface Scanned {
  readonly rows: { readonly cells: readonly string[]; readonly line: number; readonly text: string }[];
  readonly faults: { readonly fault: string; readonly line: number }[];
}

const encoder = new TextEncoder();
const decoder = cellDecoder("utf-8");

function scan(
  text: string,
  chunk = text.length * 3,
  options: { expected?: number; longestRow?: number } = {},
): Scanned {
  const bytes = encoder.encode(text);
  const rows: Scanned["rows"] = [];
  const faults: Scanned["faults"] = [];
  const scanner = new RowScanner({
    delimiter: 0x2c,
    ...(options.longestRow !== undefined && { longestRow: options.longestRow }),
    onRow(row) {
      const cells = Array.from({ length: row.cells }, (_, cell) => decoder.text(row, cell));
      const own = new TextDecoder().decode(bytes.subarray(row.fileStart, row.fileEnd));
      rows.push({ cells, line: row.line, text: own });
    },
    onFault: (fault, line) => void faults.push({ fault, line }),
  });
  scanner.expected = options.expected ?? 0;
  for (let at = 0; at < bytes.length; at += Math.max(1, chunk))
    scanner.push(bytes.slice(at, at + Math.max(1, chunk)));
  scanner.end();
  return { rows, faults };
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "é", "7", " ", ",", '"', "\n", "\r", "\r\n", "語") }),
  fc.constantFrom("", "x", '"', '""', "\n"),
);
const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 12 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");

describe("rows of a table", () => {
  it("are what was written, whatever the chunks", () => {
    fc.assert(
      fc.property(
        table,
        lineEnd,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (rows, newline, chunk, ended) => {
          const text = Papa.unparse(rows, { newline, quotes: true }) + (ended ? newline : "");
          const { rows: found, faults } = scan(text, chunk, { expected: rows[0]?.length ?? 0 });
          expect(faults).toEqual([]);
          expect(found.map(({ cells }) => cells)).toEqual(
            rows.map((cells) => cells.map((one) => one.trim())),
          );
          expect(found.map((row) => row.text)).toEqual(
            rows.map((cells) => Papa.unparse([cells], { quotes: true })),
          );
        },
      ),
    );
  });

  it("are read as papaparse reads them where that has no complaint", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = Papa.unparse(rows, { newline: "\n" });
        const { data, errors } = Papa.parse<string[]>(text, {
          delimiter: ",",
          newline: "\n",
          skipEmptyLines: true,
        });
        expect(errors).toEqual([]);
        const { rows: found } = scan(text);
        expect(found.map(({ cells }) => cells)).toEqual(data.map((cells) => cells.map((one) => one.trim())));
      }),
    );
  });

  it("are the same in any chunks, however broken the text", () => {
    const soup = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", " "), maxLength: 120 });
    fc.assert(
      fc.property(
        soup,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 3 }),
        (text, chunk, expected) => {
          expect(scan(text, chunk, { expected })).toEqual(scan(text, text.length + 1, { expected }));
        },
      ),
    );
  });

  it("account for every line that is not empty", () => {
    const soup = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "b,", 'x","'), maxLength: 120 });
    fc.assert(
      fc.property(soup, (text) => {
        const { rows, faults } = scan(text, 7, { expected: 2 });
        const told = rows.flatMap((row) => row.text.split("\n").map((_, index) => row.line + index));
        const all = [...told, ...faults.map(({ line }) => line)].sort((a, b) => a - b);
        const present = text.split("\n").flatMap((line, index) => (line === "" ? [] : [index + 1]));
        expect(new Set(all).size).toBe(all.length);
        expect(present.filter((line) => !all.includes(line))).toEqual([]);
      }),
    );
  });

  it("have the line on which they begin, line breaks in cells counted", () => {
    const { rows } = scan('a,b\r\n"1\r\n2",x\r\n\r\n"3\n4\r5",y\n6,z');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5, 8]);
  });

  it("that are too long are left out, and no other", () => {
    const long = "x".repeat(5000);
    const { rows, faults } = scan(`a,b\n${long},c\nd,e\n"${long}\n",f\ng,h\n`, 100, {
      longestRow: 1000,
      expected: 2,
    });
    expect(rows.map(({ cells }) => cells.join())).toEqual(["a,b", "d,e", "g,h"]);
    expect(faults.map(({ fault, line }) => `${line} ${fault}`)).toContain("2 large_feature");
  });
});
