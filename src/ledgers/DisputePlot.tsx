import type { Account } from "../domain/accounts.ts";

const WIDTH = 84;
const HEIGHT = 18;
const MARGIN = 6;

interface DisputePlotProps {
  readonly account: Account;
  /** Largest number of the dispute; both sides share an axis from 0. */
  readonly most: number;
}

/** One side of a dispute: a dot, a bar up to it where less is allowed, or open to the right. The words stand beside it. */
export function DisputePlot({ account: { range }, most }: DisputePlotProps) {
  const x = (value: number): number => MARGIN + (value / Math.max(1, most)) * (WIDTH - MARGIN * 4);
  const isOpen = range?.to === Number.POSITIVE_INFINITY;
  const from = x(range?.from ?? 0);
  const to = isOpen ? from : x(range?.to ?? 0);
  const [y, end] = [HEIGHT / 2, WIDTH - MARGIN];
  return (
    <svg
      className="ledgers-plot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <path className="ledgers-plot-axis" d={`M${MARGIN} ${y}H${end}`} />
      {isOpen && <path className="ledgers-plot-open" d={`M${from} ${y}H${end}m-4 -3l4 3l-4 3`} />}
      {to > from && <path className="ledgers-plot-bar" d={`M${from} ${y}H${to}`} />}
      <circle className="ledgers-plot-dot" cx={to} cy={y} r={3.5} />
    </svg>
  );
}
