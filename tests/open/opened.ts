import type { FileReport, Report } from "../../src/load/opened.ts";

/** A file as a report tells of it. */
export function fileReport(change: Partial<FileReport> = {}): FileReport {
  return {
    name: "a.csv",
    size: 12,
    sha256: "a".repeat(64),
    format: "csv",
    compressed: false,
    encoding: "utf-8",
    taken: 1,
    leftOut: 0,
    columns: {},
    missing: [],
    ...change,
  };
}

type Line = readonly [
  file: number,
  reason: Report["findings"]["reasons"][number],
  left: 0 | 1,
  line: number,
  detail?: string,
];

/** A report with these findings. */
export function reportOf(lines: readonly Line[], files: readonly FileReport[] = [fileReport()]): Report {
  const reasons = [...new Set(lines.map(([, reason]) => reason))];
  return {
    files,
    taken: 1,
    leftOut: lines.filter(([, , left]) => left === 1).length,
    total: 1 + lines.filter(([, , left]) => left === 1).length,
    findings: {
      size: lines.length,
      files: Uint8Array.from(lines, ([file]) => file),
      reasons,
      reason: Uint8Array.from(lines, ([, reason]) => reasons.indexOf(reason)),
      left: Uint8Array.from(lines, ([, , left]) => left),
      lines: Uint32Array.from(lines, ([, , , line]) => line),
      details: new Map(
        lines.flatMap(([, , , , detail], index) => (detail === undefined ? [] : [[index, detail]])),
      ),
    },
    unknownActors: [],
    ownTypes: [],
  };
}
