import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";

const loadEmbedForm = () => import("./EmbedForm.tsx").then(({ EmbedForm }) => EmbedForm);

export function EmbedButton() {
  const { messages } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.embed.open}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={messages.embed.heading} size="wide">
        <FetchedPart load={loadEmbedForm} waiting={<p>{messages.exporting.preparing}</p>} />
      </Dialog>
    </>
  );
}
