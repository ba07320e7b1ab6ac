import type { ProblemReason } from "../domain/dataset.ts";
import type { ColumnsBuilder } from "../query/columnsBuilder.ts";
import { growingFloats, growingInts } from "../query/growing.ts";
import type { Findings, RowSpans } from "./opened.ts";
import { Refusal } from "./refusal.ts";
import type { Finding, RowSink } from "./sink.ts";

/** Rows of all files: where each stands, and what was found out about it. */
export interface Gathering {
  readonly rows: number;
  /** Where the reader of file number `file` puts its rows. @throws Refusal beyond the limit of rows */
  sink(file: number, name: string): FileSink;
  spans(): RowSpans;
  findings(): Findings;
}

export interface FileSink extends RowSink {
  readonly taken: number;
  readonly left: number;
}

/** Findings beyond these have no detail: a million would fill the memory. */
const MOST_DETAILS = 10_000;

export function createGathering(builder: ColumnsBuilder, mostRows: number): Gathering {
  const starts = growingFloats();
  const ends = growingFloats();
  /** First row of each file. */
  const firstRows: number[] = [];
  const findings = createFindings();
  return {
    get rows() {
      return starts.length;
    },
    sink(file, name) {
      const count = { taken: 0, leftOut: 0 };
      firstRows[file] = starts.length;
      const met = (): void => {
        if (starts.length + findings.leftOut > mostRows)
          throw new Refusal({ file: name, reason: "too_many_rows", detail: String(mostRows) });
      };
      return {
        builder,
        get taken() {
          return count.taken;
        },
        get left() {
          return count.leftOut;
        },
        took(start, end) {
          count.taken++;
          starts.push(start);
          ends.push(end);
          met();
        },
        leftOut(where) {
          count.leftOut++;
          findings.add(file, where, true);
          met();
        },
        warned: (where) => findings.add(file, where, false),
      };
    },
    spans: () => ({ files: filesOf(firstRows, starts.length), starts: starts.done(), ends: ends.done() }),
    findings: findings.done,
  };
}

/** null: all rows are of the first file. */
function filesOf(firstRows: readonly number[], size: number): Uint8Array | null {
  if (firstRows.every((row, file) => file === 0 || row === size)) return null;
  const files = new Uint8Array(size);
  for (const [file, row] of firstRows.entries()) files.fill(file, row);
  return files;
}

function createFindings() {
  const [files, reason, left, lines] = [growingInts(), growingInts(), growingInts(), growingInts()];
  const reasons: ProblemReason[] = [];
  const details = new Map<number, string>();
  let leftOut = 0;
  return {
    get leftOut() {
      return leftOut;
    },
    add(file: number, where: Finding, isLeft: boolean): void {
      if (where.detail !== undefined && details.size < MOST_DETAILS) details.set(lines.length, where.detail);
      let number = reasons.indexOf(where.reason);
      if (number === -1) number = reasons.push(where.reason) - 1;
      reason.push(number);
      files.push(file);
      left.push(isLeft ? 1 : 0);
      lines.push(where.line);
      if (isLeft) leftOut++;
    },
    done: (): Findings => ({
      size: lines.length,
      files: Uint8Array.from(files.done()),
      reasons,
      reason: Uint8Array.from(reason.done()),
      left: Uint8Array.from(left.done()),
      lines: lines.done(),
      details,
    }),
  };
}
