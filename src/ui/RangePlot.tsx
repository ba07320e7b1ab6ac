import "./rangePlot.css";

const HEIGHT = 16;
const MARGIN = 8;

interface RangePlotProps {
  readonly from: number;
  /** Equal to `from` where one number is stated. */
  readonly to: number;
  /** More than `from`, and nobody says how much. */
  readonly open: boolean;
  /** Largest number among all that stand below each other; they share an axis from 0. */
  readonly most: number;
  /** Where the dot stands, if not at `from`: "up to 300" is a bar with its dot at the end. */
  readonly dotAt?: number;
  /** CSS pixels. */
  readonly width: number;
}

/** A figure on the axis of all that it stands beside: a dot, a bar, or open to the right. The words stand beside it. */
export function RangePlot({ from, to, open, most, width, dotAt = from }: RangePlotProps) {
  // Linear from 0; the last part of the axis is left for what is open to the right.
  const x = (value: number): number => MARGIN + (value / Math.max(most, 1)) * (width - MARGIN * 3.5);
  const [middle, end] = [HEIGHT / 2, width - MARGIN];
  return (
    <svg
      className="range-plot"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      aria-hidden="true"
    >
      <path className="range-plot-axis" d={`M${MARGIN} ${middle}H${end}`} />
      {open && <path className="range-plot-open" d={`M${x(from)} ${middle}H${end}m-5 -4l5 4l-5 4`} />}
      {to > from && <path className="range-plot-bar" d={`M${x(from)} ${middle}H${x(to)}`} />}
      <circle className="range-plot-dot" cx={x(dotAt)} cy={middle} r={4} />
    </svg>
  );
}
