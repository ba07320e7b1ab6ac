import { useId } from "react";
import type { Bin } from "../query/answer.ts";
import type { Axis } from "./axis.ts";
import { endOf, positionOf } from "./brush.ts";
import { LANE_PX, type Lanes } from "./spanLanes.ts";

interface HistogramProps {
  readonly axis: Axis;
  readonly lanes: Lanes;
  readonly width: number;
  readonly height: number;
  /** Records that the full height stands for. */
  readonly most: number;
  /** Number of the bar under the pointer or beside the focused thumb. */
  readonly pointed: number | null;
}

/** Bars that count by start, spans above them, and what lies outside the records hatched. */
export function Histogram({ axis, lanes, width, height, most, pointed }: HistogramProps) {
  const { bins, window } = axis;
  const step = width / Math.max(1, endOf(axis.edges));
  const top = lanes.count * LANE_PX + 2;
  const heightOf = (count: number): number =>
    count === 0 ? 0 : Math.max(2, (Math.min(count, most) / most) * (height - top));
  // A hair between bars, so long as they stay bars.
  const gap = step >= 6 ? 1 : step >= 3 ? 0.5 : 0;
  return (
    <svg className="timeline-svg" width={width} height={height} aria-hidden="true">
      {isNarrowed(axis) && (
        <rect
          className="timeline-window"
          x={window.from * step}
          width={Math.max(1, (window.to - window.from) * step)}
          height={height}
        />
      )}
      <Hatching axis={axis} step={step} height={height} />
      <line className="timeline-scale" x2={width} y1={top - 0.5} y2={top - 0.5} />
      {bins.bins.map((bin, index) => {
        const column = { x: index * step + gap / 2, width: step - gap };
        return (
          <g key={bin.from} className={index === pointed ? "timeline-bin timeline-pointed" : "timeline-bin"}>
            {index === pointed && (
              <rect className="timeline-column" {...column} y={top} height={height - top} />
            )}
            {layersOf(bin).map(([name, count]) => (
              <rect
                key={name}
                className={`timeline-${name}`}
                {...column}
                y={height - heightOf(count)}
                height={heightOf(count)}
              />
            ))}
            {bin.all > most && <Break {...column} y={top + BREAK_PX} />}
          </g>
        );
      })}
      {lanes.spans.map(({ from, to, lane, shown }) => (
        <line
          key={`${from} ${to}`}
          className={shown > 0 ? "timeline-span timeline-span-shown" : "timeline-span"}
          x1={from * step}
          x2={Math.max(to * step, from * step + 3)}
          y1={lane * LANE_PX + 1.5}
          y2={lane * LANE_PX + 1.5}
        />
      ))}
      <line className="timeline-base" x2={width} y1={height - 0.5} y2={height - 0.5} />
    </svg>
  );
}

/** How far below the end of a cut bar its break is. */
const BREAK_PX = 4;

/** A gap across a bar: it goes on beyond the scale. */
function Break({ x, width, y }: { readonly x: number; readonly width: number; readonly y: number }) {
  return <path className="timeline-break" d={`M${x - 1} ${y + 2}L${x + width + 1} ${y - 2}`} />;
}

/** Without a window there is nothing to tell apart. */
function isNarrowed({ window, edges }: Axis): boolean {
  return window.from > 0 || window.to < endOf(edges);
}

type Layer = readonly [name: "all" | "others" | "possible" | "shown", count: number];

/** What a higher layer covers is not drawn. */
function layersOf({ all, others, shown, possible }: Bin): readonly Layer[] {
  const layers: Layer[] = [
    ["all", all > others ? all : 0],
    ["others", others > shown ? others : 0],
    ["possible", possible > 0 ? shown : 0],
    ["shown", shown - possible],
  ];
  return layers.filter(([, count]) => count > 0);
}

/** Before the records begin and after they end nothing can be said. */
function Hatching({
  axis,
  step,
  height,
}: {
  readonly axis: Axis;
  readonly step: number;
  readonly height: number;
}) {
  const pattern = useId();
  const { edges, coverage } = axis;
  const before = positionOf(edges, coverage.from) * step;
  const after = positionOf(edges, coverage.to + 1) * step;
  const end = endOf(edges) * step;
  return (
    <>
      <pattern id={pattern} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="timeline-hatch" y2="5" />
      </pattern>
      {before > 0 && <rect width={before} height={height} fill={`url(#${pattern})`} />}
      {after < end && <rect x={after} width={end - after} height={height} fill={`url(#${pattern})`} />}
    </>
  );
}
