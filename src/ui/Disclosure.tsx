import { type ReactNode, useState } from "react";
import { Icon } from "./Icon.tsx";
import "./parts.css";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Open at first; turning true later opens it. It never closes by itself under a reader's hands. */
  readonly open?: boolean;
  readonly className?: string;
}

/** Native `<details>`. What stands inside is only made while it is open: much of it changes with every filter. */
export function Disclosure({ summary, children, open = false, className = "" }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(open);
  const [wasAsked, setWasAsked] = useState(open);
  if (open !== wasAsked) {
    setWasAsked(open);
    if (open) setIsOpen(true);
  }
  return (
    <details
      className={`disclosure ${className}`.trimEnd()}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className="disclosure-summary">
        <Icon name="chevronEnd" size={12} />
        {summary}
      </summary>
      {isOpen && <div className="disclosure-body">{children}</div>}
    </details>
  );
}
