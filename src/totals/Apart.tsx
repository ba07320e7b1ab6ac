import { useMemo } from "react";
import type { Filter } from "../domain/filter.ts";
import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { dateWords, placeWords } from "../i18n/recordWords.ts";
import { totalSentence } from "../i18n/totalWords.ts";
import type { Query } from "../query/query.ts";
import type { Side } from "../query/side.ts";
import { select } from "../store/actions.ts";
import type { Shown } from "../store/selectors.ts";
import { Disclosure } from "../ui/Disclosure.tsx";

const FIRST = 20;
const NOBODY = { actor: [], role: [], basis: [] } as const;

/**
 * Beneath the totals of what is attributed to a group, and never added to them: what happened in the same places and
 * days and is attributed to others or to nobody, and what failed. A sum for one group means little without them.
 */
export function Apart({ shown: { query, filter, answer } }: { readonly shown: Shown }) {
  const { totals: words } = useLocale().messages;
  const { others, failed } = useMemo(() => {
    const there = { ...filter, ...NOBODY, ...placesOf(filter, answer.countries) };
    const failing = query.side({ ...there, type: [], outcome: ["foiled"] });
    const isApart = (row: number): boolean => answer.standings[row] === 0;
    return {
      others: only(query.side(there), (row) => isApart(row) && failing.standings[row] === 0),
      failed: only(failing, isApart),
    };
  }, [query, filter, answer.standings, answer.countries]);
  if (filter.actor.length === 0 || answer.countries.length === 0) return null;
  return (
    <section className="totals-section">
      <h3>{words.apartHeading}</h3>
      <p className="totals-note">{words.apartNote}</p>
      <ApartLine query={query} side={others} sentence={words.apartOthers} />
      <ApartLine query={query} side={failed} sentence={words.apartFailed} />
    </section>
  );
}

/** The places that the filter asks for; where it asks for none, the countries of what it shows. */
function placesOf(filter: Filter, country: readonly string[]): Partial<Filter> {
  const asks = filter.country.length > 0 || filter.region.length > 0 || filter.near !== null;
  return asks ? {} : { country };
}

function only(side: Side, isIn: (row: number) => boolean): Side {
  const standings = side.standings.map((standing, row) => (isIn(row) ? standing : 0));
  const rows = side.rows.filter(isIn);
  return { ...side, standings, rows, counts: { ...side.counts, shown: rows.length } };
}

interface ApartLineProps {
  readonly query: Query;
  readonly side: Side;
  readonly sentence: (records: string, count: number) => string;
}

function ApartLine({ query, side, sentence }: ApartLineProps) {
  const locale = useLocale();
  const { shown } = side.counts;
  const said = sentence(locale.number(shown), shown);
  if (shown === 0) return <p className="totals-note">{said}</p>;
  const out = query.totals(side)?.find(({ name }) => name === "out");
  return (
    <Disclosure className="totals-line" summary={said}>
      {out && <p>{totalSentence(locale, out)}</p>}
      <ul className="totals-rows">
        {Array.from(side.rows.subarray(0, FIRST), (row) => query.record(row)?.properties).map(
          (record) => record && <ApartRow key={record.id} record={record} />,
        )}
      </ul>
      {shown > FIRST && <p className="totals-note">{locale.messages.totals.apartFirst(FIRST)}</p>}
    </Disclosure>
  );
}

function ApartRow({ record }: { readonly record: PublishedIncident }) {
  const locale = useLocale();
  return (
    <li>
      <button type="button" className="totals-row" onClick={() => select(record.id)}>
        <span className="totals-title" dir="auto">
          {record.title}
        </span>
        <span className="totals-facts">
          <span>{dateWords(locale, record)}</span>
          <span dir="auto">{placeWords(locale, record)}</span>
        </span>
      </button>
    </li>
  );
}
