import "./list.css";
import { useId } from "react";
import { useLocale } from "../i18n/locale.ts";
import { SORTS } from "../query/sort.ts";
import { setSort } from "../store/actions.ts";
import { rowsOf } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";
import { AllRows } from "./AllRows.tsx";
import { EmptyResult } from "./EmptyResult.tsx";
import { WindowOfRows } from "./WindowOfRows.tsx";

/** So many rows are made at once, each as high as its words ask for. */
const FEW = 200;

/** The same set as the map, in full: the equal of the map, not its appendix. */
export function IncidentList() {
  const { messages, number } = useLocale();
  const shown = useShown();
  const sort = useAtlas((state) => state.sort);
  const heading = useId();
  // An order that is made elsewhere may have come.
  useAtlas(({ query }) => query?.isSorted(sort));
  if (shown === null) return null;
  const { query, answer, filter } = shown;
  const rows = rowsOf(shown, sort);
  const part = { query, answer, rows, near: filter.near !== null, labelledBy: heading };
  const left = rows.length - FEW;
  return (
    <div className="list">
      <div className="list-head">
        <h2 className="list-heading" id={heading}>
          {messages.list.records(number(rows.length), rows.length)}
        </h2>
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
      {rows.length > 0 && left <= 0 && <AllRows {...part} most={FEW} />}
      {left > 0 && <WindowOfRows {...part} sort={sort} />}
    </div>
  );
}
