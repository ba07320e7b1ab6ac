import { spawnSync } from "node:child_process";

/** What a script measured of itself. */
export interface Measured {
  readonly ms: number;
  /** Rows that it read, so that nobody is fast by reading less. */
  readonly rows: number;
  /** Most memory that the process held at once (resident set), less what it held before the work. */
  readonly peakMB: number;
}

/**
 * Runs a script of this folder in a process of its own, so that its memory is its own.
 * @throws when it fails
 */
export function inOwnProcess(script: string, ...args: string[]): Measured {
  const path = new URL(script, import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=8192", "--import", "tsx", path, ...args],
    { encoding: "utf8", maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(`${script} ${args.join(" ")}: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

/** Times the work of a script and prints what `inOwnProcess` reads. */
export async function measure(work: () => Promise<number>): Promise<void> {
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const rows = await work();
  const ms = performance.now() - start;
  // maxRSS is in kilobytes on every system that Node reports it for.
  const peakMB = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
  console.log(JSON.stringify({ ms, rows, peakMB } satisfies Measured));
}
