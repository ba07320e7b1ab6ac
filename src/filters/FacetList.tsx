import { type ReactNode, useId, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { shortened } from "../i18n/recordWords.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { topValues } from "./topValues.ts";

interface FacetListProps {
  readonly label: string;
  /** What each value would bring. */
  readonly counts: ReadonlyMap<string, number>;
  readonly labelOf: (value: string) => string;
  readonly markOf?: (value: string) => ReactNode;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** More values than this get a field to find one by typing. */
const MANY = 10;

/** So many are shown at first, and so many more each time they are asked for. */
const STEP = 50;

/** Code points; a file may call anything by the text of a book. */
const LONGEST_LABEL = 120;

/** The values of one property with what each would bring; chosen ones first, then the most frequent. */
export function FacetList({ label, counts, labelOf, markOf, chosen, onToggle }: FacetListProps) {
  const { messages, number } = useLocale();
  const [words, setWords] = useState("");
  const [most, setMost] = useState(STEP);
  const field = useId();
  const { shown, more } = topValues({ counts, chosen, labelOf, words, most });
  return (
    <fieldset className="filters-facet">
      <legend className="visually-hidden">{label}</legend>
      {counts.size > MANY && (
        <p className="filters-find">
          <label htmlFor={field} className="visually-hidden">
            {messages.filters.findIn(label)}
          </label>
          <input
            className="field"
            id={field}
            type="search"
            value={words}
            placeholder={messages.filters.find}
            onChange={(event) => {
              setWords(event.target.value);
              setMost(STEP);
            }}
          />
        </p>
      )}
      <div className="filters-values">
        {shown.map(({ value, label: name, count }) => (
          <Checkbox
            key={value}
            label={shortened(name, LONGEST_LABEL)}
            mark={markOf?.(value)}
            count={count}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
          />
        ))}
        {more > 0 && (
          <Button tone="quiet" onClick={() => setMost(most + STEP)}>
            {messages.filters.moreValues(number(Math.min(more, STEP)), number(more))}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
