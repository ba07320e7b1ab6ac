import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { CopyField } from "../ui/CopyField.tsx";
import { isFramed } from "../ui/framed.ts";
import { saveFile } from "../ui/saveFile.ts";
import { compareCsv, compareFileName } from "./compareCsv.ts";
import { type ChosenList, type Compared, sourceOf } from "./compareSession.ts";

interface SaveComparisonProps {
  readonly list: ChosenList;
  readonly compared: Compared;
}

/** All lists as one CSV, with the text to copy where the browser saves nothing. */
export function SaveComparison({ list, compared }: SaveComparisonProps) {
  const locale = useLocale();
  const { compare } = locale.messages;
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const [asText, setAsText] = useState(isFramed());
  const save = (): void => {
    const { comparison, list: read, query } = compared;
    const text = compareCsv({
      locale,
      header: list.table.header,
      comparison,
      leftOut: read.leftOut,
      warnings: read.warnings,
      data: sourceOf(compared) === "atlas" ? query.dataset.metadata : null,
    });
    const name = compareFileName(list.name, comparison.pairs.length);
    setFile({ name, text });
    saveFile(new Blob([text], { type: "text/csv;charset=utf-8" }), name);
  };
  return (
    <div className="compare-save">
      <Button tone="strong" onClick={save}>
        {compare.save}
      </Button>
      <p className="compare-note">{compare.saveNote}</p>
      {file && (
        <>
          <p role="status">{compare.saved(file.name)}</p>
          {asText ? (
            <>
              <p>{compare.notSaved}</p>
              <CopyField label={compare.text} text={file.text} rows={8} />
            </>
          ) : (
            <Button onClick={() => setAsText(true)}>{compare.showText}</Button>
          )}
        </>
      )}
    </div>
  );
}
