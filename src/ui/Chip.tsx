import type { ReactNode } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Icon } from "./Icon.tsx";
import "./parts.css";

interface ChipProps {
  /** Whole words, also said by the button: "Remove filter: Country: Mali". */
  readonly label: string;
  readonly onRemove: () => void;
  /** A mark before the label. */
  readonly mark?: ReactNode;
}

/** An active filter that can be taken away. */
export function Chip({ label, onRemove, mark }: ChipProps) {
  const { messages } = useLocale();
  const name = messages.ui.removeFilter(label);
  return (
    <span className="chip">
      {mark}
      <span className="chip-label" dir="auto">
        {label}
      </span>
      <button type="button" className="chip-remove" aria-label={name} title={name} onClick={onRemove}>
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}
