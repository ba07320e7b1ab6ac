import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Below the repository, so that packages are found from there. */
const BUNDLES = fileURLToPath(new URL("../../.cache/bench/", import.meta.url));

/** Bundled as the site is: what runs files one by one wraps every function for its name, which costs the innermost. */
async function bundled(script: string): Promise<string> {
  const entry = fileURLToPath(new URL(script, import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    build: { ssr: entry, outDir: BUNDLES, emptyOutDir: false, target: "node20", minify: false },
  });
  return join(BUNDLES, script.replace(/\.ts$/, ".js"));
}

const bundles = new Map<string, Promise<string>>();

/**
 * Runs a script of this folder in a process of its own, so that its memory is its own; its last line is what it found.
 * @throws when it fails
 */
export async function runScript<Found>(script: string, ...args: string[]): Promise<Found> {
  const bundle = bundles.get(script) ?? bundled(script);
  bundles.set(script, bundle);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=8192", await bundle, ...args],
    { encoding: "utf8", maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(`${script} ${args.join(" ")}: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}
