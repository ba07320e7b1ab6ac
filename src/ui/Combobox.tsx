import { useId, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { useChunk } from "./useChunk.ts";
import "./parts.css";

export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export interface ComboboxProps {
  readonly label: string;
  readonly options: readonly ComboboxOption[];
  /** Called with the id; the field is empty again afterwards. */
  readonly onPick: (id: string) => void;
}

const loadField = () => import("./ComboboxField.tsx").then(({ ComboboxField }) => ComboboxField);

/**
 * Finds one of many by typing. Until it is first used it is a bare text field of the same looks; focus
 * fetches the rest, which takes over what was typed meanwhile.
 */
export function Combobox(props: ComboboxProps) {
  const [touched, setTouched] = useState(false);
  const [typed, setTyped] = useState("");
  const chunk = useChunk(touched, loadField);
  if (chunk.state === "ready") {
    const Field = chunk.part;
    return <Field {...props} typed={typed} />;
  }
  return (
    <Waiting
      label={props.label}
      typed={typed}
      failed={chunk.state === "failed"}
      onTouch={() => setTouched(true)}
      onType={setTyped}
    />
  );
}

interface WaitingProps {
  readonly label: string;
  readonly typed: string;
  readonly failed: boolean;
  readonly onTouch: () => void;
  readonly onType: (text: string) => void;
}

function Waiting({ label, typed, failed, onTouch, onType }: WaitingProps) {
  const { ui } = useLocale().messages;
  const id = useId();
  return (
    <div className="combobox">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        role="combobox"
        aria-expanded={false}
        autoComplete="off"
        placeholder={ui.comboboxPlaceholder}
        value={typed}
        onFocus={onTouch}
        onChange={(event) => onType(event.target.value)}
      />
      {failed && <p role="alert">{ui.notLoaded}</p>}
    </div>
  );
}
