import { resolve, sep } from "node:path";
import { build } from "vite";
import { buildArguments, USAGE } from "./buildArguments.ts";
import { finishBuild, readEarlier } from "./keepFiles.ts";

/** `npm run build [-- --keep OLD]`: Vite's build, and then what an earlier one hands on. */

const OUT = "dist";

async function run(given: readonly string[]): Promise<void> {
  const { keep } = buildArguments(given);
  if (keep !== null && isBelow(resolve(OUT), resolve(keep)))
    throw new Error(`--keep ${keep}: the build empties this folder; move the earlier build elsewhere first`);
  // Before the build: a wrong folder is told of at once.
  const earlier = keep === null ? null : await readEarlier(keep);
  await build({ build: { outDir: OUT } });
  const line = finishBuild(OUT, earlier, new Date().toISOString().slice(0, 10));
  if (line !== null) console.log(line);
}

function isBelow(folder: string, path: string): boolean {
  return `${path}${sep}`.startsWith(`${folder}${sep}`);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  // Vite has already told of its own.
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof RangeError) console.error(USAGE);
  process.exitCode = 1;
});
