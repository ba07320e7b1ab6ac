import type { Ref } from "react";
import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Axis } from "./axis.ts";
import { endOf, limitsOf, sliderValue, steppedTo, type Thumb } from "./brush.ts";

interface BrushThumbProps {
  readonly thumb: Thumb;
  readonly axis: Axis;
  readonly input: Ref<HTMLInputElement>;
  /** The edge, as its number, that keys or a screen reader ask for. */
  readonly onEdge: (edge: number) => void;
  readonly onFocus: (thumb: Thumb | null) => void;
}

/**
 * One end of the window: a native range input (arrow keys, Page keys, Home, End, swipes of screen readers,
 * right-to-left) under a handle of ours. The pointer is handled by the plot, for both thumbs and the middle.
 * Native because it costs no bytes, says dates instead of numbers, and may stand between two steps.
 */
export function BrushThumb({ thumb, axis, input, onEdge, onFocus }: BrushThumbProps) {
  const locale = useLocale();
  const { timeline } = locale.messages;
  const { edges, window, days } = axis;
  const limits = limitsOf(edges, thumb, window);
  return (
    <div
      className={`timeline-thumb timeline-thumb-${thumb}`}
      style={{ insetInlineStart: `${(window[thumb] / Math.max(1, endOf(edges))) * 100}%` }}
    >
      <input
        ref={input}
        type="range"
        aria-label={thumb === "from" ? timeline.thumbFrom : timeline.thumbTo}
        aria-valuetext={formatPeriod(locale, days[thumb], days[thumb])}
        min={limits.from}
        max={limits.to}
        step={1}
        value={sliderValue(edges, thumb, window)}
        onChange={(event) => onEdge(steppedTo(edges, thumb, window, Number(event.target.value)))}
        onFocus={() => onFocus(thumb)}
        onBlur={() => onFocus(null)}
      />
      <span className="timeline-handle" aria-hidden="true" />
    </div>
  );
}
