import { useId, useMemo } from "react";
import type { Filter } from "../domain/filter.ts";
import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import { dateWords, shortened } from "../i18n/recordWords.ts";
import type { Row } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { compareWith, select, setFilter, showPanel } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { TypeMark } from "../ui/TypeMark.tsx";
import type { PeriodSide } from "./comparison.ts";

/** So many are enough to see what they are; the list has them all. */
const MOST_LISTED = 20;
const LONGEST_TITLE = 300;

interface PeriodListProps {
  readonly query: Query;
  readonly part: PeriodSide;
  /** Dates of the page that this period changes places with when it is shown in the list. */
  readonly swapWith?: Pick<Filter, "from" | "to">;
}

/** The records of a period, newest first. */
export function PeriodList({ query, part, swapWith }: PeriodListProps) {
  const locale = useLocale();
  const { messages, number } = locale;
  const { periods } = messages;
  const heading = useId();
  const { shown } = part.side.counts;
  const rows = useMemo(() => query.list(part.side, "date").slice(0, MOST_LISTED), [query, part]);
  // Records that were being read may have come.
  useAtlas((state) => state.arrivals);
  if (shown === 0) return <div />;
  return (
    <section className="periods-list" aria-labelledby={heading}>
      <h3 id={heading}>{periods.list(formatPeriod(locale, part.days.from, part.days.to))}</h3>
      {shown > rows.length && (
        <p className="periods-note">{periods.firstOf(number(rows.length), number(shown))}</p>
      )}
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <RecordButton query={query} row={row} />
          </li>
        ))}
      </ul>
      <Button onClick={() => showAll(part.filter, swapWith)}>{periods.showAll(number(shown), shown)}</Button>
    </section>
  );
}

function RecordButton({ query, row }: { readonly query: Query; readonly row: Row }) {
  const locale = useLocale();
  const record = query.record(row)?.properties ?? null;
  const type = query.type(row);
  return (
    <button
      type="button"
      className="periods-open"
      disabled={record === null}
      onClick={() => record !== null && select(record.id)}
    >
      <TypeMark type={type} ownClass={query.classOf(type)} size={20} />
      <span>
        <span className="periods-title" dir="auto">
          {record === null ? locale.messages.list.reading : shortened(record.title, LONGEST_TITLE)}
        </span>
        {record !== null && <span className="periods-date">{dateWords(locale, record)}</span>}
      </span>
    </button>
  );
}

/** The same records in the list; the page's dates become those that it is compared with. One step of the history. */
function showAll({ from, to, by, undated }: Filter, swapWith?: Pick<Filter, "from" | "to">): void {
  setFilter({ from, to, by, undated }, { dragging: true });
  if (swapWith !== undefined) {
    const { from: first, to: last } = swapWith;
    compareWith(first !== null && last !== null ? { from: first, to: last } : null);
  }
  showPanel("list");
  setFilter({});
}
