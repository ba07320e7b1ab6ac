import type { Filter } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Extent } from "./brush.ts";
import { type Choice, choiceOf, presetsFor, presetWindow } from "./presets.ts";

type DateFilter = Pick<Filter, "from" | "to">;

interface PresetSelectProps {
  readonly filter: DateFilter;
  readonly coverage: Extent;
  readonly onDates: (dates: DateFilter) => void;
}

/** Windows that end where the records end. */
export function PresetSelect({ filter, coverage, onDates }: PresetSelectProps) {
  const { timeline } = useLocale().messages;
  const choice = choiceOf(filter, coverage);
  const choices: readonly Exclude<Choice, "own">[] = ["all", ...presetsFor(coverage)];
  const choose = (value: string): void => {
    const chosen = choices.find((key) => key === value);
    if (chosen !== undefined) onDates(presetWindow(chosen, coverage));
  };
  return (
    <select
      className="field timeline-preset"
      aria-label={timeline.preset}
      value={choice}
      onChange={(event) => choose(event.target.value)}
    >
      {choice === "own" && <option value="own">{timeline.presets.own}</option>}
      {choices.map((key) => (
        <option key={key} value={key}>
          {timeline.presets[key]}
        </option>
      ))}
    </select>
  );
}
