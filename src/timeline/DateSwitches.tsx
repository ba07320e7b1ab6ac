import { useMemo } from "react";
import type { Filter } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Query } from "../query/query.ts";
import { setFilter } from "../store/actions.ts";
import { Checkbox } from "../ui/Checkbox.tsx";

/** What the dates of a record must do under the window. */
export function DateSwitches({ query, filter }: { readonly query: Query; readonly filter: Filter }) {
  const { messages, number } = useLocale();
  const { timeline } = messages;
  const undated = useMemo(() => undatedRecords(query, filter), [query, filter]);
  const { dates, by, undated: keepsUndated } = filter;
  return (
    <div className="timeline-switches">
      <Checkbox
        label={timeline.certain}
        checked={dates === "certain"}
        onChange={() => setFilter({ dates: dates === "certain" ? "possible" : "certain" })}
      />
      <Checkbox
        label={timeline.byStart}
        checked={by === "start"}
        onChange={() => setFilter({ by: by === "start" ? "overlap" : "start" })}
      />
      <Checkbox
        label={timeline.undated(number(undated))}
        checked={keepsUndated}
        onChange={() => setFilter({ undated: !keepsUndated })}
      />
    </div>
  );
}

/** Records without a date that meet all other filters, kept or not. */
function undatedRecords(query: Query, filter: Filter): number {
  return query.rows({ ...filter, undated: true }).filter((row) => query.facts(row).date === null).length;
}
