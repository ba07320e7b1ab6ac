import { useLocale } from "../i18n/locale.ts";
import { setPeriod } from "../store/actions.ts";
import { IconButton } from "../ui/IconButton.tsx";
import type { Axis } from "./axis.ts";
import type { Extent } from "./brush.ts";
import { limitOf, panned, stored, zoomedIn, zoomedOut } from "./zoom.ts";

interface ZoomProps {
  readonly axis: Axis;
  readonly period: Extent;
}

/** Nearer and farther. */
export function ZoomButtons({ axis: { coverage, days }, period }: ZoomProps) {
  const { timeline } = useLocale().messages;
  const limit = limitOf(coverage, days);
  return (
    <fieldset className="timeline-buttons" aria-label={timeline.zoom}>
      <IconButton
        icon="minus"
        label={timeline.zoomOut}
        onClick={() => setPeriod(stored(zoomedOut(period, limit), coverage))}
      />
      <IconButton
        icon="plus"
        label={timeline.zoomIn}
        onClick={() => setPeriod(stored(zoomedIn(period, days, limit), coverage))}
      />
    </fieldset>
  );
}

/** Along the axis, and all of it. Always there, so that nothing jumps when the axis is zoomed. */
export function PanButtons({ axis: { coverage, days }, period }: ZoomProps) {
  const { timeline } = useLocale().messages;
  const limit = limitOf(coverage, days);
  const pan = (direction: -1 | 1): void => setPeriod(stored(panned(period, direction, limit), coverage));
  return (
    <fieldset className="timeline-buttons" aria-label={timeline.pan}>
      <IconButton icon="chevronStart" label={timeline.earlier} onClick={() => pan(-1)} />
      <IconButton icon="chevronEnd" label={timeline.later} onClick={() => pan(1)} />
      <IconButton icon="world" label={timeline.zoomWhole} onClick={() => setPeriod(null)} />
    </fieldset>
  );
}
