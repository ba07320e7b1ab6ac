import { type DragEvent, useRef, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import type { ChosenList } from "./compareSession.ts";
import { MOST_BYTES, MOST_ROWS } from "./listTable.ts";
import type { NoTable } from "./readTable.ts";

/** Why the file that was chosen cannot be compared. */
export type Trouble = NoTable | "too_large" | "unreadable";

interface ListFileProps {
  readonly list: ChosenList | null;
  readonly trouble: Trouble | null;
  readonly onChoose: (file: File) => Promise<void>;
}

/** Where the file comes in, by a button or by a drop, and what came. */
export function ListFile({ list, trouble, onChoose }: ListFileProps) {
  const { messages, number } = useLocale();
  const { compare } = messages;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const rows = list === null ? 0 : list.table.rows.length + list.table.leftOut.length;
  return (
    <div
      className="compare-file"
      data-over={over}
      {...dropsOf(setOver, (file) => {
        void onChoose(file);
      })}
    >
      {list !== null && (
        <div>
          <p className="compare-name" dir="auto">
            {compare.file(list.name, number(rows), rows)}
          </p>
          {list.table.isCut && <p role="status">{compare.cut(number(MOST_ROWS))}</p>}
          {list.encoding !== "utf-8" && <p>{compare.encoding(list.encoding)}</p>}
        </div>
      )}
      <div className="compare-choose">
        <Button tone={list === null ? "strong" : "plain"} onClick={() => input.current?.click()}>
          {list === null ? compare.choose : compare.chooseAnother}
        </Button>
        <span>{compare.drop}</span>
      </div>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again.
          currentTarget.value = "";
          if (file) void onChoose(file);
        }}
      />
      {trouble !== null && (
        <p role="alert" className="compare-trouble">
          {trouble === "too_large" ? compare.tooLarge(number(MOST_BYTES / 1e6)) : compare.refused[trouble]}
        </p>
      )}
      <p className="compare-note">{compare.staysHere}</p>
    </div>
  );
}

/** The page as a whole takes dropped files, too, and opens them: what is dropped here stays here. */
function dropsOf(setOver: (over: boolean) => void, onFile: (file: File) => void) {
  const take = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(over);
  };
  return {
    onDragEnter: (event: DragEvent) => take(event, true),
    onDragOver: (event: DragEvent) => take(event, true),
    onDragLeave: (event: DragEvent) => take(event, false),
    onDrop: (event: DragEvent) => {
      take(event, false);
      const file = event.dataTransfer.files[0];
      if (file) onFile(file);
    },
  };
}
