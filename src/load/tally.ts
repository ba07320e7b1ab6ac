import type { OnBytes } from "./fetchBytes.ts";
import type { Progress } from "./progress.ts";

/** Adds up what several files report, into one progress. */
export interface Tally {
  readonly bytesOf: (file: string) => OnBytes;
  readonly rows: (read: number) => void;
}

interface Share {
  readonly received: number;
  readonly total: number | null;
}

export function tallyOf(onProgress: (progress: Progress) => void): Tally {
  const shares = new Map<string, Share>();
  let rows = 0;
  const report = (): void => onProgress({ rows, ...sumOf([...shares.values()]) });
  return {
    bytesOf(file) {
      shares.set(file, { received: 0, total: null });
      return (received, total) => {
        // A total that is too small counted compressed bytes: then it is not known.
        shares.set(file, { received, total: total !== null && total < received ? null : total });
        report();
      };
    },
    rows(read) {
      rows = read;
      report();
    },
  };
}

function sumOf(shares: readonly Share[]): { readonly bytes: number; readonly total: number | null } {
  return shares.reduce<{ bytes: number; total: number | null }>(
    (sum, { received, total }) => ({
      bytes: sum.bytes + received,
      total: sum.total === null || total === null ? null : sum.total + total,
    }),
    { bytes: 0, total: 0 },
  );
}
