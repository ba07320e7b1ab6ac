import { type MouseEvent, type RefObject, useEffect, useRef, useState } from "react";
import { formatPeriod } from "../i18n/dates.ts";
import { type Locale, useLocale } from "../i18n/locale.ts";
import type { Query } from "../query/query.ts";
import { select } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { classLook } from "../ui/glyphs.ts";
import { TypeMark } from "../ui/TypeMark.tsx";
import { LaneButton } from "./LaneButton.tsx";
import { LaneList } from "./LaneList.tsx";
import type { LaneLook, LaneMark } from "./laneMarks.ts";
import { laneRecordWords } from "./laneRecordWords.ts";
import { useLaneKeys } from "./useLaneKeys.ts";

interface LaneRecordsProps {
  readonly query: Query;
  readonly look: LaneLook;
  /** Width of a mark in CSS pixels. */
  readonly size: number;
  readonly onPoint: (words: string | null) => void;
}

/** A mark for each record; where several stand too near to each other, their number. */
export function LaneRecords({ query, look, size, onPoint }: LaneRecordsProps) {
  const locale = useLocale();
  // Records that were being read may have come.
  useAtlas((state) => state.arrivals);
  const { marks, spans, hidden } = look;
  const [opened, setOpened] = useState<number | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const { stop, listeners } = useLaneKeys(marks.length, locale.direction === "rtl");
  const open = marks.find(({ key }) => key === opened) ?? null;
  const close = (): void => setOpened(null);
  useClickOutside(root, open !== null, close);
  const press = (mark: LaneMark, event: MouseEvent): void => {
    const [only, ...others] = mark.rows;
    const id = only && query.record(only.row)?.properties.id;
    // A finger cannot point before it presses: it is told first what it would open.
    const isTap = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === "touch";
    if (others.length === 0 && !isTap && id !== undefined) select(id);
    else setOpened(opened === mark.key ? null : mark.key);
  };
  return (
    <div ref={root}>
      {spans.map(({ key, from, to }) => (
        <span
          key={key}
          className="timeline-lane-span"
          style={{ insetInlineStart: from, inlineSize: to - from }}
        />
      ))}
      {hidden.map(({ key, x, typeClass }) => (
        <span
          key={key}
          className={`timeline-lane-hidden ${classLook(typeClass).className}`}
          style={{ insetInlineStart: x }}
        />
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div role="group" aria-label={locale.messages.timeline.lane.marks} {...listeners}>
        {marks.map((mark, index) => {
          const label = markWords(mark, query, locale);
          return (
            <LaneButton
              key={mark.key}
              index={index}
              x={mark.x}
              size={size}
              label={label}
              isStop={index === stop}
              isOpen={mark.rows.length > 1 ? mark === open : undefined}
              onPoint={(at) => onPoint(at === null ? null : label)}
              onPress={(event) => press(mark, event)}
            >
              <MarkFace mark={mark} query={query} />
            </LaneButton>
          );
        })}
      </div>
      {open !== null && (
        <LaneList
          key={open.key}
          query={query}
          mark={open}
          name={markWords(open, query, locale)}
          onOpen={(id) => {
            close();
            select(id);
          }}
          onClose={() => {
            close();
            root.current?.querySelector<HTMLElement>(`[data-index="${marks.indexOf(open)}"]`)?.focus();
          }}
        />
      )}
    </div>
  );
}

function MarkFace({ mark: { rows }, query }: { readonly mark: LaneMark; readonly query: Query }) {
  const { number } = useLocale();
  const [first, ...others] = rows;
  if (first === undefined) return null;
  const { row, typeClass } = first;
  if (others.length === 0) return <TypeMark type={query.type(row)} ownClass={typeClass} size={14} />;
  const isOneFamily = others.every((other) => other.typeClass === typeClass);
  return (
    <span className={`timeline-lane-count ${isOneFamily ? classLook(typeClass).className : ""}`}>
      {number(rows.length)}
    </span>
  );
}

/** Title and date of one record; of several how many there are, and between which days. */
function markWords({ rows }: LaneMark, query: Query, locale: Locale): string {
  const { lane } = locale.messages.timeline;
  const [first, ...others] = rows;
  if (first === undefined) return "";
  if (others.length === 0) return laneRecordWords(first, query, locale);
  const [from, to] = [Math.min(...rows.map((row) => row.from)), Math.max(...rows.map((row) => row.to))];
  const days = formatPeriod(locale, Number.isFinite(from) ? from : null, to);
  return lane.stack(locale.number(rows.length), days, rows.length);
}

function useClickOutside(root: RefObject<HTMLElement | null>, wanted: boolean, onClick: () => void): void {
  useEffect(() => {
    if (!wanted) return;
    const listen = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) onClick();
    };
    document.addEventListener("pointerdown", listen);
    return () => document.removeEventListener("pointerdown", listen);
  }, [wanted, root, onClick]);
}
