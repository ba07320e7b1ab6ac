import type { ReactNode } from "react";

export interface DialogProps {
  readonly open: boolean;
  /** Called by Esc, the close button and a press outside. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** `wide` for text to read or copy; `desk` for work in two columns, on phones a whole page. */
  readonly size?: "medium" | "wide" | "desk";
}
