import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

interface RowFocusOptions {
  readonly grid: RefObject<HTMLElement | null>;
  /** Rows that the keys lead through. */
  readonly length: number;
  /** Brings a row into sight; it may be made only then. */
  readonly reveal: (index: number) => void;
  /** How many rows a page is. */
  readonly page: () => number;
}

export interface RowFocus {
  readonly active: number;
  readonly isInside: boolean;
  readonly setActive: (index: number) => void;
  /** Gives the focus to a row as soon as it is made. */
  readonly focusRow: (index: number) => void;
  readonly listeners: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
  };
}

/**
 * One row is the stop of the Tab key, arrows, Page Up and Down, Home and End lead to the others (ARIA Authoring
 * Practices, grid). The row that has the focus is `active`; whoever makes the rows must always make that one.
 */
export function useRowFocus({ grid, length, reveal, page }: RowFocusOptions): RowFocus {
  const [wished, setActive] = useState(0);
  const [isInside, setIsInside] = useState(false);
  /** The row that is to get the focus as soon as it is made. */
  const wanted = useRef<number | null>(null);
  const active = Math.max(0, Math.min(wished, length - 1));

  const focusWanted = (): void => {
    if (wanted.current === null) return;
    const row = grid.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] button`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  };
  useLayoutEffect(focusWanted);

  const focusRow = (index: number): void => {
    wanted.current = index;
    setActive(index);
    focusWanted();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = rowByKey(event, active, length, page);
    if (next === null) return;
    event.preventDefault();
    if (next === active) return;
    focusRow(next);
    reveal(next);
  };

  const listeners: RowFocus["listeners"] = {
    onKeyDown,
    onFocus: ({ target }): void => {
      setIsInside(true);
      const index = Number(target.closest("[data-index]")?.getAttribute("data-index") ?? active);
      setActive(index);
    },
    onBlur: (): void => setIsInside(false),
  };
  return { active, setActive, isInside, focusRow, listeners };
}

type Key = Pick<KeyboardEvent, "key" | "altKey" | "metaKey" | "shiftKey">;

/** Where a key leads; null for keys that are not ours. */
export function rowByKey(event: Key, active: number, length: number, page: () => number): number | null {
  if (event.altKey || event.metaKey || event.shiftKey) return null;
  const within = (index: number): number => Math.max(0, Math.min(index, length - 1));
  switch (event.key) {
    case "ArrowDown":
      return within(active + 1);
    case "ArrowUp":
      return within(active - 1);
    case "PageDown":
      return within(active + page());
    case "PageUp":
      return within(active - page());
    case "Home":
      return within(0);
    case "End":
      return within(length - 1);
    default:
      return null;
  }
}
