import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { open } from "../../src/i18n/en/open.ts";
import { countsByReason, findingAt } from "../../src/open/reportCounts.ts";
import { inTurns, linesIn, reportCsv } from "../../src/open/reportCsv.ts";
import { fileReport, reportOf } from "./opened.ts";

const WORDS = {
  fields: ["file", "line", "taken", "reason", "detail"],
  yes: "yes",
  no: "no",
  reasons: open.reasons,
} as const;

const FILES = [fileReport({ name: "=cmd.csv" }), fileReport({ name: 'b, "second".csv' })];

describe("reasons", () => {
  it("are counted, rows left out apart from rows taken, those that cost most first", () => {
    const report = reportOf([
      [0, "bad_date", 0, 2],
      [0, "latitude", 1, 3],
      [1, "bad_date", 0, 4],
      [0, "latitude", 1, 5],
      [0, "cell_count", 1, 6],
    ]);
    expect(countsByReason(report)).toEqual([
      { reason: "latitude", left: 2, warned: 0 },
      { reason: "cell_count", left: 1, warned: 0 },
      { reason: "bad_date", left: 0, warned: 2 },
    ]);
  });

  it("are none where nothing was found", () => expect(countsByReason(reportOf([]))).toEqual([]));
});

describe("one finding", () => {
  const report = reportOf([[1, "latitude", 1, 7, "95"]], FILES);
  it("says which row of which file, and what", () => {
    expect(findingAt(report, 0)).toEqual({
      file: 'b, "second".csv',
      line: 7,
      reason: "latitude",
      detail: "95",
      left: true,
    });
  });
  it("has to be there", () => expect(() => findingAt(report, 1)).toThrow(RangeError));
});

describe("the report as CSV", () => {
  const text = (report: ReturnType<typeof reportOf>): string => [...reportCsv(report, WORDS)].join("");

  it("has a line a finding, and no cell that a spreadsheet runs", () => {
    const report = reportOf(
      [
        [0, "latitude", 1, 3, "=1+1"],
        [1, "bad_date", 0, 4, '@x\n"y"'],
        [0, "cell_count", 1, 5],
      ],
      FILES,
    );
    expect(text(report)).toBe(
      "\ufefffile,line,taken,reason,detail\r\n" +
        `'=cmd.csv,3,no,${open.reasons.latitude},'=1+1\r\n` +
        `"b, ""second"".csv",4,yes,${open.reasons.bad_date},"'@x\n""y"""\r\n` +
        `'=cmd.csv,5,no,${open.reasons.cell_count},\r\n`,
    );
  });

  it("reads back by another reader of CSV, whatever the details", () => {
    const details = fc.string({ unit: "binary" }).filter((detail) => !/^[=+\-@\t\r\n]/.test(detail));
    fc.assert(
      fc.property(fc.array(details, { minLength: 1, maxLength: 5 }), (all) => {
        const report = reportOf(all.map((detail, index) => [0, "bad_feature", 1, index + 1, detail]));
        const { data } = Papa.parse<string[]>(text(report).slice(1), { skipEmptyLines: true });
        expect(data.slice(1).map((cells) => [cells[1], cells[4]])).toEqual(
          all.map((detail, index) => [String(index + 1), detail]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("of a million findings is made in pieces, with a turn for the page after each", async () => {
    const size = 1_000_000;
    const report = reportOf([[0, "latitude", 1, 1, "95"]]);
    const many = {
      ...report,
      findings: {
        ...report.findings,
        size,
        files: new Uint8Array(size),
        reason: new Uint8Array(size),
        left: new Uint8Array(size),
        lines: new Uint32Array(size),
      },
    };
    let turns = 0;
    const pause = async () => {
      turns++;
    };
    const seen: number[] = [];
    const pieces = await inTurns(reportCsv(many, WORDS), { pause, onPiece: (count) => seen.push(count) });
    expect(turns).toBe(pieces.length);
    expect(linesIn(seen.at(-1) ?? 0, size)).toBe(size);
    expect(Math.max(...pieces.map((piece) => piece.split("\r\n").length))).toBeLessThanOrEqual(5_001);
    expect(pieces.reduce((sum, piece) => sum + piece.split("\r\n").length - 1, 0)).toBe(size + 1);
  });
});
