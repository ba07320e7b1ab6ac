import type { Envelope, PublishedIncident } from "../domain/schema.ts";
import { groupWords } from "../i18n/figureWords.ts";
import { type Locale, useLocale } from "../i18n/locale.ts";
import { dateWords, shortened } from "../i18n/recordWords.ts";
import { typeName } from "../i18n/typeWords.ts";
import { select } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { TypeMark } from "../ui/TypeMark.tsx";

/** Code points. */
const LONGEST_TITLE = 300;

/** What happened at a place, the first first: when, what, how it ended, how many got out. */
export function RecordHistory({ records }: { readonly records: readonly PublishedIncident[] }) {
  const locale = useLocale();
  const query = useAtlas((state) => state.query);
  return (
    <ol className="detail-records">
      {inTime(records).map((record) => (
        <li key={record.id}>
          <button type="button" className="detail-record" onClick={() => select(record.id)}>
            <TypeMark type={record.type} ownClass={query?.classOf(record.type) ?? 0} size={20} />
            <span>
              <span className="detail-when">{dateWords(locale, record)}</span>
              <span className="detail-name" dir="auto">
                {shortened(record.title, LONGEST_TITLE)}
              </span>
              <span className="detail-note">{factsOf(record, locale).join(" · ")}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** By start, then by end; what has no date comes last. */
export function inTime(records: readonly PublishedIncident[]): readonly PublishedIncident[] {
  const key = ({ start, startLatest, end }: PublishedIncident): string =>
    startLatest === null ? "~" : `${start ?? ""} ${startLatest} ${end ?? "~"}`;
  // ISO days compare as text; "~" stands behind all of them.
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

function factsOf({ type, outcome, figures }: PublishedIncident, locale: Locale): string[] {
  return [
    typeName(locale, type),
    outcome === "none" ? "" : locale.messages.detail.outcomeIs(locale.messages.vocabulary.outcomes[outcome]),
    ...figures.filter(({ group }) => group === "out_of_custody").map((figure) => rangeOf(figure, locale)),
  ].filter(Boolean);
}

function rangeOf(envelope: Envelope, locale: Locale): string {
  const { low, high, moreThan } = envelope;
  const { detail } = locale.messages;
  if (low === null || high === null) return "";
  const range = moreThan > 0 ? detail.rangeOpen : detail.range;
  return detail.groupRange(groupWords(locale, envelope), range(locale.number(low), locale.number(high)));
}
