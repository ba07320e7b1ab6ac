import { type MouseEvent, memo, type PointerEvent, useMemo, useRef } from "react";
import type { Filter } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import { setFilter, setPeriod } from "../store/actions.ts";
import type { AtlasState } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { useWidth } from "../ui/useWidth.ts";
import type { Axis, Pointed } from "./axis.ts";
import { BrushThumb } from "./BrushThumb.tsx";
import { binAt, dayAt, type Edges, type Extent, endOf, filterChange } from "./brush.ts";
import { CutNumbers } from "./CutNumbers.tsx";
import { tickLabel } from "./dayFormats.ts";
import { Histogram } from "./Histogram.tsx";
import { COMPARE_MESSAGES, COMPARED_WINDOW } from "./laterParts.ts";
import { LANE_PX, lanesOf } from "./spanLanes.ts";
import { ticksOf } from "./ticks.ts";
import { useBrushGesture } from "./useBrushGesture.ts";
import { useWheelZoom } from "./useWheelZoom.ts";
import { stored, zoomed } from "./zoom.ts";

const THUMBS = ["from", "to"] as const;

interface BrushProps {
  readonly axis: Axis;
  readonly filter: Pick<Filter, "from" | "to">;
  readonly period: Extent;
  /** Parts of the filter that the link has locked. */
  readonly lock: AtlasState["lock"];
  readonly height: number;
  readonly mostLanes: number;
  /** Number of the bar that is pointed at, and how to tell of another. */
  readonly pointed: number | null;
  readonly onPoint: (pointed: Pointed) => void;
}

/** The histogram with a window on it that is dragged by its ends or as a whole, drawn anew, or clicked. */
export function Brush({ axis, filter, period, lock, height, mostLanes, pointed, onPoint }: BrushProps) {
  const { messages, direction, number } = useLocale();
  const { bins, edges, coverage } = axis;
  const surface = useRef<HTMLFieldSetElement>(null);
  const inputs = { from: useRef<HTMLInputElement>(null), to: useRef<HTMLInputElement>(null) };
  const [plot, width] = useWidth<HTMLDivElement>();
  const taken = useRef(false);
  const isCompared = useAtlas(({ vs }) => vs !== null);
  const top = useAtlas((state) => state.top);
  const lanes = useMemo(() => {
    const used = lanesOf(bins.spans, edges, mostLanes);
    // Bars of the same number are as high in every frame, however many spans stand above them.
    return top === null ? used : { ...used, count: mostLanes };
  }, [bins, edges, mostLanes, top]);
  const { positionAt, handlers } = useBrushGesture({
    axis,
    filter,
    lock,
    plot,
    rightToLeft: direction === "rtl",
    onTaken: (thumb) => {
      taken.current = true;
      inputs[thumb].current?.focus({ preventScroll: true });
    },
  });
  useWheelZoom(surface, (factor, clientX) => {
    const about = dayAt(edges, positionAt(clientX));
    setPeriod(stored(zoomed(period, factor, about, axis.limit), axis.home));
  });
  const point = (event: PointerEvent): void => {
    const position = positionAt(event.clientX);
    onPoint(position < 0 || position > endOf(edges) ? null : binAt(edges, position));
  };
  const most = top ?? Math.max(0, ...bins.bins.map(({ all }) => all));
  return (
    <fieldset
      ref={surface}
      className="timeline-brush"
      aria-label={messages.timeline.brush}
      {...handlers}
      onPointerMove={(event) => {
        handlers.onPointerMove(event);
        point(event);
      }}
      onPointerUp={(event) => {
        handlers.onPointerUp(event);
        taken.current = false;
      }}
      onPointerLeave={() => onPoint(null)}
      onMouseDown={(event: MouseEvent) => {
        // The browser would take the focus away from the thumb again.
        if (taken.current) event.preventDefault();
      }}
    >
      <div ref={plot} className="timeline-plot" style={{ blockSize: height }}>
        {width !== null && (
          <Histogram {...{ axis, lanes, width, height, pointed }} most={Math.max(1, most)} />
        )}
        {most > 0 && (
          <span
            className="timeline-most"
            aria-hidden="true"
            style={{ insetBlockStart: lanes.count * LANE_PX }}
          >
            {number(most)}
          </span>
        )}
        {lanes.hidden > 0 && (
          <span className="timeline-more-spans" aria-hidden="true">
            {messages.timeline.moreSpans(number(lanes.hidden))}
          </span>
        )}
        {top !== null && width !== null && (
          <CutNumbers bins={bins.bins} top={top} width={width} blockStart={lanes.count * LANE_PX} />
        )}
        {THUMBS.filter((thumb) => !lock.includes(thumb)).map((thumb) => (
          <BrushThumb
            key={thumb}
            thumb={thumb}
            axis={axis}
            input={inputs[thumb]}
            onEdge={(edge) => setFilter(filterChange(bins, { [thumb]: edge }, coverage))}
            onFocus={onPoint}
          />
        ))}
        {isCompared && <FetchedPart source={COMPARED_WINDOW} messages={COMPARE_MESSAGES} waiting={null} />}
        {width !== null && <Ticks edges={edges} width={width} />}
      </div>
    </fieldset>
  );
}

interface TicksProps {
  readonly edges: Edges;
  readonly width: number;
}

/** Every change of the filter brings bars anew; that they stand where they stood is soon seen. */
const isSameAxis = (a: TicksProps, b: TicksProps): boolean =>
  a.width === b.width &&
  a.edges.length === b.edges.length &&
  a.edges.every((edge, at) => edge === b.edges[at]);

const Ticks = memo(({ edges, width }: TicksProps) => {
  const locale = useLocale();
  const ticks = ticksOf(edges, width);
  return (
    <div className="timeline-ticks" aria-hidden="true">
      {ticks.map(({ day, position, form }) => (
        <span
          key={day}
          className="timeline-tick"
          style={{ insetInlineStart: `${(position / Math.max(1, endOf(edges))) * 100}%` }}
        >
          {tickLabel(locale, day, form)}
        </span>
      ))}
    </div>
  );
}, isSameAxis);
