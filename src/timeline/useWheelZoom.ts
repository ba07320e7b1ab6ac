import { type RefObject, useEffect, useEffectEvent } from "react";

/** Pixels of wheel for a period twice or half as long. */
const DOUBLING_PX = 250;
const LINE_PX = 16;

/**
 * Zooms with Ctrl and the wheel (which is also what a pinch on a trackpad sends), and leaves a plain wheel
 * to the page. React listens to wheels passively, so that the page would zoom too.
 * @param onZoom told the factor for the period's length, and where the pointer is
 */
export function useWheelZoom(
  target: RefObject<HTMLElement | null>,
  onZoom: (factor: number, clientX: number) => void,
): void {
  const zoom = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1);
    onZoom(2 ** (pixels / DOUBLING_PX), event.clientX);
  });
  useEffect(() => {
    const element = target.current;
    const listen = (event: WheelEvent): void => zoom(event);
    element?.addEventListener("wheel", listen, { passive: false });
    return () => element?.removeEventListener("wheel", listen);
  }, [target]);
}
