import { useLayoutEffect, useRef, useState } from "react";

/** Room that there is for the preview, in CSS pixels; null until it is known, so that nothing is loaded twice. */
export function usePlaceWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = (): void => setWidth(element.clientWidth || null);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width] as const;
}
