import type { PublishedIncident } from "../domain/schema.ts";
import { isTriable } from "../domain/triable.ts";
import { ENDING_STEPS } from "../domain/vocabulary.ts";
import { type Locale, useLocale } from "../i18n/locale.ts";
import { edtfWords } from "../i18n/recordWords.ts";
import { SourceRef } from "./SourceRef.tsx";

/** What courts and prosecutors did about it, and when somebody last looked. */
export function Proceedings({ record }: { readonly record: PublishedIncident }) {
  const locale = useLocale();
  const { detail, vocabulary } = locale.messages;
  const { proceedings = [], proceedingsChecked, type } = record;
  const isSilent = proceedings.length === 0 && proceedingsChecked === undefined;
  if (type === "campaign" || (isSilent && !isTriable(type))) return null;
  return (
    <section className="detail-section">
      <h3>{detail.proceedings}</h3>
      {proceedings.length > 0 && (
        <ol className="detail-proceedings">
          {proceedings.map(({ date, body, step, persons, source, locator, note }) => (
            <li key={`${date} ${step} ${persons} ${note}`}>
              <strong>{edtfWords(locale, date)}</strong>{" "}
              {detail.proceedingStep(
                vocabulary.proceedingSteps[step],
                persons === undefined ? null : locale.number(persons),
                persons ?? 0,
              )}
              {", "}
              {body}
              {note && <span className="detail-text">{note}</span>}
              <span className="detail-read">
                <SourceRef id={source} locator={locator} />
              </span>
            </li>
          ))}
        </ol>
      )}
      <p className="detail-note">{checkedWords(record, locale)}</p>
    </section>
  );
}

/** What was found, and when and where somebody looked; that nobody did, where nobody did. */
export function checkedWords(
  { proceedings = [], proceedingsChecked, proceedingsSearched }: PublishedIncident,
  locale: Locale,
): string {
  const { detail } = locale.messages;
  const isOutcomeKnown = proceedings.some(({ step }) => ENDING_STEPS.has(step));
  if (proceedingsChecked === undefined)
    return isOutcomeKnown ? detail.notCheckedSince : detail.outcomeNotChecked;
  const day = edtfWords(locale, proceedingsChecked);
  const checked = isOutcomeKnown ? detail.proceedingsChecked(day) : detail.outcomeNotFound(day);
  return proceedingsSearched === undefined ? checked : detail.checkedWithSearch(checked, proceedingsSearched);
}
