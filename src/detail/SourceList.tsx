import { useLocale } from "../i18n/locale.ts";
import { edtfWords } from "../i18n/recordWords.ts";
import { select } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";

/** The sources of a record: title, publisher, date, kind, link to the page itself. */
export function SourceList({ ids }: { readonly ids: readonly string[] }) {
  const locale = useLocale();
  const { detail, vocabulary } = locale.messages;
  const sources = useAtlas((state) => state.query?.dataset.sources);
  return (
    <section className="detail-section">
      <h3>{detail.sources}</h3>
      <ul className="detail-sources">
        {ids.map((id) => {
          const source = sources?.get(id);
          if (source === undefined) return <li key={id}>{id}</li>;
          return (
            <li key={id}>
              <button
                type="button"
                className="detail-link"
                lang={source.lang}
                dir="auto"
                onClick={() => select(id)}
              >
                {source.title}
              </button>
              <p className="detail-note">
                {source.publisher}
                {" · "}
                {source.published === null ? detail.sourceUndated : edtfWords(locale, source.published)}
                {" · "}
                {vocabulary.sourceTypes[source.sourceType]}
              </p>
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
            </li>
          );
        })}
      </ul>
      <p className="detail-note">{detail.sourcesNote}</p>
    </section>
  );
}
