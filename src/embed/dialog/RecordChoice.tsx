import { useLocale } from "../../i18n/locale.ts";
import { shortened } from "../../i18n/recordWords.ts";
import type { Query } from "../../query/query.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import type { Change } from "./choices.ts";

interface RecordChoiceProps {
  readonly id: string;
  readonly query: Query;
  readonly checked: boolean;
  readonly onChange: Change;
}

/** Code points. */
const LONGEST_TITLE = 80;

/** Whether the record that is open in the page is open in the embed, too. */
export function RecordChoice({ id, query, checked, onChange }: RecordChoiceProps) {
  const { embedDialog } = useLocale().messages;
  const row = query.rowOf(id);
  const title = row === null ? id : (query.records.peek(row)?.properties.title ?? id);
  return (
    <div className="embed-group">
      <Checkbox
        label={embedDialog.record(shortened(title, LONGEST_TITLE))}
        checked={checked}
        onChange={() => onChange({ record: !checked })}
      />
    </div>
  );
}
