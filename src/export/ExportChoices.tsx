import "./export.css";
import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { answerOf } from "../store/selectors.ts";
import { atlas } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { CopyField } from "../ui/CopyField.tsx";
import { isFramed } from "../ui/framed.ts";
import { linkTo, shareState } from "../url/link.ts";
import { download } from "./download.ts";
import { type ExportFile, exportFile, FORMATS, type Format } from "./files.ts";

/** The three forms in which the shown records can be taken away. */
export function ExportChoices() {
  const { messages, number } = useLocale();
  const { exporting } = messages;
  const query = useAtlas((state) => state.query);
  const answer = useAtlas(answerOf);
  const [file, setFile] = useState<ExportFile | null>(null);
  const [asText, setAsText] = useState(isFramed());
  if (query === null || answer === null) return null;
  const { rows } = answer;
  // Where the map stands changes nothing about what is taken away.
  const { outsideView: _, ...counts } = answer.counts;

  const make = (format: Format): ExportFile => {
    const permalink = linkTo(shareState(atlas.getState()), { base: document.baseURI });
    const generated = new Date().toISOString();
    const { title, version } = query.dataset.metadata;
    return exportFile(format, query, rows, {
      filter: atlas.getState().filter,
      counts,
      permalink,
      generated,
      citation: exporting.citation(
        title,
        version,
        number(counts.shown),
        number(counts.total),
        generated.slice(0, 10),
        permalink,
      ),
    });
  };
  const save = (format: Format): void => {
    const made = make(format);
    setFile(made);
    download(made.text, made.name, made.mediaType);
  };
  const words: Record<Format, { name: string; note: string }> = {
    geojson: { name: exporting.geojson, note: exporting.geojsonNote },
    csv: { name: exporting.csv, note: exporting.csvNote },
    claims: { name: exporting.claims, note: exporting.claimsNote },
  };
  return (
    <div className="export">
      <p>{rows.length === 0 ? exporting.nothing : exporting.exactly(number(rows.length), rows.length)}</p>
      <ul className="export-formats">
        {FORMATS.map((format) => (
          <li key={format}>
            <Button
              tone={format === "geojson" ? "strong" : "plain"}
              disabled={rows.length === 0}
              onClick={() => save(format)}
            >
              {words[format].name}
            </Button>
            <p>{words[format].note}</p>
          </li>
        ))}
      </ul>
      {file && (
        <div className="export-done">
          <p role="status">{exporting.saved(file.name)}</p>
          {asText ? (
            <>
              <p>{exporting.refused}</p>
              <CopyField label={exporting.text} text={file.text} rows={8} />
            </>
          ) : (
            <Button onClick={() => setAsText(true)}>{exporting.showText}</Button>
          )}
        </div>
      )}
    </div>
  );
}
