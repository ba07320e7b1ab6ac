import "./list.css";
import { useEffect, useRef } from "react";
import { useLocale } from "../i18n/locale.ts";
import { SORTS } from "../query/sort.ts";
import { setSort } from "../store/actions.ts";
import { answerOf, listOf } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { EmptyResult } from "./EmptyResult.tsx";
import { IncidentRow } from "./IncidentRow.tsx";

/** The row that was opened last: closing a record gives the focus back to it. */
let lastOpened: string | null = null;

/** One and the same for all rows: a new one would make every row be drawn anew at every change. */
function rememberOpened(id: string): void {
  lastOpened = id;
}

/** The same set as the map, in full: the equal of the map, not its appendix. */
export function IncidentList() {
  const { messages, number } = useLocale();
  const query = useAtlas((state) => state.query);
  const answer = useAtlas(answerOf);
  const rows = useAtlas(listOf);
  const sort = useAtlas((state) => state.sort);
  const near = useAtlas((state) => state.filter.near !== null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const opened = lastOpened;
    lastOpened = null;
    if (opened === null) return;
    const button = list.current?.querySelector<HTMLButtonElement>(`[data-id="${CSS.escape(opened)}"]`);
    button?.focus();
  }, []);
  if (query === null || answer === null) return null;
  return (
    <div className="list">
      <div className="list-head">
        <h2 className="list-heading">{messages.list.records(number(rows.length), rows.length)}</h2>
        <label className="list-sort">
          <span>{messages.list.sortBy}</span>
          <select
            className="field"
            value={sort}
            onChange={(event) => setSort(SORTS.find((name) => name === event.target.value) ?? "date")}
          >
            {SORTS.map((name) => (
              <option key={name} value={name}>
                {messages.list.sorts[name]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {rows.length === 0 && <EmptyResult />}
      <ol className="list-rows" ref={list}>
        {rows.map((row) => (
          <IncidentRow
            key={row}
            record={query.record(row).properties}
            standing={answer.standings[row] ?? 0}
            near={near}
            onOpen={rememberOpened}
          />
        ))}
      </ol>
    </div>
  );
}
