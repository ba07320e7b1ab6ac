import "./open.css";
import { useEffect, useRef } from "react";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { ColumnsForm } from "./ColumnsForm.tsx";
import { FileChooser } from "./FileChooser.tsx";
import { ReadingProgress } from "./ReadingProgress.tsx";
import { ReportPage } from "./ReportPage.tsx";
import { TermsNotes } from "./TermsNotes.tsx";

/** What stands in the dialog: one page after the other. */
export function OpenPages() {
  const dialog = useAtlas((state) => state.openDialog);
  const page = useRef<HTMLDivElement>(null);
  const phase = dialog?.phase;
  useEffect(() => {
    // The button that led here went with the page before: whoever uses the keyboard goes on from the new one.
    const lost = phase !== undefined && !document.activeElement?.closest("[role=dialog]");
    if (lost) page.current?.focus();
  }, [phase]);
  if (dialog === null) return null;
  return (
    <div className="open" ref={page} tabIndex={-1}>
      {dialog.phase === "offer" && <Offer />}
      {dialog.phase === "reading" && <ReadingProgress />}
      {dialog.phase === "columns" && (
        <ColumnsForm key={JSON.stringify(dialog.chosen)} preview={dialog.preview} chosen={dialog.chosen} />
      )}
      {dialog.phase === "failed" && <Failure />}
      {dialog.phase === "report" && <ReportPage />}
    </div>
  );
}

function Offer() {
  const { open } = useLocale().messages;
  return (
    <>
      <p className="open-stays">{open.stays}</p>
      <p>{open.what}</p>
      <div className="open-buttons">
        <FileChooser label={open.choose} strong />
        <span>{open.orDrop}</span>
      </div>
      <h3>{open.termsHeading}</h3>
      <TermsNotes formats={["acled", "gtd", "ucdp"]} />
    </>
  );
}

function Failure() {
  const { messages } = useLocale();
  const dialog = useAtlas((state) => state.openDialog);
  if (dialog?.phase !== "failed") return null;
  const { problem } = dialog;
  return (
    <>
      <p role="alert" dir="auto">
        {messages.load.problems[problem.reason](problem)}
      </p>
      <div className="open-buttons">
        <FileChooser label={messages.open.another} strong />
      </div>
    </>
  );
}
