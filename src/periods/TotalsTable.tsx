import { POPULATIONS } from "../domain/vocabulary.ts";
import { type Locale, useLocale } from "../i18n/locale.ts";
import { totalSentence } from "../i18n/totalWords.ts";
import { MOST_ADDED, type Query, type Totals } from "../query/query.ts";
import { useAtlas } from "../store/useAtlas.ts";
import type { Comparison } from "./comparison.ts";
import { PeriodColumns } from "./PeriodColumns.tsx";

interface TotalsTableProps {
  readonly query: Query;
  readonly sides: Comparison["sides"];
}

type Name = Totals[number]["name"];

/** Deaths are told apart by who died, and never added up. */
const SHOWN: readonly { readonly name: Name; readonly label: (locale: Locale) => string }[] = [
  { name: "out", label: ({ messages }) => messages.totals.sections.custody },
  ...POPULATIONS.map((population) => ({
    name: `killed_${population}` as const,
    label: ({ messages }: Locale) => messages.periods.killed(messages.vocabulary.populations[population]),
  })),
];

/** What the figures of either period come to, in the sentences that totals have everywhere. */
export function TotalsTable({ query, sides }: TotalsTableProps) {
  const locale = useLocale();
  const { messages, number } = locale;
  // Records that were being read may have come.
  useAtlas((state) => state.arrivals);
  if (!query.hasFigures) return null;
  if (sides.some(({ side }) => side.counts.shown > MOST_ADDED)) {
    return <p className="periods-note">{messages.totals.tooMany(number(MOST_ADDED))}</p>;
  }
  const both = sides.map(({ side }) => query.totals(side));
  if (both.some((totals) => totals === null))
    return <p className="periods-note">{messages.totals.reading}</p>;
  const rows = SHOWN.map((row) => ({
    ...row,
    cells: both.map((totals) => totals?.find(({ name }) => name === row.name)),
  })).filter(({ cells }) => cells.some((total) => total !== undefined));
  if (rows.length === 0) return null;
  return (
    <table className="periods-table periods-totals">
      <caption>{messages.periods.totals}</caption>
      <PeriodColumns rows={messages.periods.total} sides={sides} />
      <tbody>
        {rows.map(({ name, label, cells }) => (
          <tr key={name}>
            <th scope="row">{label(locale)}</th>
            {cells.map((total, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one cell for each period
              <td key={at}>{total ? totalSentence(locale, total) : messages.periods.noFigure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
