import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { fetchedOnce } from "../ui/fetchedOnce.ts";

const form = fetchedOnce(() => import("./EmbedForm.tsx").then(({ EmbedForm }) => EmbedForm));
const MESSAGES = [] as const;

export function EmbedButton() {
  const { messages } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.app.tools.embed}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={messages.app.dialogs.embed} size="wide">
        <FetchedPart source={form} messages={MESSAGES} waiting={<p>{messages.app.preparing}</p>} />
      </Dialog>
    </>
  );
}
