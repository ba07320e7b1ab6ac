import { useLocale } from "../i18n/locale.ts";
import type { CircleFigure } from "../query/circleFigures.ts";
import { CIRCLE_UNITS, circleRadius } from "./bubbles.ts";

/** Of the unit. */
const SAMPLES = [0.1, 0.5, 1] as const;
const GAP = 10;
const TEXT = 16;
const EDGE = 2;

/** What circles tell, with a few of them as large as the map draws them. */
export function CircleLegend({ of }: { readonly of: CircleFigure }) {
  const { messages, number } = useLocale();
  const { legend, legendNote } = messages.map.circles;
  const samples = SAMPLES.map((share) => {
    const value = share * CIRCLE_UNITS[of];
    return { value, radius: circleRadius(value, of) };
  });
  const most = Math.max(...samples.map(({ radius }) => radius));
  const columns = samples.map(({ radius }) => Math.max(2 * radius, 36) + GAP);
  const width = columns.reduce((sum, column) => sum + column, 0);
  const middleOf = (index: number): number =>
    columns.slice(0, index).reduce((sum, column) => sum + column, 0) + (columns[index] ?? 0) / 2;
  const height = 2 * most + TEXT + 2 * EDGE;
  return (
    <figure className="map-circles" dir="ltr">
      <figcaption>{legend[of]}</figcaption>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {samples.map(({ value, radius }, index) => (
          <g key={value} transform={`translate(${middleOf(index)} 0)`}>
            <circle className="map-bubble" cy={EDGE + 2 * most - radius} r={radius} />
            <text y={height - EDGE - 2}>{number(value)}</text>
          </g>
        ))}
      </svg>
      <p>{legendNote}</p>
    </figure>
  );
}
