import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Count, NONE, settle } from "./count.ts";

/** Makes room for a report: what an earlier run left must not be counted. */
export function clearReport(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

function read<Report>(file: string, count: (report: Report) => Count): Count {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")) as Report);
  } catch {
    return NONE;
  }
}

/** Counts a JSON report after the run that wrote it. A report that is missing or broken is one failure. */
export function countReport<Report>(file: string, count: (report: Report) => Count) {
  return (endedWell: boolean): Count => settle(read(file, count), endedWell);
}

/** Leaves the final line where a script can pick it up without reading our output. */
export function writeLine(file: string, line: string): void {
  writeFileSync(file, `${line}\n`);
}
