import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { dateWords } from "../i18n/recordWords.ts";
import { select } from "../store/actions.ts";
import { TypeMark } from "../ui/TypeMark.tsx";

interface RecordLinksProps {
  readonly heading: string;
  readonly records: readonly PublishedIncident[];
}

/** Other records, each to be opened. */
export function RecordLinks({ heading, records }: RecordLinksProps) {
  const locale = useLocale();
  if (records.length === 0) return null;
  return (
    <section className="detail-section">
      <h3>{heading}</h3>
      <ul className="detail-records">
        {records.map((record) => (
          <li key={record.id}>
            <button type="button" className="detail-record" onClick={() => select(record.id)}>
              <TypeMark type={record.type} size={20} />
              <span>
                <span dir="auto">{record.title}</span>
                <span className="detail-note">{dateWords(locale, record)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
