import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { fetchedOnce } from "../ui/fetchedOnce.ts";
import { type Poster, PosterContext } from "./dialog/posterContext.ts";

const form = fetchedOnce(() => import("./EmbedForm.tsx").then(({ EmbedForm }) => EmbedForm));
const MESSAGES = ["embedDialog"] as const;

/** @param poster draws the picture to take away; without it there is none */
export function EmbedButton({ poster = null }: { readonly poster?: Poster | null }) {
  const { messages } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <PosterContext value={poster}>
      <Button onClick={() => setOpen(true)}>{messages.app.tools.embed}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={messages.app.dialogs.embed} size="desk">
        <FetchedPart source={form} messages={MESSAGES} waiting={<p>{messages.app.preparing}</p>} />
      </Dialog>
    </PosterContext>
  );
}
