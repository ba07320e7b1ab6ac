import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { CloseCompare } from "./closeCompare.ts";

const loadCompareView = () => import("./CompareView.tsx").then(({ CompareView }) => CompareView);

export function CompareButton() {
  const { messages } = useLocale();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.compare.open}</Button>
      <Dialog open={open} onClose={close} title={messages.compare.heading} size="wide">
        <CloseCompare value={close}>
          <FetchedPart load={loadCompareView} waiting={<p>{messages.compare.preparing}</p>} />
        </CloseCompare>
      </Dialog>
    </>
  );
}
