import "./charts.css";
import { useLocale } from "../i18n/locale.ts";
import { MOST_ADDED } from "../query/query.ts";
import type { Shown } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";
import { CountryChart } from "./CountryChart.tsx";
import { RangeChart } from "./RangeChart.tsx";
import { YearChart } from "./YearChart.tsx";

/** Charts of what is shown, beside the list. */
export function ChartsPanel() {
  const { charts } = useLocale().messages;
  const shown = useShown();
  if (shown === null) return null;
  return (
    <section className="charts" aria-labelledby="charts-heading">
      <h2 id="charts-heading">{charts.heading}</h2>
      {shown.answer.counts.shown === 0 ? (
        <p className="charts-note">{charts.nothing}</p>
      ) : (
        <>
          <YearChart shown={shown} />
          <CountryChart shown={shown} />
          <OutChart shown={shown} />
        </>
      )}
    </section>
  );
}

/** The figures of the records shown, or why there are none. */
function OutChart({ shown: { query, answer } }: { readonly shown: Shown }) {
  const { messages, number } = useLocale();
  const { charts } = messages;
  // Records may have come that were being read.
  useAtlas((state) => state.arrivals);
  const why = (): string => {
    if (!query.hasFigures) return charts.noFigures;
    if (answer.counts.shown > MOST_ADDED) return charts.tooMany(number(MOST_ADDED));
    return totals === null ? charts.reading : charts.noneOut;
  };
  const totals = query.totals(answer);
  const out = totals?.find(({ name }) => name === "out");
  if (out !== undefined) return <RangeChart total={out} />;
  return (
    <section className="charts-figure" aria-labelledby="charts-out">
      <h3 id="charts-out">{charts.titles.out}</h3>
      <p className="charts-note">{why()}</p>
    </section>
  );
}
