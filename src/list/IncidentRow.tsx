import { memo } from "react";
import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { dateWords, placeWords } from "../i18n/recordWords.ts";
import { STANDING_CODES } from "../query/answer.ts";
import { select } from "../store/actions.ts";
import { TypeMark } from "../ui/TypeMark.tsx";

interface IncidentRowProps {
  readonly record: PublishedIncident;
  /** Code of the record's standing, as in STANDING_CODES. */
  readonly standing: number;
  /** Whether the filter asks for a place: then that may lie outside, too. */
  readonly near: boolean;
  readonly onOpen: (id: string) => void;
}

/** One record: what, when, where, and what about it is not sure. */
export const IncidentRow = memo(function IncidentRow({ record, standing, near, onOpen }: IncidentRowProps) {
  const locale = useLocale();
  const { list, vocabulary } = locale.messages;
  const flags = [
    STANDING_CODES[standing] === "possible" && (near ? list.placeMayLieOutside : list.mayLieOutside),
    record.outcome === "foiled" && list.attempted,
    record.contested.length > 0 && list.disputed,
    record.status === "announced" && list.announcedOnly,
    record.scope === "adjacent" && list.adjacent,
  ].filter((flag) => flag !== false);
  return (
    <li className="list-row">
      <button
        type="button"
        className="list-open"
        data-id={record.id}
        onClick={() => {
          onOpen(record.id);
          select(record.id);
        }}
      >
        <TypeMark type={record.type} size={24} />
        <span className="list-words">
          <span className="list-title" dir="auto">
            {record.title}
          </span>
          <span className="list-facts">
            <span>{dateWords(locale, record)}</span>
            <span dir="auto">{placeWords(locale, record)}</span>
          </span>
          <span className="list-facts list-kind">
            <span>{vocabulary.types[record.type]}</span>
            {flags.map((flag) => (
              <span key={flag} className="list-flag">
                {flag}
              </span>
            ))}
          </span>
        </span>
      </button>
    </li>
  );
});
