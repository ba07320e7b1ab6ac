import { useCallback, useEffect, useRef } from "react";
import type { Filter } from "../domain/filter.ts";
import { setFilter } from "../store/actions.ts";

type Change = Partial<Pick<Filter, "from" | "to">>;

/**
 * Writes the filter while something is dragged: at most once per frame and marked as `dragging`, so that
 * the address bar keeps still; `end` writes what is left, unmarked.
 */
export function useDragWrites() {
  const frame = useRef<number | null>(null);
  const asked = useRef<Change>({});
  const stop = useCallback((): void => {
    if (frame.current !== null) cancelAnimationFrame(frame.current);
    frame.current = null;
  }, []);
  useEffect(
    () => () => {
      stop();
      // A layout that changes under the finger ends the drag, or the address bar would wait for ever.
      if (Object.keys(asked.current).length > 0) setFilter(asked.current);
    },
    [stop],
  );
  return {
    drag(change: Change): void {
      const isSame = change.from === asked.current.from && change.to === asked.current.to;
      if (isSame) return;
      asked.current = change;
      frame.current ??= requestAnimationFrame(() => {
        frame.current = null;
        setFilter(asked.current, { dragging: true });
      });
    },
    end(change: Change = asked.current): void {
      stop();
      asked.current = {};
      setFilter(change);
    },
  };
}
