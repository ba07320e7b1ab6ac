import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { fetchedOnce } from "../ui/fetchedOnce.ts";
import { CloseAbout } from "./closeAbout.ts";

const text = fetchedOnce(() => import("./AboutText.tsx").then(({ AboutText }) => AboutText));
const MESSAGES = ["about", "detail"] as const;

export function AboutButton() {
  const { messages } = useLocale();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.app.tools.about}</Button>
      <Dialog open={open} onClose={close} title={messages.app.dialogs.about} size="wide">
        <CloseAbout value={close}>
          <FetchedPart source={text} messages={MESSAGES} waiting={null} />
        </CloseAbout>
      </Dialog>
    </>
  );
}
