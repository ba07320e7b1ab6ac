import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { CloseCompare } from "./closeCompare.ts";

const loadCompareView = () => import("./CompareView.tsx").then(({ CompareView }) => CompareView);

/** Offered while the atlas's own records are shown: it is they that a list is compared with. */
export function CompareButton() {
  const { messages } = useLocale();
  const isAtlas = useAtlas(({ query }) => query?.dataset.files === null);
  const [open, setOpen] = useState(false);
  if (!isAtlas) return null;
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
