import { memo } from "react";
import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Bin, Bins } from "../query/answer.ts";
import { recordsOf } from "./spanLanes.ts";

interface BinTableProps {
  readonly bins: Bins;
  readonly undated: number;
  /** Nobody reads the table just now: it stays as it is until the drag has ended. */
  readonly dragging: boolean;
}

/** The histogram for who does not see it: a row for each bar that is there, and what stands in no bar. */
export const BinTable = memo(
  ({ bins: { bins, spans, unit }, undated }: BinTableProps) => {
    const { messages, number } = useLocale();
    const { bars, table } = messages.timeline;
    const inSpans = recordsOf(spans);
    return (
      <div className="visually-hidden">
        <table>
          <caption>{table.caption(bars(unit))}</caption>
          <thead>
            <tr>
              <th scope="col">{table.period}</th>
              <th scope="col">{table.all}</th>
              <th scope="col">{table.others}</th>
              <th scope="col">{table.shown}</th>
              <th scope="col">{table.possible}</th>
            </tr>
          </thead>
          <tbody>
            {bins
              .filter(({ all }) => all > 0)
              .map((bin) => (
                <BinRow key={bin.from} {...bin} />
              ))}
          </tbody>
        </table>
        {inSpans > 0 && <p>{table.spans(number(inSpans), inSpans)}</p>}
        {undated > 0 && <p>{table.undated(number(undated), undated)}</p>}
      </div>
    );
  },
  (before, now) => now.dragging || (before.bins === now.bins && before.undated === now.undated),
);

const BinRow = memo(({ from, to, all, others, shown, possible }: Bin) => {
  const locale = useLocale();
  const { number } = locale;
  return (
    <tr>
      <th scope="row">{formatPeriod(locale, from, to)}</th>
      <td>{number(all)}</td>
      <td>{number(others)}</td>
      <td>{number(shown)}</td>
      <td>{number(possible)}</td>
    </tr>
  );
});
