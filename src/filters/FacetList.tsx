import { useId, useState } from "react";
import { foldText } from "../domain/text.ts";
import { useLocale } from "../i18n/locale.ts";
import { Checkbox } from "../ui/Checkbox.tsx";

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

interface FacetListProps {
  readonly label: string;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** More values than this get a field to find one by typing. */
const MANY = 10;

/** The values of one property with what each would bring; chosen ones first, then the most frequent. */
export function FacetList({ label, options, chosen, onToggle }: FacetListProps) {
  const { messages } = useLocale();
  const [words, setWords] = useState("");
  const field = useId();
  const folded = foldText(words);
  const found = options.filter((option) => foldText(option.label).includes(folded));
  const listed = [...found].sort(
    (a, b) =>
      Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)) ||
      b.count - a.count ||
      a.label.localeCompare(b.label, "en"),
  );
  return (
    <fieldset className="filters-facet">
      <legend className="visually-hidden">{label}</legend>
      {options.length > MANY && (
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
            onChange={(event) => setWords(event.target.value)}
          />
        </p>
      )}
      <div className="filters-values">
        {listed.map(({ value, label: name, count }) => (
          <Checkbox
            key={value}
            label={name}
            count={count}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
