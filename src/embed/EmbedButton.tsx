import { lazy, Suspense, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

const EmbedForm = lazy(() => import("./EmbedForm.tsx").then(({ EmbedForm }) => ({ default: EmbedForm })));

export function EmbedButton() {
  const { messages } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.embed.open}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={messages.embed.heading} size="wide">
        <Suspense fallback={<p>{messages.exporting.preparing}</p>}>
          <EmbedForm />
        </Suspense>
      </Dialog>
    </>
  );
}
