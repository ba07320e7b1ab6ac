import "./export.css";
import { useEffect, useState } from "react";
import type { ExportContext } from "../domain/toGeojson.ts";
import { type Locale, useLocale } from "../i18n/locale.ts";
import type { Answer } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { allowRestrictedExport } from "../store/opening.ts";
import { answerOf } from "../store/selectors.ts";
import { atlas } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { CopyField } from "../ui/CopyField.tsx";
import { isFramed } from "../ui/framed.ts";
import { saveFile } from "../ui/saveFile.ts";
import { linkTo, shareState } from "../url/link.ts";
import { type ExportFile, exportFile, FORMATS, type Format } from "./files.ts";
import { sortedByTerms } from "./restricted.ts";

/** The three forms in which the shown records can be taken away. */
export function ExportChoices() {
  const locale = useLocale();
  const { messages, number } = locale;
  const { exporting } = messages;
  const query = useAtlas((state) => state.query);
  const answer = useAtlas(answerOf);
  const [making, setMaking] = useState<number | null>(null);
  const [file, setFile] = useState<ExportFile | null>(null);
  const [failed, setFailed] = useState(false);
  const own = useAtlas((state) => state.own);
  const agreed = useAtlas((state) => state.exportRestricted);
  if (query === null || answer === null) return null;
  const formats = own?.query === query ? own.report.files.map(({ format }) => format) : [];
  const { owners, free } = sortedByTerms(answer.rows, formats, query.records.fileOf);
  const rows = agreed ? answer.rows : free;
  const withheld = answer.rows.length - rows.length;
  const bound = answer.rows.length - free.length;

  const save = async (format: Format): Promise<void> => {
    setFailed(false);
    setMaking(0);
    try {
      const made = await exportFile(
        format,
        query,
        rows,
        contextOf(query, answer, withheld, locale),
        setMaking,
      );
      setFile(made);
      saveFile(made.blob, made.name);
    } catch {
      setFailed(true);
    }
    setMaking(null);
  };
  const words: Record<Format, { name: string; note: string }> = {
    geojson: {
      name: exporting.geojson,
      note: query.dataset.files === null ? exporting.geojsonNote : exporting.ownGeojsonNote,
    },
    csv: { name: exporting.csv, note: exporting.csvNote },
    claims: { name: exporting.claims, note: exporting.claimsNote },
  };
  return (
    <div className="export">
      <p>{rows.length === 0 ? exporting.nothing : exporting.exactly(number(rows.length), rows.length)}</p>
      {bound > 0 && (
        <div className="export-terms">
          <p>{exporting.terms(number(bound), bound, locale.list(owners))}</p>
          <Checkbox
            label={exporting.agree}
            checked={agreed}
            onChange={() => allowRestrictedExport(!agreed)}
          />
        </div>
      )}
      <ul className="export-formats">
        {FORMATS.map((format) => (
          <li key={format}>
            <Button
              tone={format === "geojson" ? "strong" : "plain"}
              disabled={rows.length === 0 || making !== null}
              onClick={() => void save(format)}
            >
              {words[format].name}
            </Button>
            <p>{words[format].note}</p>
          </li>
        ))}
      </ul>
      <p role="status">{making !== null && exporting.writing(number(making))}</p>
      {failed && <p role="alert">{exporting.failed}</p>}
      {file && making === null && <Saved file={file} />}
    </div>
  );
}

function contextOf(
  query: Query,
  answer: Answer,
  withheld: number,
  { messages, number }: Locale,
): ExportContext {
  const permalink = linkTo(shareState(atlas.getState()), { base: document.baseURI });
  const generated = new Date().toISOString();
  const { title, version } = query.dataset.metadata;
  // Where the map stands changes nothing about what is taken away.
  const { outsideView: _, ...counts } = answer.counts;
  const { citation } = messages.exporting;
  const [shown, total] = [number(counts.shown), number(counts.total)];
  return {
    filter: atlas.getState().filter,
    counts,
    withheld,
    permalink,
    generated,
    citation: citation(title, version, shown, total, generated.slice(0, 10), permalink),
  };
}

/** A text of this many bytes can still be shown and copied. */
const MOST_TO_COPY = 2_000_000;

/** The browser may refuse to save, and says nothing: then the text stands here. */
function Saved({ file }: { readonly file: ExportFile }) {
  const { exporting } = useLocale().messages;
  const [text, setText] = useState<{ readonly of: ExportFile; readonly text: string } | null>(null);
  const show = async (): Promise<void> => setText({ of: file, text: await file.blob.text() });
  const canCopy = file.blob.size <= MOST_TO_COPY;
  useEffect(() => {
    let isCurrent = true;
    if (isFramed() && canCopy)
      file.blob.text().then((read) => isCurrent && setText({ of: file, text: read }));
    return () => {
      isCurrent = false;
    };
  }, [file, canCopy]);
  return (
    <div className="export-done">
      <p role="status">{exporting.saved(file.name)}</p>
      {text?.of === file ? (
        <>
          <p>{exporting.refused}</p>
          <CopyField label={exporting.text} text={text.text} rows={8} />
        </>
      ) : (
        canCopy && <Button onClick={() => void show()}>{exporting.showText}</Button>
      )}
    </div>
  );
}
