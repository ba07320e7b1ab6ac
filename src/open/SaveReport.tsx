import { useEffect, useRef, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { saveFile } from "../ui/saveFile.ts";
import type { Report } from "./reportCounts.ts";
import { inTurns, linesIn, reportCsv } from "./reportCsv.ts";

type Saving =
  | { readonly phase: "idle" }
  | { readonly phase: "writing"; readonly lines: number }
  | { readonly phase: "saved" };

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The whole report as a file, made in pieces so that the page stays free. */
export function SaveReport({ report }: { readonly report: Report }) {
  const { messages, number } = useLocale();
  const { open } = messages;
  const [saving, setSaving] = useState<Saving>({ phase: "idle" });
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const save = async (): Promise<void> => {
    const { file, line, taken, reason, detail } = open.reportFields;
    const fields = [file, line, taken, reason, detail] as const;
    const pieces = reportCsv(report, { fields, yes: open.yes, no: open.no, reasons: open.reasons });
    const onPiece = (count: number): void =>
      setSaving({ phase: "writing", lines: linesIn(count, report.findings.size) });
    const parts = await inTurns(pieces, { pause, onPiece });
    // The dialog was closed: nobody waits for the file any more.
    if (gone.current) return;
    saveFile(new Blob(parts, { type: "text/csv;charset=utf-8" }), open.reportFile);
    setSaving({ phase: "saved" });
  };
  return (
    <>
      <Button disabled={saving.phase === "writing"} onClick={save}>
        {open.saveReport}
      </Button>
      <span role="status">{saving.phase === "saved" && open.saved(open.reportFile)}</span>
      {saving.phase === "writing" && (
        <span>{open.saving(number(saving.lines), number(report.findings.size))}</span>
      )}
    </>
  );
}
