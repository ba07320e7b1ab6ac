import { lazy, Suspense, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

const ExportChoices = lazy(() =>
  import("./ExportChoices.tsx").then(({ ExportChoices }) => ({ default: ExportChoices })),
);

export function ExportButton() {
  const { messages } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.exporting.open}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={messages.exporting.heading}>
        <Suspense fallback={<p>{messages.exporting.preparing}</p>}>
          <ExportChoices />
        </Suspense>
      </Dialog>
    </>
  );
}
