import type { Source } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { edtfWords } from "../i18n/recordWords.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";
import { MoreRecords } from "./MoreRecords.tsx";
import { RecordLinks } from "./RecordLinks.tsx";
import { useRecords, useRowsWith } from "./useRecords.ts";

/** A source: what it is, how it was read, and what rests on it. */
export function SourceDetail({ source }: { readonly source: Source }) {
  const locale = useLocale();
  const { detail, vocabulary } = locale.messages;
  const dataset = useAtlas((state) => state.query?.dataset);
  const origin = source.derivedFrom === undefined ? undefined : dataset?.sources.get(source.derivedFrom);
  const found = useRecords(useRowsWith("sources", source.id));
  return (
    <>
      <header className="detail-head">
        <h2 lang={source.lang} dir="auto">
          {source.title}
        </h2>
      </header>
      <dl className="detail-facts">
        <dt>{detail.sourceKind}</dt>
        <dd>{vocabulary.sourceTypes[source.sourceType]}</dd>
        <dt>{detail.sourcePublished}</dt>
        <dd>
          {[source.publisher, ...source.authors].join(", ")}
          {", "}
          {source.published === null ? detail.sourceUndated : edtfWords(locale, source.published)}
        </dd>
      </dl>
      {source.url ? (
        <ExternalLink href={source.url} label={detail.sourceOpen} />
      ) : (
        <p className="detail-note">{source.noUrl}</p>
      )}
      {source.archiveUrl && (
        <p className="detail-archive">
          <ExternalLink href={source.archiveUrl} label={detail.sourceArchived} />
        </p>
      )}
      <p className="detail-note">
        {detail.sourceChecked[source.checked.how](edtfWords(locale, source.checked.on))}
      </p>
      {origin && <p className="detail-note">{detail.sourceDigest(origin.title)}</p>}
      <p className="detail-note">{detail.sourcesNote}</p>
      <RecordLinks heading={detail.sourceRecords} records={found.records} />
      <MoreRecords of={found} filter={{ source: [source.id] }} />
    </>
  );
}
