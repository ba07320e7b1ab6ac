import { type KeyboardEvent, useEffect, useRef } from "react";
import { useLocale } from "../i18n/locale.ts";
import type { Row } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { TypeMark } from "../ui/TypeMark.tsx";
import type { Size } from "./camera.ts";
import { recordWords } from "./markWords.ts";
import type { SceneMark } from "./sceneMark.ts";

interface MarkChooserProps {
  readonly mark: SceneMark;
  readonly size: Size;
  readonly query: Query;
  readonly selection: string | null;
  readonly onChoose: (id: string) => void;
  /** Closes the list; the focus goes back to the mark. */
  readonly onClose: () => void;
}

/** The records of a mark that no zoom tells apart, by date: a labelled, non-modal dialog. */
export function MarkChooser({ mark, size, query, selection, onChoose, onClose }: MarkChooserProps) {
  const { messages, direction } = useLocale();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>("[aria-current], button")?.focus();
  }, []);
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onClose();
    else if (!walk(list.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = messages.map.chooser(mark.count);
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
        <IconButton icon="close" label={messages.map.closeChooser} onClick={onClose} />
      </header>
      <ul ref={list}>
        {query.sorted(mark.rows, "date").map((row) => (
          <Entry key={row} {...{ row, query, selection, onChoose }} />
        ))}
      </ul>
    </div>
  );
}

type EntryProps = Pick<MarkChooserProps, "query" | "selection" | "onChoose"> & { readonly row: Row };

function Entry({ row, query, selection, onChoose }: EntryProps) {
  const { id, type } = query.record(row).properties;
  const { title, line } = recordWords(row, query, useLocale());
  return (
    <li>
      <button type="button" aria-current={id === selection || undefined} onClick={() => onChoose(id)}>
        <TypeMark type={type} size={20} />
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
