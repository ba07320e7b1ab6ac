import type { Filter } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import { setFilter } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Checkbox } from "../ui/Checkbox.tsx";

interface DateSwitchesProps {
  readonly filter: Filter;
  /** Records without a date that meet all other filters, kept or not. */
  readonly undated: number;
}

/** What the dates of a record must do under the window, as far as the link leaves that open. */
export function DateSwitches({ filter, undated }: DateSwitchesProps) {
  const { messages, number } = useLocale();
  const { timeline } = messages;
  const { dates, by, undated: keepsUndated } = filter;
  const lock = useAtlas((state) => state.lock);
  return (
    <div className="timeline-switches">
      {!lock.includes("dates") && (
        <Checkbox
          label={timeline.certain}
          checked={dates === "certain"}
          onChange={() => setFilter({ dates: dates === "certain" ? "possible" : "certain" })}
        />
      )}
      {!lock.includes("by") && (
        <Checkbox
          label={timeline.byStart}
          checked={by === "start"}
          onChange={() => setFilter({ by: by === "start" ? "overlap" : "start" })}
        />
      )}
      {!lock.includes("undated") && (
        <Checkbox
          label={timeline.undated(number(undated))}
          checked={keepsUndated}
          onChange={() => setFilter({ undated: !keepsUndated })}
        />
      )}
    </div>
  );
}
