import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import type { Answer, Row } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { TypeMark } from "../ui/TypeMark.tsx";
import type { Size } from "./camera.ts";
import { recordWords } from "./markWords.ts";
import { firstInOrder } from "./membersByDate.ts";
import type { SceneMark } from "./sceneMark.ts";

interface MarkChooserProps {
  readonly mark: SceneMark;
  readonly size: Size;
  readonly query: Query;
  /** The one that the mark is drawn from. */
  readonly answer: Answer;
  /** The row of the open record. */
  readonly open: Row | null;
  readonly onChoose: (row: Row) => void;
  /** Closes the list; the focus goes back to the mark. */
  readonly onClose: () => void;
}

/** A town may hold fifty thousand records: so many are shown at first, and more by so many. */
const PAGE = 200;

/** The records of a mark that no zoom tells apart, by date: a labelled, non-modal dialog. */
export function MarkChooser({ mark, size, query, answer, open, onChoose, onClose }: MarkChooserProps) {
  const { messages, direction, number } = useLocale();
  const list = useRef<HTMLUListElement>(null);
  const [most, setMost] = useState(PAGE);
  const rows = useMembers(mark, answer, query, most);
  useFirstFocus(list, most);
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onClose();
    else if (!walk(list.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { map } = messages;
  const left = mark.count - rows.length;
  const label = map.chooser(mark.count, number(mark.count));
  return (
    <div
      className="map-chooser"
      style={chooserPlace(mark, size)}
      role="dialog"
      aria-label={label}
      dir={direction}
      onKeyDown={press}
    >
      <header className="map-chooser-head">
        <h3>{label}</h3>
        <IconButton icon="close" label={map.closeChooser} onClick={onClose} />
      </header>
      {left > 0 && (
        <p className="map-chooser-part">{map.chooserPart(number(rows.length), number(mark.count))}</p>
      )}
      <ul ref={list}>
        {rows.map((row) => (
          <Entry key={row} {...{ row, query, onChoose }} isOpen={row === open} />
        ))}
        {left > 0 && (
          <li>
            <button type="button" className="map-chooser-more" onClick={() => setMost(most + PAGE)}>
              {map.chooserMore(number(Math.min(PAGE, left)))}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

function useMembers({ of }: SceneMark, answer: Answer, query: Query, most: number): readonly Row[] {
  return useMemo(
    () => (of === null ? [] : firstInOrder(answer.rowsOf(of), query.list(answer, "date"), most)),
    [of, answer, query, most],
  );
}

/** The focus goes to the open record, else to the first; later to the first of those that were added. */
function useFirstFocus(list: RefObject<HTMLUListElement | null>, most: number): void {
  useEffect(() => {
    const buttons = list.current?.querySelectorAll<HTMLElement>("button");
    const open = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (most === PAGE) (open ?? buttons?.[0])?.focus();
    else buttons?.[most - PAGE]?.focus();
  }, [list, most]);
}

interface EntryProps extends Pick<MarkChooserProps, "query" | "onChoose"> {
  readonly row: Row;
  readonly isOpen: boolean;
}

function Entry({ row, query, isOpen, onChoose }: EntryProps) {
  useAtlas(({ arrivals }) => arrivals);
  const type = query.type(row);
  const { title, line } = recordWords(row, query, useLocale());
  return (
    <li>
      <button type="button" aria-current={isOpen || undefined} onClick={() => onChoose(row)}>
        <TypeMark type={type} ownClass={query.classOf(type)} size={20} />
        <span>
          <span className="map-chooser-title" dir="auto">
            {title}
          </span>
          <span className="map-chooser-line" dir="auto">
            {line}
          </span>
        </span>
      </button>
    </li>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus within the list; whether the key was one that does. */
function walk(list: HTMLElement | null, key: string): boolean {
  const buttons = [...(list?.querySelectorAll<HTMLElement>("button") ?? [])];
  const step = STEPS[key];
  const here = buttons.findIndex((button) => button === document.activeElement);
  const next = step === undefined ? edge(buttons, key) : (buttons[here + step] ?? buttons[here]);
  next?.focus();
  return next !== undefined;
}

function edge(buttons: readonly HTMLElement[], key: string): HTMLElement | undefined {
  if (key === "Home") return buttons[0];
  return key === "End" ? buttons.at(-1) : undefined;
}

const WIDTH = 300;
const MARGIN = 8;
/** The buttons, as wide as a finger needs them, and the foot of the map stay free. */
const BUTTONS = 60;
const FOOT = 40;
const LEAST_HEIGHT = 200;

/** Below or above its mark, where there is more room; in a small frame over all of it. */
function chooserPlace({ x, y, radius }: SceneMark, { width, height }: Size) {
  const inlineSize = Math.min(WIDTH, width - BUTTONS - MARGIN);
  const insetInlineStart = Math.max(MARGIN, Math.min(width - inlineSize - BUTTONS, x - inlineSize / 2));
  const [above, below] = [y - radius - 2 * MARGIN, height - FOOT - y - radius - MARGIN];
  if (Math.max(above, below) < LEAST_HEIGHT) {
    return { inlineSize, insetInlineStart, insetBlockStart: MARGIN, maxBlockSize: height - 2 * MARGIN };
  }
  return below >= above
    ? { inlineSize, insetInlineStart, insetBlockStart: y + radius + MARGIN, maxBlockSize: below }
    : { inlineSize, insetInlineStart, insetBlockEnd: height - y + radius + MARGIN, maxBlockSize: above };
}
