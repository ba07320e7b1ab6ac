import { useId, useRef, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import "./copyField.css";
import "./parts.css";

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** More than one row gives a field of several lines. */
  readonly rows?: number;
}

interface Outcome {
  readonly text: string;
  readonly copied: boolean;
}

/**
 * A text to take away. Where the clipboard is refused (a sandboxed frame, an old browser, no permission)
 * the text is selected instead and a sentence says so: there is always a way.
 */
export function CopyField({ label, text, rows = 1 }: CopyFieldProps) {
  const { ui } = useLocale().messages;
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const said = outcome?.text === text ? outcome : null;
  async function copy(): Promise<void> {
    const copied = await written(text);
    if (!copied) selectAll(field.current);
    setOutcome({ text, copied });
  }
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <div className="copy-field-row">
        <textarea
          id={id}
          ref={field}
          className="field"
          readOnly
          dir="ltr"
          rows={rows}
          wrap={rows === 1 ? "off" : "soft"}
          spellCheck={false}
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button onClick={copy}>
          <Icon name={said?.copied ? "check" : "copy"} />
          {ui.copy}
        </Button>
      </div>
      <p className="copy-field-status" role="status">
        {said && (said.copied ? ui.copied : ui.copyByHand)}
      </p>
    </div>
  );
}

/** Whether the text is on the clipboard; `navigator.clipboard` is missing without a secure context. */
async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}
