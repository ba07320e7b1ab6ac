import { type KeyboardEvent, useEffect, useRef } from "react";
import { useLocale } from "../i18n/locale.ts";
import type { Query } from "../query/query.ts";
import { TypeMark } from "../ui/TypeMark.tsx";
import type { LaneMark } from "./laneMarks.ts";
import { laneRecordWords } from "./laneRecordWords.ts";

/** Nobody reads more in a box of this size; the list has them all. */
const MOST_LISTED = 50;

interface LaneListProps {
  readonly query: Query;
  readonly mark: LaneMark;
  readonly name: string;
  readonly onOpen: (id: string) => void;
  /** Closes it and gives the focus back. */
  readonly onClose: () => void;
}

/** The records of a mark by name, each to be opened. */
export function LaneList({ query, mark: { rows }, name, onOpen, onClose }: LaneListProps) {
  const locale = useLocale();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector("button")?.focus(), []);
  const more = rows.length - MOST_LISTED;
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <ul ref={list} className="timeline-lane-list" aria-label={name} onKeyDown={closeOnEscape}>
      {rows.slice(0, MOST_LISTED).map((one) => {
        const id = query.record(one.row)?.properties.id;
        return (
          <li key={one.row}>
            <button type="button" disabled={id === undefined} onClick={() => id !== undefined && onOpen(id)}>
              <TypeMark type={query.type(one.row)} ownClass={one.typeClass} size={20} />
              <span dir="auto">{laneRecordWords(one, query, locale)}</span>
            </button>
          </li>
        );
      })}
      {more > 0 && <li>{locale.messages.timeline.lane.more(locale.number(more), more)}</li>}
    </ul>
  );
}
