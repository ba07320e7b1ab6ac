import { memo, useRef } from "react";
import { useReturn } from "./opened.ts";
import { RowGrid } from "./RowGrid.tsx";
import type { RowsProps } from "./rowsProps.ts";
import { headHeight, scrollerOf } from "./scroller.ts";
import { useRowFocus } from "./useRowFocus.ts";

/** All rows, or the first of them, in the flow of the page, each as high as its words ask for. */
export const AllRows = memo(function AllRows({ most, ...props }: RowsProps & { readonly most: number }) {
  const grid = useRef<HTMLDivElement>(null);
  const length = Math.min(props.rows.length, most);
  const focus = useRowFocus({
    grid,
    length,
    reveal: (index) => showRow(rowAt(grid.current, index)),
    page: () => rowsInView(grid.current, length),
  });
  useReturn(props.query, props.rows, (index, at) => {
    const row = rowAt(grid.current, index);
    if (row === null) return;
    const scroller = scrollerOf(row);
    scroller.scrollBy(-scroller.scroll() - at);
    showRow(row);
    focus.focusRow(index);
  });
  return <RowGrid {...props} box={grid} from={0} to={length} focus={focus} stop={focus.active} />;
});

function rowAt(grid: HTMLElement | null, index: number): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}

/** Scrolls just so far that a row is wholly in sight, and nothing above what the list scrolls in. */
function showRow(row: HTMLElement | null): void {
  if (row === null) return;
  const scroller = scrollerOf(row);
  const top = -scroller.scroll();
  const head = headHeight(scroller);
  const under = top + row.offsetHeight - scroller.view();
  if (top < head) scroller.scrollBy(top - head);
  else if (under > 0) scroller.scrollBy(Math.min(under, top - head));
}

function rowsInView(grid: HTMLElement | null, length: number): number {
  if (grid === null) return 1;
  const scroller = scrollerOf(grid);
  const mean = grid.offsetHeight / Math.max(1, length);
  return Math.max(1, Math.floor((scroller.view() - headHeight(scroller)) / mean));
}
