import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Bins } from "../query/answer.ts";
import { recordsOf } from "./spanLanes.ts";

/** The histogram for who does not see it: a row for each bar that is there, and what stands in no bar. */
export function BinTable({
  bins: { bins, spans, unit },
  undated,
}: {
  readonly bins: Bins;
  readonly undated: number;
}) {
  const locale = useLocale();
  const { messages, number } = locale;
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
            .map(({ from, to, all, others, shown, possible }) => (
              <tr key={from}>
                <th scope="row">{formatPeriod(locale, from, to)}</th>
                <td>{number(all)}</td>
                <td>{number(others)}</td>
                <td>{number(shown)}</td>
                <td>{number(possible)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {inSpans > 0 && <p>{table.spans(number(inSpans), inSpans)}</p>}
      {undated > 0 && <p>{table.undated(number(undated), undated)}</p>}
    </div>
  );
}
