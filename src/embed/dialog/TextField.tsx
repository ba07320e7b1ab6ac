import { useId } from "react";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly note?: string;
  /** What is wrong with what stands there. */
  readonly fault?: string | null;
  readonly placeholder?: string;
  readonly inputMode?: "numeric" | "search";
  /** Says it for several fields, which then have none of their own. */
  readonly describedBy?: string;
  readonly invalid?: boolean;
}

/** A field with its name above, and below what to know of it and what is wrong. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, note, fault = null, placeholder, inputMode, describedBy } = props;
  const { invalid = fault !== null } = props;
  const id = useId();
  const describing = [describedBy, note && `${id}note`, `${id}fault`].filter(Boolean).join(" ");
  return (
    <div className="embed-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type={inputMode === "search" ? "search" : "text"}
        inputMode={inputMode}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={invalid}
        aria-describedby={describing}
        onChange={({ target }) => onChange(target.value)}
      />
      {note && (
        <p id={`${id}note`} className="embed-note">
          {note}
        </p>
      )}
      <Fault id={`${id}fault`} text={fault} />
    </div>
  );
}

/** Stands there empty, so that what is said in it later is heard. */
export function Fault({ id, text }: { readonly id?: string; readonly text: string | null }) {
  return (
    <p id={id} className="embed-fault" role="status">
      {text}
    </p>
  );
}
