import type { StatedBounds } from "../domain/statedBounds.ts";

const WIDTH = 200;
const HEIGHT = 16;
const MARGIN = 8;

interface ClaimPlotProps {
  readonly bounds: StatedBounds;
  /** Largest number among the claims; all share an axis from 0. */
  readonly most: number;
}

/** One claim on the axis of all: a dot, a bar, or open to the right. The words stand beside it. */
export function ClaimPlot({ bounds: { low, high, open }, most }: ClaimPlotProps) {
  if (low === null || high === null) return null;
  // The last part of the axis is left for what is open to the right.
  const x = (value: number): number => MARGIN + (value / Math.max(most, 1)) * (WIDTH - MARGIN * 3.5);
  const middle = HEIGHT / 2;
  const end = WIDTH - MARGIN;
  return (
    <svg
      className="about-plot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <path className="about-axis" d={`M${MARGIN} ${middle}H${end}`} />
      {open && <path className="about-plot-open" d={`M${x(low)} ${middle}H${end}m-5 -4l5 4l-5 4`} />}
      {high > low && <path className="about-plot-bar" d={`M${x(low)} ${middle}H${x(high)}`} />}
      <circle className="about-plot-dot" cx={x(low)} cy={middle} r={4} />
    </svg>
  );
}
