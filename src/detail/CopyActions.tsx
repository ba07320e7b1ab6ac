import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { CopyField } from "../ui/CopyField.tsx";
import { linkTo, recordState } from "../url/link.ts";
import { localFiles } from "../url/localFiles.ts";

interface CopyActionsProps {
  readonly id: string;
  readonly title: string;
}

/** Link and citation, copied or, where the clipboard is refused, shown to be copied by hand. */
export function CopyActions({ id, title }: CopyActionsProps) {
  const { messages, list } = useLocale();
  const { detail } = messages;
  const version = useAtlas((state) => state.query?.dataset.metadata.version) ?? "";
  const [shown, setShown] = useState<"link" | "citation" | null>(null);
  const dataset = useAtlas((state) => state.dataset);
  const link = useAtlas((state) => linkTo(recordState(state, id), { base: document.baseURI }));
  const files = localFiles({ dataset });
  return (
    <div className="detail-copy">
      <div className="detail-buttons">
        <Button aria-expanded={shown === "link"} onClick={() => setShown(shown === "link" ? null : "link")}>
          {detail.copyLink}
        </Button>
        {/* What is not ours is not cited as ours. */}
        {dataset.kind === "atlas" && (
          <Button
            aria-expanded={shown === "citation"}
            onClick={() => setShown(shown === "citation" ? null : "citation")}
          >
            {detail.copyCitation}
          </Button>
        )}
      </div>
      {shown === "link" && files !== null && <p>{messages.ui.linkNeedsFile(list(files))}</p>}
      {shown === "link" && <CopyField label={detail.link} text={link} />}
      {shown === "citation" && (
        <CopyField label={detail.citation} text={detail.citationText(title, id, version, link)} />
      )}
    </div>
  );
}
