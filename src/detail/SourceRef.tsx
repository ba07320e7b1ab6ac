import type { Source } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";

interface SourceRefProps {
  readonly id: string;
  readonly locator?: string | undefined;
}

/** Where something was read: publisher, linked, and the paragraph. */
export function SourceRef({ id, locator }: SourceRefProps) {
  const { messages } = useLocale();
  const source = useAtlas((state) => state.query?.dataset.sources.get(id));
  const paragraph = locator?.replace(/^p\. /, "");
  return (
    <span className="detail-source">
      <SourceLink id={id} source={source} />
      {", "}
      {paragraph === undefined
        ? messages.detail.noLocator
        : locator === paragraph
          ? paragraph
          : messages.detail.locator(paragraph)}
    </span>
  );
}

function SourceLink({ id, source }: { readonly id: string; readonly source: Source | undefined }) {
  if (source === undefined) return id;
  return source.url ? <ExternalLink href={source.url} label={source.publisher} /> : source.publisher;
}
