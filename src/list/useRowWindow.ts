import {
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { headHeight, type Scroller, scrollerOf } from "./scroller.ts";
import {
  farFrom,
  isStuck,
  moved,
  type Position,
  placeOf,
  placeShowing,
  rowsAt,
  type ScrollSpace,
  scrollAt,
  scrollSpace,
  skipAt,
  skipFor,
} from "./scrollSpace.ts";

/** The rows that are made, and where. */
export interface RowWindow {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The first row that is wholly in sight. */
  readonly first: number;
  /** Pixels between where a row would stand in a list of full length, and where it stands. */
  readonly skip: number;
}

/** Rows made beyond what is seen, so that a turn of the wheel finds them there. */
const MORE = 6;
const NOTHING: RowWindow = { from: 0, to: 0, first: 0, skip: 0 };

/**
 * Follows whatever the rows scroll in: a column, the phone's sheet, or the page.
 * @param rowHeight CSS pixels, a whole number
 */
export function useRowWindow(box: RefObject<HTMLElement | null>, rows: number, rowHeight: number) {
  const [seen, setSeen] = useState(NOTHING);
  const position = useRef<Position>({ scroll: 0, skip: 0 });

  const last = useRef<{ readonly view: number; readonly head: number } | null>(null);

  const measured = useCallback((): Measured | null => {
    const scroller = box.current && scrollerOf(box.current);
    if (!scroller) return null;
    last.current = { view: scroller.view(), head: headHeight(scroller) };
    const { view, head } = last.current;
    return { scroller, space: scrollSpace(rows, rowHeight, view), head };
  }, [box, rows, rowHeight]);

  const show = useCallback(({ space, head }: Pick<Measured, "space" | "head">): void => {
    const next = windowAt(space, position.current, head);
    setSeen((last) => (isSame(last, next) ? last : next));
  }, []);

  /** Puts the scroll bar where the place belongs; nothing moves for the eye. */
  const settle = useCallback(({ scroller, space }: Measured, place: number): void => {
    const way = scrollAt(space, place) - scroller.scroll();
    if (Math.abs(way) >= 1) scroller.scrollBy(way);
    const scroll = scroller.scroll();
    position.current = { scroll, skip: skipFor(space, place, scroll) };
  }, []);

  // A list of another length: the scroll bar stays, and says where that is now. Measuring would make the browser
  // lay out the page at every step of the brush; where the scroll bar had to move, it tells.
  useLayoutEffect(() => {
    if (last.current === null) position.current = { scroll: measured()?.scroller.scroll() ?? 0, skip: 0 };
    if (last.current === null) return;
    const { view, head } = last.current;
    const space = scrollSpace(rows, rowHeight, view);
    position.current = { ...position.current, skip: skipAt(space, position.current.scroll) };
    show({ space, head });
  }, [measured, show, rows, rowHeight]);

  const onMove = useEffectEvent((): void => {
    const now = measured();
    if (now === null) return;
    position.current = moved(now.space, position.current, now.scroller.scroll());
    if (isStuck(now.space, position.current)) settle(now, placeOf(position.current));
    flushSync(() => show(now));
  });
  const onRest = useEffectEvent((): void => {
    const now = measured();
    if (now === null) return;
    settle(now, placeOf(position.current));
    flushSync(() => show(now));
  });
  useEffect(() => {
    if (box.current === null) return;
    return scrollerOf(box.current).follow(box.current, onMove, onRest);
  }, [box]);

  const go = useCallback(
    (now: Measured, place: number): void => {
      const before = placeOf(position.current);
      if (Math.abs(place - before) <= farFrom(now.space)) {
        now.scroller.scrollBy(place - before);
        position.current = { ...position.current, scroll: now.scroller.scroll() };
      }
      if (Math.abs(placeOf(position.current) - place) >= 1) settle(now, place);
      show(now);
    },
    [settle, show],
  );

  /** Brings a row into sight, by the shortest way. */
  const reveal = useCallback(
    (index: number): void => {
      const now = measured();
      if (now === null) return;
      const before = placeOf(position.current);
      const place = placeShowing(now.space, before, index, now.head);
      if (place !== before) go(now, place);
    },
    [measured, go],
  );

  /** Brings a row to so many pixels below the top of what is seen. */
  const goTo = useCallback(
    (index: number, at: number): void => {
      const now = measured();
      if (now !== null) go(now, index * rowHeight - at);
    },
    [measured, go, rowHeight],
  );

  /** How many whole rows are in sight. */
  const page = useCallback((): number => {
    const now = measured();
    return now === null ? 1 : Math.max(1, Math.floor((now.space.view - now.head) / rowHeight));
  }, [measured, rowHeight]);

  return { seen, reveal, goTo, page };
}

interface Measured {
  readonly scroller: Scroller;
  readonly space: ScrollSpace;
  readonly head: number;
}

function windowAt(space: ScrollSpace, position: Position, head: number): RowWindow {
  const place = placeOf(position);
  const [from, to] = rowsAt(space, place, MORE);
  const first = Math.max(0, Math.min(Math.ceil((place + head) / space.rowHeight), space.rows - 1));
  return { from, to, first, skip: position.skip };
}

const isSame = (a: RowWindow, b: RowWindow): boolean =>
  a.from === b.from && a.to === b.to && a.first === b.first && a.skip === b.skip;
