import { useLocale } from "../i18n/locale.ts";
import { showPresentData } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import "./version.css";

/** Says which data are shown where a link asks for those of a version: an earlier one, or one that is not here. */
export function DataVersion() {
  const { app } = useLocale().messages;
  const asked = useAtlas(({ v }) => v);
  const isMissing = useAtlas(({ v, missingVersion }) => v === missingVersion);
  const shown = useAtlas(({ query, home }) =>
    query !== null && query === home ? query.dataset.metadata.version : null,
  );
  const isPast = useAtlas(({ pastData }) => pastData);
  if (asked === null || shown === null || !(isPast || isMissing)) return null;
  return (
    <p className="data-version" role="status">
      {isMissing ? app.versionMissing(asked, shown) : app.versionShown(shown)}{" "}
      <Button tone="quiet" onClick={showPresentData}>
        {isMissing ? app.dismiss : app.showPresent}
      </Button>
    </p>
  );
}
