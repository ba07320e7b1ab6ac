import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { fetchedOnce } from "../ui/fetchedOnce.ts";
import { CloseCompare } from "./closeCompare.ts";

const view = fetchedOnce(() => import("./CompareView.tsx").then(({ CompareView }) => CompareView));
const MESSAGES = ["compare", "detail"] as const;

/** Offered while the atlas's own records are shown: it is they that a list is compared with. */
export function CompareButton() {
  const { messages } = useLocale();
  const isAtlas = useAtlas(({ query }) => query?.dataset.files === null);
  const [open, setOpen] = useState(false);
  if (!isAtlas) return null;
  const close = (): void => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.app.tools.compare}</Button>
      <Dialog open={open} onClose={close} title={messages.app.dialogs.compare} size="wide">
        <CloseCompare value={close}>
          <FetchedPart source={view} messages={MESSAGES} waiting={<p>{messages.app.preparing}</p>} />
        </CloseCompare>
      </Dialog>
    </>
  );
}
