import { memo, type ReactNode } from "react";
import { shortened } from "../i18n/recordWords.ts";
import { Checkbox } from "../ui/Checkbox.tsx";

interface FacetRowProps {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
  /** These two must stay the same functions. */
  readonly markOf?: ((value: string) => ReactNode) | undefined;
  readonly onToggle: (value: string) => void;
}

/** Code points; a file may call anything by the text of a book. */
const LONGEST_LABEL = 120;

/** A value to be ticked. A small step of the brush changes few counts, and only those rows are drawn again. */
export const FacetRow = memo(({ value, label, count, checked, markOf, onToggle }: FacetRowProps) => (
  <Checkbox
    label={shortened(label, LONGEST_LABEL)}
    mark={markOf?.(value)}
    count={count}
    checked={checked}
    onChange={() => onToggle(value)}
  />
));
