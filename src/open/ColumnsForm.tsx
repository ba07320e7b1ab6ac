import { useId, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { typeName } from "../i18n/typeWords.ts";
import { COLUMN_USES, type ColumnMapping, type ColumnUse } from "../store/datasetRef.ts";
import { takeColumns } from "../store/opening.ts";
import type { ColumnPreview } from "../store/openWorld.ts";
import { Button } from "../ui/Button.tsx";

interface ColumnsFormProps {
  readonly preview: ColumnPreview;
  readonly chosen: ColumnMapping;
}

/** Which columns hold what, with the first rows as they would be. */
export function ColumnsForm({ preview, chosen }: ColumnsFormProps) {
  const { open } = useLocale().messages;
  const [mapping, setMapping] = useState(chosen);
  return (
    <form
      className="open-columns"
      onSubmit={(event) => {
        event.preventDefault();
        void takeColumns(mapping);
      }}
    >
      <p>{open.columnsNote}</p>
      <div className="open-uses">
        {COLUMN_USES.map((use) => (
          <ColumnSelect
            key={use}
            use={use}
            columns={preview.columns}
            value={mapping[use]}
            onChange={(column) => setMapping({ ...mapping, [use]: column })}
          />
        ))}
      </div>
      <FirstRows preview={preview} mapping={mapping} />
      <Button type="submit" tone="strong">
        {open.showRows}
      </Button>
    </form>
  );
}

interface ColumnSelectProps {
  readonly use: ColumnUse;
  readonly columns: readonly string[];
  readonly value: string | null;
  readonly onChange: (column: string | null) => void;
}

function ColumnSelect({ use, columns, value, onChange }: ColumnSelectProps) {
  const { open } = useLocale().messages;
  const id = useId();
  // By position: a column may be called anything, the empty text included.
  const position = value === null ? -1 : columns.indexOf(value);
  return (
    <div>
      <label htmlFor={id}>{open.uses[use]}</label>
      <select
        id={id}
        className="field"
        value={position}
        onChange={(event) => onChange(columns[Number(event.target.value)] ?? null)}
      >
        <option value={-1}>{open.noColumn}</option>
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
          <option key={index} value={index}>
            {column}
          </option>
        ))}
      </select>
    </div>
  );
}

function FirstRows({
  preview,
  mapping,
}: {
  readonly preview: ColumnPreview;
  readonly mapping: ColumnMapping;
}) {
  const locale = useLocale();
  const { open } = locale.messages;
  const rows = preview.rowsUnder(mapping);
  if (rows.length === 0) return null;
  return (
    // A wide value scrolls here, and this is how a keyboard gets there.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls
    <section className="open-table preview-table" tabIndex={0} aria-label={open.columnsPreview}>
      <table>
        <caption>{open.columnsPreview}</caption>
        <thead>
          <tr>
            <th scope="col">{open.uses.date}</th>
            <th scope="col">{open.uses.type}</th>
            <th scope="col">{open.uses.title}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ date, type, title }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
            <tr key={index}>
              <td>{date ?? <em>{open.noDate}</em>}</td>
              <td dir="auto">{typeName(locale, type)}</td>
              <td dir="auto">{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
