import { useId } from "react";
import { type Locale, useLocale } from "../../i18n/locale.ts";
import type { Period } from "../../store/store.ts";
import { Choice } from "./Choice.tsx";
import type { Change, Choices } from "./choices.ts";
import { MOST_PERIODS, readPeriods } from "./periods.ts";
import { Fault } from "./TextField.tsx";

interface SeriesFieldsProps {
  readonly choices: Choices;
  readonly onChange: Change;
  readonly periods: readonly Period[];
}

/** One map, or one for each period. */
export function SeriesFields({ choices, onChange, periods }: SeriesFieldsProps) {
  const locale = useLocale();
  const { series } = locale.messages.embedDialog;
  const tooMany = periods.length > MOST_PERIODS ? series.tooMany(locale.number(MOST_PERIODS)) : null;
  return (
    <>
      <p className="embed-note">{series.note}</p>
      <Choice
        legend={series.legend}
        options={[
          { value: "none", label: series.one },
          { value: "years", label: series.years },
          {
            value: "list",
            label: series.list,
            children: choices.series === "list" && <PeriodList choices={choices} onChange={onChange} />,
          },
        ]}
        value={choices.series}
        onChange={(value) => onChange({ series: value })}
      />
      <Fault text={choices.series === "none" ? null : tooMany} />
    </>
  );
}

function PeriodList({ choices, onChange }: Omit<SeriesFieldsProps, "periods">) {
  const locale = useLocale();
  const { series } = locale.messages.embedDialog;
  const id = useId();
  const faults = faultsIn(choices.periods, locale);
  return (
    <div className="embed-inset embed-field">
      <label htmlFor={id}>{series.field}</label>
      <textarea
        id={id}
        className="field"
        rows={4}
        dir="ltr"
        spellCheck={false}
        value={choices.periods}
        aria-invalid={faults.length > 0}
        aria-describedby={`${id}note ${id}fault`}
        onChange={({ target }) => onChange({ periods: target.value })}
      />
      <p id={`${id}note`} className="embed-note">
        {series.fieldNote}
      </p>
      <ul id={`${id}fault`} className="embed-fault" role="status">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}

function faultsIn(text: string, { messages, number }: Locale): readonly string[] {
  const { series } = messages.embedDialog;
  const { periods, faults } = readPeriods(text);
  if (periods.length === 0 && faults.length === 0) return [series.empty];
  return faults.map(({ kind, line }) => series.faults[kind](number(line)));
}
