import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useLocale } from "../i18n/locale.ts";

const STOPS = ["low", "half", "full"] as const;
export type Stop = (typeof STOPS)[number];

/** Share of the screen's height at each stop; the map stays visible above. */
const HEIGHTS: Readonly<Record<Stop, number>> = { low: 0.22, half: 0.52, full: 0.92 };

interface SheetProps {
  readonly stop: Stop;
  readonly onStop: (stop: Stop) => void;
  readonly head: ReactNode;
  readonly children: ReactNode;
}

/** The phone's panel with three stops: dragged by its handle, or moved by tapping it, or by arrow keys. */
export function Sheet({ stop, onStop, head, children }: SheetProps) {
  const { messages } = useLocale();
  const [dragged, setDragged] = useState<number | null>(null);
  const start = useRef<{ y: number; share: number } | null>(null);
  const share = dragged ?? HEIGHTS[stop];

  const shareAt = (event: PointerEvent): number => {
    const from = start.current;
    if (from === null) return HEIGHTS[stop];
    return Math.max(0.12, Math.min(0.95, from.share + (from.y - event.clientY) / window.innerHeight));
  };
  const release = (event: PointerEvent): void => {
    if (start.current === null) return;
    const moved = Math.abs(start.current.y - event.clientY) > 6;
    onStop(moved ? nearestStop(shareAt(event)) : nextStop(stop));
    start.current = null;
    setDragged(null);
  };

  return (
    <section
      className="app-sheet"
      aria-label={messages.app.sheet}
      data-stop={stop}
      style={{ blockSize: `${share * 100}dvh` }}
      data-dragged={dragged !== null}
    >
      <button
        type="button"
        className="app-grip"
        aria-label={messages.app.raiseSheet}
        aria-describedby="atlas-sheet-stop"
        onPointerDown={(event) => {
          start.current = { y: event.clientY, share: HEIGHTS[stop] };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => start.current && setDragged(shareAt(event))}
        onPointerUp={release}
        onPointerCancel={() => {
          start.current = null;
          setDragged(null);
        }}
        onClick={({ detail }) => {
          // Clicks of pointers are told by the pointer; those of keys and screen readers have no detail.
          if (detail === 0) onStop(nextStop(stop));
        }}
        onKeyDown={(event) => {
          const stopByKey = keyStop(event.key, stop);
          if (stopByKey === null) return;
          event.preventDefault();
          onStop(stopByKey);
        }}
      />
      <span id="atlas-sheet-stop" className="visually-hidden">
        {messages.app.sheetStop(stop)}
      </span>
      <div className="app-sheet-head">{head}</div>
      <div className="app-sheet-body">{children}</div>
    </section>
  );
}

function nearestStop(share: number): Stop {
  return STOPS.reduce((best, stop) =>
    Math.abs(HEIGHTS[stop] - share) < Math.abs(HEIGHTS[best] - share) ? stop : best,
  );
}

const nextStop = (stop: Stop): Stop => STOPS[(STOPS.indexOf(stop) + 1) % STOPS.length] ?? "half";

function keyStop(key: string, stop: Stop): Stop | null {
  const index = STOPS.indexOf(stop);
  if (key === "ArrowUp") return STOPS[Math.min(index + 1, STOPS.length - 1)] ?? stop;
  if (key === "ArrowDown") return STOPS[Math.max(index - 1, 0)] ?? stop;
  return null;
}
