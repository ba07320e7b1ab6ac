import { useLocale } from "../i18n/locale.ts";
import { closeOpenDialog } from "../store/opening.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";

const loadPages = () => import("./OpenPages.tsx").then(({ OpenPages }) => OpenPages);

/** Opening data of one's own, from the offer to the report. */
export function OpenDialog() {
  const { open } = useLocale().messages;
  const phase = useAtlas((state) => state.openDialog?.phase ?? null);
  const titles = {
    offer: open.heading,
    reading: open.readingHeading,
    columns: open.columnsHeading,
    failed: open.failedHeading,
    report: open.reportHeading,
  };
  return (
    <Dialog
      open={phase !== null}
      onClose={closeOpenDialog}
      title={titles[phase ?? "offer"]}
      size={phase === "report" || phase === "columns" ? "wide" : "medium"}
    >
      <FetchedPart load={loadPages} waiting={null} />
    </Dialog>
  );
}
