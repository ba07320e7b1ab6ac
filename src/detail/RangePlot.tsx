import type { PlotSpan } from "./claimWords.ts";

const WIDTH = 120;
const HEIGHT = 16;
const MARGIN = 8;

interface RangePlotProps {
  readonly span: PlotSpan;
  /** Largest number among the claims that are compared; all share an axis from 0. */
  readonly most: number;
}

/** One claim on the axis of its group: a dot, a bar, or open to the right. The words stand beside it. */
export function RangePlot({ span, most }: RangePlotProps) {
  // Linear from 0; the last part of the axis is left for what is open to the right.
  const x = (value: number): number => MARGIN + (value / Math.max(most, 1)) * (WIDTH - MARGIN * 3.5);
  const [from, to] = [x(span.from), x(span.to)];
  const middle = HEIGHT / 2;
  const end = WIDTH - MARGIN;
  return (
    <svg
      className="detail-plot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <path className="detail-plot-axis" d={`M${MARGIN} ${middle}H${end}`} />
      {span.open && <path className="detail-plot-open" d={`M${from} ${middle}H${end}m-5 -4l5 4l-5 4`} />}
      {span.to > span.from && <path className="detail-plot-bar" d={`M${from} ${middle}H${to}`} />}
      <circle className="detail-plot-dot" cx={from} cy={middle} r={4} />
    </svg>
  );
}
