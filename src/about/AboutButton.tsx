import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";

const loadAboutText = () => import("./AboutText.tsx").then(({ AboutText }) => AboutText);

export function AboutButton() {
  const { messages } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.about.open}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={messages.about.heading} size="wide">
        <FetchedPart load={loadAboutText} waiting={null} />
      </Dialog>
    </>
  );
}
