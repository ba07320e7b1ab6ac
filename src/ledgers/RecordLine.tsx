import type { ReactNode } from "react";
import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { dateWords, placeWords, shortened } from "../i18n/recordWords.ts";
import type { Query } from "../query/query.ts";
import { select } from "../store/actions.ts";
import { TypeMark } from "../ui/TypeMark.tsx";

/** Code points. */
const LONGEST_TITLE = 300;

interface RecordLineProps {
  readonly record: PublishedIncident;
  readonly query: Query;
  readonly children?: ReactNode;
}

/** A record with what a ledger says of it; opens it. */
export function RecordLine({ record, query, children }: RecordLineProps) {
  const locale = useLocale();
  return (
    <li className="ledgers-line">
      <button type="button" className="ledgers-open" onClick={() => select(record.id)}>
        <TypeMark type={record.type} ownClass={query.classOf(record.type)} size={20} />
        <span className="ledgers-title">
          <span className="ledgers-heading" dir="auto">
            {shortened(record.title, LONGEST_TITLE)}
          </span>
          <span className="ledgers-when">
            {locale.messages.ledgers.whenWhere(dateWords(locale, record), placeWords(locale, record))}
          </span>
        </span>
      </button>
      <div className="ledgers-voices">{children}</div>
    </li>
  );
}
