import type { Row } from "./answer.ts";
import type { RowFigures } from "./circleFigures.ts";

/**
 * What the figures of some rows come to, no event twice: of a wider record and its parts among them, the larger of
 * its own figure and theirs together (see `totalsOf`).
 * @param rows with a figure
 */
export function sumOnce(rows: readonly Row[], { lows, wider }: RowFigures): number {
  const among = new Set(rows);
  const parts = new Map<Row | null, Row[]>();
  for (const row of rows) {
    const within = wider.get(row)?.find((other) => among.has(other)) ?? null;
    const others = parts.get(within);
    if (others) others.push(row);
    else parts.set(within, [row]);
  }
  const sum = (within: Row | null): number =>
    (parts.get(within) ?? []).reduce((total, row) => total + Math.max(lows.get(row) ?? 0, sum(row)), 0);
  return sum(null);
}
