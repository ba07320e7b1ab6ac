import { memo, useEffect, useRef, useState } from "react";
import type { Sort } from "../query/sort.ts";
import { useReturn } from "./opened.ts";
import { RowGrid } from "./RowGrid.tsx";
import type { RowsProps } from "./rowsProps.ts";
import { useRowFocus } from "./useRowFocus.ts";
import { useRowWindow } from "./useRowWindow.ts";

/** Two lines of title and two of facts, in the text size that the reader has set. */
const ROW_REM = 6.625;

/** The rows in sight and some around them, all of one height, of as many as there are. */
export const WindowOfRows = memo(function WindowOfRows({
  sort,
  ...props
}: RowsProps & { readonly sort: Sort }) {
  const box = useRef<HTMLDivElement>(null);
  const [rowHeight] = useState(() => Math.round(ROW_REM * rootFontSize()));
  const { seen, reveal, goTo, page } = useRowWindow(box, props.rows.length, rowHeight);
  const focus = useRowFocus({ grid: box, length: props.rows.length, reveal, page });
  useReturn(props.query, props.rows, (index, at) => {
    goTo(index, at);
    focus.focusRow(index);
  });
  const { setActive } = focus;
  const sorted = useRef(sort);
  useEffect(() => {
    if (sorted.current === sort) return;
    sorted.current = sort;
    setActive(0);
    reveal(0);
  }, [sort, reveal, setActive]);
  const isActiveMade = focus.active >= seen.from && focus.active < seen.to;
  return (
    <RowGrid
      {...props}
      box={box}
      from={seen.from}
      to={seen.to}
      focus={focus}
      // Who comes with the Tab key lands on what is in sight.
      stop={focus.isInside || isActiveMade ? focus.active : seen.first}
      fixed={{ rowHeight, skip: seen.skip }}
    />
  );
});

const rootFontSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
