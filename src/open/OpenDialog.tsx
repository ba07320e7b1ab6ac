import { useLocale } from "../i18n/locale.ts";
import { closeOpenDialog } from "../store/opening.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { fetchedOnce } from "../ui/fetchedOnce.ts";

const pages = fetchedOnce(() => import("./OpenPages.tsx").then(({ OpenPages }) => OpenPages));
const MESSAGES = ["open", "load"] as const;

/** Opening data of one's own, from the offer to the report. */
export function OpenDialog() {
  const { opening } = useLocale().messages.app;
  const phase = useAtlas((state) => state.openDialog?.phase ?? null);
  return (
    <Dialog
      open={phase !== null}
      onClose={closeOpenDialog}
      title={opening[phase ?? "offer"]}
      size={phase === "report" || phase === "columns" ? "wide" : "medium"}
    >
      <FetchedPart source={pages} messages={MESSAGES} waiting={null} />
    </Dialog>
  );
}
