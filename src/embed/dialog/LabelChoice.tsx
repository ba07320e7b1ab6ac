import { useEffect, useState } from "react";
import { useLocale } from "../../i18n/locale.ts";
import { shortened } from "../../i18n/recordWords.ts";
import type { Answer } from "../../query/answer.ts";
import type { Query } from "../../query/query.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import type { Change } from "./choices.ts";
import { MOST_LABELS, offeredLabels, type Titled } from "./labelling.ts";
import { TextField } from "./TextField.tsx";

interface LabelChoiceProps {
  readonly label: readonly string[];
  readonly query: Query;
  readonly rows: Answer["rows"];
  readonly onChange: Change;
}

/** Which of the shown records are named on the map. Only those of the atlas have ids that a link can hold. */
export function LabelChoice(props: LabelChoiceProps) {
  const { messages, number } = useLocale();
  const { label } = messages.embedDialog;
  const { length } = props.label;
  if (props.query.dataset.files !== null) return null;
  return (
    <Disclosure summary={label.summary(number(length), length)}>
      <Labels {...props} />
    </Disclosure>
  );
}

/** Code points. */
const LONGEST_TITLE = 120;

function Labels({ label: chosen, query, rows, onChange }: LabelChoiceProps) {
  const { messages, number } = useLocale();
  const { label } = messages.embedDialog;
  const [search, setSearch] = useState("");
  const titles = useTitles(query, rows);
  if (titles === null) return <p className="embed-note">{label.reading}</p>;
  const offered = offeredLabels(titles, chosen, search);
  const isFull = chosen.length >= MOST_LABELS;
  const toggle = (id: string): void => {
    if (chosen.includes(id)) onChange({ label: chosen.filter((other) => other !== id) });
    else if (!isFull) onChange({ label: [...chosen, id] });
  };
  return (
    <>
      <TextField label={label.search} inputMode="search" value={search} onChange={setSearch} />
      <fieldset className="embed-group embed-labels">
        <legend className="visually-hidden">{label.legend}</legend>
        {offered.rows.map(({ id, title }) => (
          <Checkbox
            key={id}
            label={shortened(title, LONGEST_TITLE)}
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </fieldset>
      <p className="embed-note" role="status">
        {isFull && label.full(number(MOST_LABELS))}
        {!isFull && offered.found === 0 && label.none}
        {!isFull &&
          offered.found > offered.rows.length &&
          label.some(number(offered.rows.length), number(offered.found))}
      </p>
    </>
  );
}

/** Titles are read from the records themselves; a dataset may have more of them than anybody looks through. */
const MOST_READ = 2000;

function useTitles(query: Query, rows: Answer["rows"]): readonly Titled[] | null {
  const [titles, setTitles] = useState<readonly Titled[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void query.records.read([...rows.slice(0, MOST_READ)]).then((records) => {
      if (isWanted) setTitles(records.map(({ id, properties }) => ({ id, title: properties.title })));
    });
    return () => {
      isWanted = false;
    };
  }, [query, rows]);
  return titles;
}
