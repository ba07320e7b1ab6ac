import { useEffect, useEffectEvent, useState } from "react";
import type { Filter } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import { setFilter } from "../store/actions.ts";
import { IconButton } from "../ui/IconButton.tsx";
import type { Axis } from "./axis.ts";
import { type Extent, filterChange } from "./brush.ts";
import { firstOfRun, nextOfRun, STEP_MS } from "./play.ts";

interface PlayButtonProps {
  readonly axis: Axis;
  readonly filter: Pick<Filter, "from" | "to">;
}

/**
 * Runs the window along time, a bar at a time, and pauses (WCAG 2.2.2). Like a drag it is written to the address
 * bar once it has ended; a hand on the dates ends it.
 */
export function PlayButton({ axis, filter }: PlayButtonProps) {
  const { timeline } = useLocale().messages;
  const [run, setRun] = useState<Run | null>(null);
  const show = (window: Extent): void => {
    const change = filterChange(axis.bins, window, axis.coverage);
    setFilter(change, { dragging: true });
    setRun({ window, from: change.from ?? null, to: change.to ?? null });
  };
  const stop = (): void => {
    setRun(null);
    setFilter({}); // What stands is written now.
  };
  const step = useEffectEvent(() => {
    if (run === null) return;
    const isTakenOver = run.from !== filter.from || run.to !== filter.to;
    const next = nextOfRun(axis.edges, run.window);
    if (isTakenOver) setRun(null);
    else if (next === null) stop();
    else show(next);
  });
  useEffect(() => {
    if (run === null) return;
    const timer = setTimeout(() => step(), STEP_MS);
    return () => clearTimeout(timer);
  }, [run]);
  return run === null ? (
    <IconButton icon="play" label={timeline.play} onClick={() => show(firstOfRun(axis.edges, axis.window))} />
  ) : (
    <IconButton icon="pause" label={timeline.pause} onClick={stop} />
  );
}

/** What a run shows now, and the dates by which it knows that nobody else has changed them. */
interface Run {
  readonly window: Extent;
  readonly from: string | null;
  readonly to: string | null;
}
