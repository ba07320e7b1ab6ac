import type { Filter } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import { setFilter } from "../store/actions.ts";
import { Checkbox } from "../ui/Checkbox.tsx";

interface DateSwitchesProps {
  readonly filter: Filter;
  /** Records without a date that meet all other filters, kept or not. */
  readonly undated: number;
}

/** What the dates of a record must do under the window. */
export function DateSwitches({ filter, undated }: DateSwitchesProps) {
  const { messages, number } = useLocale();
  const { timeline } = messages;
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
