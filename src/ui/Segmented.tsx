import { useId } from "react";
import "./parts.css";

interface SegmentedProps<Value extends string> {
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** The legend is seen, not only heard. */
  readonly showLegend?: boolean;
}

/** One of few: native radio buttons that look like one divided button. Arrow keys move, as everywhere. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { legend, value: chosen, options, onChange, showLegend = false } = props;
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className={showLegend ? "segmented-legend" : "visually-hidden"}>{legend}</legend>
      <div className="segmented-row">
        {options.map(({ value, label }) => (
          <label key={value} className="segment">
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChange(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
