import { useId } from "react";
import { useLocale } from "../../i18n/locale.ts";
import { CIRCLE_SIZES } from "../../store/store.ts";
import { Choice } from "./Choice.tsx";
import { axisOf, type Change, type Choices, topOf } from "./choices.ts";
import { Fault, TextField } from "./TextField.tsx";

/** What several maps must have in common for an eye to compare them. */
export function CompareFields({
  choices,
  onChange,
}: {
  readonly choices: Choices;
  readonly onChange: Change;
}) {
  const { compare } = useLocale().messages.embedDialog;
  const axis = axisOf(choices);
  const id = useId();
  const described = `${id}note ${id}fault`;
  return (
    <>
      <p className="embed-note">{compare.note}</p>
      <div className="embed-pair">
        <TextField
          label={compare.from}
          value={choices.axisFrom}
          onChange={(axisFrom) => onChange({ axisFrom })}
          describedBy={described}
          invalid={!axis.ok}
        />
        <TextField
          label={compare.to}
          value={choices.axisTo}
          onChange={(axisTo) => onChange({ axisTo })}
          describedBy={described}
          invalid={!axis.ok}
        />
      </div>
      <p id={`${id}note`} className="embed-note">
        {compare.axisNote}
      </p>
      <Fault id={`${id}fault`} text={axis.ok ? null : compare.axisFault} />
      <TextField
        label={compare.top}
        note={compare.topNote}
        inputMode="numeric"
        value={choices.top}
        onChange={(top) => onChange({ top })}
        fault={topOf(choices).ok ? null : compare.topFault}
      />
      <Choice
        legend={compare.size}
        options={CIRCLE_SIZES.map((value) => ({ value, label: compare.sizes[value] }))}
        value={choices.size}
        onChange={(size) => onChange({ size })}
      />
    </>
  );
}
