import type { ReactNode } from "react";
import { useLocale } from "../i18n/locale.ts";
import "./parts.css";

/** Nothing fits: what that does not mean, and below it the ways out (`children`). */
export function EmptyState({ children }: { readonly children?: ReactNode }) {
  const { heading, body, coverage } = useLocale().messages.ui.empty;
  return (
    <div className="empty">
      <p className="empty-heading">{heading}</p>
      <p>{body}</p>
      <p className="empty-note">{coverage}</p>
      {children && <div className="empty-ways">{children}</div>}
    </div>
  );
}
