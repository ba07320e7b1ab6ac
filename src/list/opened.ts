import { useLayoutEffect, useRef } from "react";
import type { Query } from "../query/query.ts";
import type { RowList } from "../query/rowList.ts";
import { scrollerOf } from "./scroller.ts";

/** The row that was opened last, and how far below the top of what was seen it stood, in CSS pixels. */
interface Opened {
  readonly id: string;
  readonly at: number;
}

let opened: Opened | null = null;

export function rememberOpened(id: string, row: HTMLElement): void {
  opened = { id, at: -scrollerOf(row).scroll() };
}

/** A list that comes back when a record is closed leads to the row it was opened from, where it stood (WCAG 2.4.3). */
export function useReturn(query: Query, rows: RowList, back: (index: number, at: number) => void): void {
  const isNew = useRef(true);
  useLayoutEffect(() => {
    if (!isNew.current) return;
    isNew.current = false;
    const last = opened;
    opened = null;
    const row = last === null ? null : query.rowOf(last.id);
    const index = row === null ? -1 : rows.indexOf(row);
    if (last !== null && index >= 0) back(index, last.at);
  });
}
