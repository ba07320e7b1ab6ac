/** One measured figure beside what was aimed at. */
export interface Figure {
  readonly what: string;
  /** Number of rows, where the figure hangs on it. */
  readonly rows?: number;
  readonly aim: number | null;
  readonly measured: number;
  readonly unit: "kB" | "MB" | "ms" | "s" | "times" | "px" | "requests" | "shift";
  /** Of several runs, where `measured` is the median. */
  readonly worst?: number;
  /** Of several runs: by all, by the median, or not. */
  readonly met?: "yes" | "median" | "no";
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Three digits are more than any of these measurements is worth. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
