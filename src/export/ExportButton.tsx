import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { fetchedOnce } from "../ui/fetchedOnce.ts";

const choices = fetchedOnce(() => import("./ExportChoices.tsx").then(({ ExportChoices }) => ExportChoices));
const MESSAGES = ["exporting"] as const;

export function ExportButton() {
  const { messages } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.app.tools.exporting}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={messages.app.dialogs.exporting}>
        <FetchedPart source={choices} messages={MESSAGES} waiting={<p>{messages.app.preparing}</p>} />
      </Dialog>
    </>
  );
}
