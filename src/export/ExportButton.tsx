import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";

const loadExportChoices = () => import("./ExportChoices.tsx").then(({ ExportChoices }) => ExportChoices);

export function ExportButton() {
  const { messages } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.exporting.open}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={messages.exporting.heading}>
        <FetchedPart load={loadExportChoices} waiting={<p>{messages.exporting.preparing}</p>} />
      </Dialog>
    </>
  );
}
