import { useLayoutEffect, useRef, useState } from "react";

/** Width of an element in CSS pixels, as it is now; `first` until it is known. */
export function useWidth(first: number) {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const current = element.current;
    if (current === null) return;
    const measure = (): void => {
      if (current.clientWidth > 0) setWidth(current.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}
