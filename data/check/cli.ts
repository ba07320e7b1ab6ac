import { checkDataset, type Files } from "./checkDataset.ts";
import { formatProblem, isError } from "./problem.ts";
import { readFiles, readFolder } from "./readFiles.ts";

/*
 * npm run data:check             checks the data folder
 * npm run data:check -- FILE…    checks these files; what they refer to may stand in the data folder
 *
 * Exit code: 0 without errors (warnings may be there), 1 with errors, 2 when a file cannot be read.
 */

const FOLDER = "data";

function main(names: readonly string[]): number {
  const files = names.length > 0 ? read(() => readFiles(names)) : read(() => readFolder(FOLDER));
  if (!files) return 2;
  const started = performance.now();
  const problems =
    names.length > 0 ? checkDataset(files, read(() => readFolder(FOLDER)) ?? new Map()) : checkDataset(files);
  for (const problem of problems) console.log(formatProblem(problem));
  const errors = problems.filter(isError).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const warnings = problems.length - errors;
  console.log(`${files.size} files, ${errors} errors, ${warnings} warnings, ${seconds} s`);
  return errors > 0 ? 1 : 0;
}

function read(files: () => Files): Files | null {
  try {
    return files();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

process.exitCode = main(process.argv.slice(2));
