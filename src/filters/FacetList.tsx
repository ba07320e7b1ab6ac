import { memo, type ReactNode, useId, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { FacetRow } from "./FacetRow.tsx";
import { topValues } from "./topValues.ts";

interface FacetListProps {
  readonly label: string;
  /** What each value would bring. */
  readonly counts: ReadonlyMap<string, number>;
  readonly labelOf: (value: string) => string;
  /** Must stay the same function, as the next. */
  readonly markOf?: (value: string) => ReactNode;
  readonly chosen: readonly string[];
  /** Chosen values when these counts were made: those that stand first. */
  readonly first: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** More values than this get a field to find one by typing. */
const MANY = 10;

/** So many are shown at first, and so many more each time they are asked for. */
const STEP = 50;

/** The values of one property with what each would bring; chosen ones first, then the most frequent. */
export const FacetList = memo(function FacetList(props: FacetListProps) {
  const { label, counts, labelOf, markOf, chosen, first, onToggle } = props;
  const { messages, number } = useLocale();
  const [words, setWords] = useState("");
  const [most, setMost] = useState(STEP);
  const field = useId();
  const { shown, more } = topValues({ counts, chosen: first, labelOf, words, most });
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
          <FacetRow
            key={value}
            {...{ value, count, markOf, onToggle }}
            label={name}
            checked={chosen.includes(value)}
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
});
