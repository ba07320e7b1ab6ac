import { type PointerEvent, type RefObject, useRef } from "react";
import type { Filter } from "../domain/filter.ts";
import { setFilter } from "../store/actions.ts";
import type { Axis } from "./axis.ts";
import { binAt, binFilter, endOf, filterChange, type Thumb } from "./brush.ts";
import { type Grip, gripAt, pulledTo } from "./gesture.ts";
import { useDragWrites } from "./useDragWrites.ts";

/** How near to a thumb counts as on it, and how far a click may slip, in CSS pixels. */
const FINE = { outwards: 18, inwards: 8, slip: 3 };
const COARSE = { outwards: 34, inwards: 14, slip: 8 };

interface Gesture {
  readonly pointer: number;
  readonly grip: Grip;
  readonly startX: number;
  readonly startY: number;
  readonly onAxis: boolean;
  /** To go back to when the browser takes the pointer to scroll. */
  readonly before: Pick<Filter, "from" | "to">;
  /** Pulled along the axis. */
  moved: boolean;
  /** Gone anywhere further than a click slips. */
  slipped: boolean;
}

interface BrushGestureOptions {
  readonly axis: Axis;
  readonly filter: Pick<Filter, "from" | "to">;
  /** Parts of the filter that the link has locked: nothing moves what belongs to them. */
  readonly lock: readonly (keyof Filter)[];
  /** The box of the bars: its inner width is the axis. */
  readonly plot: RefObject<HTMLElement | null>;
  readonly rightToLeft: boolean;
  /** A thumb was taken by the pointer; keys shall go on from there. */
  readonly onTaken: (thumb: Thumb) => void;
}

/** Pointer handlers of the brush, and where on the axis a pointer is. */
export function useBrushGesture({ axis, filter, lock, plot, rightToLeft, onTaken }: BrushGestureOptions) {
  const gesture = useRef<Gesture | null>(null);
  const writes = useDragWrites();
  const { bins, edges, window, coverage } = axis;

  const positionAt = (clientX: number): number => {
    const box = plot.current?.getBoundingClientRect();
    if (!box?.width) return 0;
    const share = (clientX - box.left) / box.width;
    return (rightToLeft ? 1 - share : share) * endOf(edges);
  };

  const pull = ({ grip }: Gesture, clientX: number): void =>
    writes.drag(filterChange(bins, pulledTo(edges, grip, positionAt(clientX)), coverage));

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || event.ctrlKey || gesture.current !== null) return;
    const box = plot.current?.getBoundingClientRect();
    if (!box?.width) return;
    const { outwards, inwards } = event.pointerType === "mouse" ? FINE : COARSE;
    const perPixel = endOf(edges) / box.width;
    const onAxis = event.clientY > box.bottom;
    const reach = { outwards: outwards * perPixel, inwards: inwards * perPixel };
    const grip = gripAt(edges, window, positionAt(event.clientX), { reach, onAxis });
    const moves = grip.kind === "thumb" ? [grip.thumb] : (["from", "to"] as const);
    if (moves.some((edge) => lock.includes(edge))) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    gesture.current = {
      pointer: event.pointerId,
      grip,
      startX: event.clientX,
      startY: event.clientY,
      onAxis,
      before: { from: filter.from, to: filter.to },
      moved: false,
      slipped: false,
    };
    if (grip.kind === "thumb") onTaken(grip.thumb);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const now = gesture.current;
    if (now?.pointer !== event.pointerId) return;
    const slip = (event.pointerType === "mouse" ? FINE : COARSE).slip;
    now.moved ||= Math.abs(event.clientX - now.startX) > slip;
    now.slipped ||= now.moved || Math.abs(event.clientY - now.startY) > slip;
    if (now.moved) pull(now, event.clientX);
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const now = gesture.current;
    if (now?.pointer !== event.pointerId) return;
    gesture.current = null;
    if (now.onAxis && !now.slipped) pull(now, event.clientX);
    if (now.moved || (now.onAxis && !now.slipped)) writes.end();
    else if (!now.slipped && now.grip.kind !== "thumb") {
      const bin = bins.bins[binAt(edges, positionAt(event.clientX))];
      if (bin) setFilter(binFilter(bin, bins.unit));
    }
  };

  const onPointerCancel = (event: PointerEvent<HTMLElement>): void => {
    const now = gesture.current;
    if (now?.pointer !== event.pointerId) return;
    gesture.current = null;
    if (now.moved) writes.end(now.before);
  };

  return { positionAt, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}
