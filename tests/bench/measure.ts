/** What a script measured of itself. */
export interface Measured {
  readonly ms: number;
  /** Rows that it read, so that nobody is fast by reading less. */
  readonly rows: number;
  /** Most memory that the process held at once (resident set), less what it held before the work. */
  readonly peakMB: number;
}

/** Times the work of a script and prints what `runScript` reads. */
export async function measure(work: () => Promise<number>): Promise<void> {
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const rows = await work();
  const ms = performance.now() - start;
  // maxRSS is in kilobytes on every system that Node reports it for.
  const peakMB = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
  console.log(JSON.stringify({ ms, rows, peakMB } satisfies Measured));
}
