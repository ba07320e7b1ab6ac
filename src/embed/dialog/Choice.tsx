import { type ReactNode, useId } from "react";

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A sentence on what follows from it. */
  readonly note?: string;
  /** What belongs to it alone. */
  readonly children?: ReactNode;
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Side by side, for few short words. */
  readonly inline?: boolean;
}

/** One of several, as native radio buttons: arrow keys go from one to the next. */
export function Choice<Value extends string>({
  legend,
  options,
  value,
  onChange,
  inline,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={`embed-group embed-choice${inline ? " embed-choice-inline" : ""}`}>
      <legend>{legend}</legend>
      {options.map(({ value: own, label, note, children }) => (
        <div key={own} className="embed-option">
          <label className="embed-radio">
            <input
              type="radio"
              name={name}
              checked={own === value}
              aria-describedby={note === undefined ? undefined : `${name}${own}`}
              onChange={() => onChange(own)}
            />
            <span>{label}</span>
          </label>
          {note !== undefined && (
            <p id={`${name}${own}`} className="embed-note">
              {note}
            </p>
          )}
          {children}
        </div>
      ))}
    </fieldset>
  );
}
