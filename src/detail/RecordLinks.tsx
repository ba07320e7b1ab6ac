import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { dateWords, shortened } from "../i18n/recordWords.ts";
import { select } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { TypeMark } from "../ui/TypeMark.tsx";

interface RecordLinksProps {
  readonly heading: string;
  readonly records: readonly PublishedIncident[];
}

/** Code points. */
const LONGEST_TITLE = 300;

/** Other records, each to be opened. */
export function RecordLinks({ heading, records }: RecordLinksProps) {
  const locale = useLocale();
  const query = useAtlas((state) => state.query);
  if (records.length === 0) return null;
  return (
    <section className="detail-section">
      <h3>{heading}</h3>
      <ul className="detail-records">
        {records.map((record) => (
          <li key={record.id}>
            <button type="button" className="detail-record" onClick={() => select(record.id)}>
              <TypeMark type={record.type} ownClass={query?.classOf(record.type) ?? 0} size={20} />
              <span>
                <span dir="auto">{shortened(record.title, LONGEST_TITLE)}</span>
                <span className="detail-note">{dateWords(locale, record)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
