import { useLocale } from "../i18n/locale.ts";
import { setPeriod } from "../store/actions.ts";
import { IconButton } from "../ui/IconButton.tsx";
import type { Axis } from "./axis.ts";
import type { Extent } from "./brush.ts";
import { panned, stored, zoomedIn, zoomedOut } from "./zoom.ts";

interface ZoomProps {
  readonly axis: Axis;
  readonly period: Extent;
}

/** Nearer and farther. */
export function ZoomButtons({ axis: { home, limit, days }, period }: ZoomProps) {
  const { timeline } = useLocale().messages;
  return (
    <fieldset className="timeline-buttons" aria-label={timeline.zoom}>
      <IconButton
        icon="minus"
        label={timeline.zoomOut}
        onClick={() => setPeriod(stored(zoomedOut(period, limit), home))}
      />
      <IconButton
        icon="plus"
        label={timeline.zoomIn}
        onClick={() => setPeriod(stored(zoomedIn(period, days, limit), home))}
      />
    </fieldset>
  );
}

/** Along the axis, and all of it. Always there, so that nothing jumps when the axis is zoomed. */
export function PanButtons({ axis: { coverage, home, limit }, period }: ZoomProps) {
  const { timeline } = useLocale().messages;
  const whole = home === coverage ? timeline.zoomWhole : timeline.zoomHome;
  const pan = (direction: -1 | 1): void => setPeriod(stored(panned(period, direction, limit), home));
  return (
    <fieldset className="timeline-buttons" aria-label={timeline.pan}>
      <IconButton icon="chevronStart" label={timeline.earlier} onClick={() => pan(-1)} />
      <IconButton icon="chevronEnd" label={timeline.later} onClick={() => pan(1)} />
      <IconButton icon="world" label={whole} onClick={() => setPeriod(null)} />
    </fieldset>
  );
}
