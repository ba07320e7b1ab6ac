import { useState } from "react";
import { useLocale } from "../../i18n/locale.ts";
import { EMBED_PARTS, type EmbedPart } from "../../store/store.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { type Change, toggledPart } from "./choices.ts";
import { Fault } from "./TextField.tsx";

interface PartsChoiceProps {
  readonly show: readonly EmbedPart[];
  readonly onChange: Change;
}

/** Which parts the embed has; the last one cannot be taken away. */
export function PartsChoice({ show, onChange }: PartsChoiceProps) {
  const { parts } = useLocale().messages.embedDialog;
  const [refused, setRefused] = useState(false);
  const toggle = (part: EmbedPart): void => {
    const next = toggledPart(show, part);
    setRefused(next === show);
    onChange({ show: next });
  };
  return (
    <fieldset className="embed-group">
      <legend>{parts.legend}</legend>
      {EMBED_PARTS.map((part) => (
        <Checkbox
          key={part}
          label={parts.names[part]}
          checked={show.includes(part)}
          onChange={() => toggle(part)}
        />
      ))}
      <Fault text={refused ? parts.atLeastOne : null} />
    </fieldset>
  );
}
