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

/** Native `<details>`: works before scripts, with search in page, and in every reader. */
export function Disclosure({ summary, children, open = false, className = "" }: DisclosureProps) {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return (
    <details className={`disclosure ${className}`.trimEnd()} open={opened}>
      <summary className="disclosure-summary">
        <Icon name="chevronEnd" size={12} />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
