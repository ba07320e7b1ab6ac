import { type FormEvent, useId } from "react";
import { useLocale } from "../../i18n/locale.ts";
import type { Answer } from "../../query/answer.ts";
import type { Query } from "../../query/query.ts";
import type { Period } from "../../store/store.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import type { LinkState } from "../../url/linkState.ts";
import { Choice } from "./Choice.tsx";
import { CompareFields } from "./CompareFields.tsx";
import type { Change, Choices } from "./choices.ts";
import { HeightChoice } from "./HeightChoice.tsx";
import { LabelChoice } from "./LabelChoice.tsx";
import { LockChoice } from "./LockChoice.tsx";
import { PartsChoice } from "./PartsChoice.tsx";
import { RecordChoice } from "./RecordChoice.tsx";
import { SeriesFields } from "./SeriesFields.tsx";
import { TextField } from "./TextField.tsx";

interface SettingsProps {
  readonly choices: Choices;
  readonly onChange: Change;
  readonly shared: LinkState;
  readonly query: Query;
  readonly rows: Answer["rows"];
  /** What the frame is called where nothing is typed. */
  readonly title: string;
  /** Of the data; null: they have none to keep. */
  readonly version: string | null;
  readonly periods: readonly Period[];
}

const THEMES = ["auto", "light", "dark"] as const;

/** All that can be chosen, the usual first and open, the rare folded away. */
export function Settings(props: SettingsProps) {
  const { choices, onChange, shared, query, rows, title, version, periods } = props;
  const locale = useLocale();
  const { embedDialog } = locale.messages;
  const heading = useId();
  const lang = shared.carried.lang ?? locale.tag;
  return (
    <form className="embed-settings" aria-labelledby={heading} onSubmit={stay}>
      <h3 id={heading} className="visually-hidden">
        {embedDialog.settings}
      </h3>
      <TextField
        label={embedDialog.title.label}
        note={embedDialog.title.note}
        placeholder={title}
        value={choices.title}
        onChange={(typed) => onChange({ title: typed })}
      />
      <PartsChoice show={choices.show} onChange={onChange} />
      <HeightChoice choices={choices} onChange={onChange} />
      <Choice
        legend={embedDialog.theme.legend}
        options={THEMES.map((value) => ({ value, label: embedDialog.theme.options[value] }))}
        value={choices.theme}
        onChange={(theme) => onChange({ theme })}
        inline
      />
      {version !== null && (
        <Choice
          legend={embedDialog.version.legend}
          options={[
            { value: "follow", label: embedDialog.version.follow, note: embedDialog.version.followNote },
            { value: "keep", label: embedDialog.version.keep(version), note: embedDialog.version.keepNote },
          ]}
          value={choices.keepsVersion ? "keep" : "follow"}
          onChange={(value) => onChange({ keepsVersion: value === "keep" })}
        />
      )}
      <LockChoice lock={choices.lock} shared={shared} onChange={onChange} />
      {shared.selection !== null && (
        <RecordChoice id={shared.selection} query={query} checked={choices.record} onChange={onChange} />
      )}
      <LabelChoice label={choices.label} query={query} rows={rows} onChange={onChange} />
      <Disclosure summary={embedDialog.compare.summary}>
        <CompareFields choices={choices} onChange={onChange} />
      </Disclosure>
      <Disclosure summary={embedDialog.series.summary}>
        <SeriesFields choices={choices} onChange={onChange} periods={periods} />
      </Disclosure>
      <p className="embed-note">{embedDialog.language(languageName(lang, locale.tag))}</p>
    </form>
  );
}

/** There is nothing to send: Enter in a field does what leaving it does. */
function stay(event: FormEvent): void {
  event.preventDefault();
}

function languageName(code: string, tag: string): string {
  return new Intl.DisplayNames(tag, { type: "language" }).of(code) ?? code;
}
