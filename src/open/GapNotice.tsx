import "./open.css";
import { fileSize } from "../i18n/fileSize.ts";
import { useLocale } from "../i18n/locale.ts";
import { backToAtlas, retryDataset } from "../store/opening.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { FileChooser } from "./FileChooser.tsx";
import { ReadingProgress } from "./ReadingProgress.tsx";

/** Why the dataset that is asked for is not on the page, and what can be done; or how far reading it has come. */
export function GapNotice() {
  const gap = useAtlas((state) => state.gap);
  const reads = useAtlas((state) => state.reading !== null && state.openDialog?.phase !== "reading");
  if (reads) {
    return (
      <div className="open-gap open-gap-reading">
        <ReadingProgress />
      </div>
    );
  }
  if (gap === null) return null;
  return (
    <div className="open-gap" role={gap.phase === "awaiting" ? "status" : "alert"}>
      <GapWords />
      <GapButtons />
    </div>
  );
}

function GapWords() {
  const locale = useLocale();
  const { open, load } = locale.messages;
  const gap = useAtlas((state) => state.gap);
  const dataset = useAtlas((state) => state.dataset);
  if (gap?.phase === "refused") return <p>{open.refused(gap.host)}</p>;
  if (gap?.phase === "failed") return <p dir="auto">{load.problems[gap.problem.reason](gap.problem)}</p>;
  if (dataset.kind !== "files") return null;
  return (
    <>
      <p>{open.awaiting(dataset.files.length)}</p>
      {/* Names from a link are quoted as a list, never part of a sentence of ours. */}
      <ul className="open-awaited">
        {dataset.files.map((file) => (
          <li key={`${file.name}:${file.size}:${file.sha256}`} dir="auto">
            <q>{file.name}</q> · <span>{fileSize(locale, file.size)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function GapButtons() {
  const { open } = useLocale().messages;
  const gap = useAtlas((state) => state.gap);
  const embed = useAtlas((state) => state.embed);
  const files = useAtlas(({ dataset }) => (dataset.kind === "files" ? dataset.files.length : 0));
  return (
    <div className="open-buttons">
      {gap?.phase === "awaiting" && !embed && <FileChooser label={open.openFile(files)} strong />}
      {gap?.phase === "failed" && <Button onClick={retryDataset}>{open.tryAgain}</Button>}
      <Button onClick={backToAtlas}>{open.showAtlas}</Button>
    </div>
  );
}
