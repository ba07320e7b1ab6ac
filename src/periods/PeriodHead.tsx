import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import { sentenceOf } from "../i18n/sentence.ts";
import type { Query } from "../query/query.ts";
import type { PeriodSide } from "./comparison.ts";

interface PeriodHeadProps {
  readonly query: Query;
  readonly part: PeriodSide;
  readonly which: "first" | "second";
}

/** What a period is, how many records began in it, and the sentence that the page would say of it. */
export function PeriodHead({ query, part, which }: PeriodHeadProps) {
  const locale = useLocale();
  const { messages, number } = locale;
  const { periods } = messages;
  const { days, length, covered, filter, side } = part;
  const { shown, possible } = side.counts;
  const sentence = sentenceOf(locale, filter, {
    shown,
    countries: side.countries,
    coverage: query.coverage,
    files: query.dataset.files?.length ?? 0,
  });
  return (
    <section className={`periods-side periods-${which}`}>
      <h3>
        <span className="periods-key">{periods[which]}</span>
        {formatPeriod(locale, days.from, days.to)}
      </h3>
      <p className="periods-count">
        <strong>{number(shown)}</strong> {periods.count(shown)}
      </p>
      <p className="periods-sentence">{sentence}</p>
      {covered < length && <p className="periods-note">{periods.covered(number(covered), number(length))}</p>}
      {shown > 0 && (
        <p className="periods-note">
          {possible > 0 ? periods.mayLieOutside(number(possible), possible) : periods.allCertain(shown)}
        </p>
      )}
    </section>
  );
}
