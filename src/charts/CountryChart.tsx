import { useState } from "react";
import type { Filter } from "../domain/filter.ts";
import { type Locale, useLocale } from "../i18n/locale.ts";
import type { ChartCounts } from "../query/chartCounts.ts";
import { setFilter, toggleValue } from "../store/actions.ts";
import type { Shown } from "../store/selectors.ts";
import { Button } from "../ui/Button.tsx";
import { ChartFigure } from "./ChartFigure.tsx";
import { type CountryBar, countryDrawing } from "./countryDrawing.ts";
import type { ChartTable } from "./table.ts";

const FIRST = 15;

/** Shown records by country; a country filters by it, and the last bar opens all others. */
export function CountryChart({ shown: { query, filter, answer } }: { readonly shown: Shown }) {
  const locale = useLocale();
  const { messages, number } = locale;
  const { charts } = messages;
  const [showsAll, setShowsAll] = useState(false);
  const { countries, nowhere } = query.chartCounts(answer);
  if (countries.length === 0) return <p className="charts-note">{charts.noCountries}</p>;
  const hidden = showsAll ? 0 : Math.max(0, countries.length - FIRST);
  const bars = barsOf(hidden > 0 ? countries.slice(0, FIRST) : countries, filter, locale);
  return (
    <ChartFigure
      name="by-country"
      title={charts.titles.countries}
      notes={[
        charts.notes.countries,
        ...(hidden > 0 ? [charts.others(number(hidden), hidden)] : []),
        ...(nowhere > 0 ? [charts.nowhere(number(nowhere), nowhere)] : []),
      ]}
      draw={(width) => countryDrawing(bars, number, width)}
      table={tableOf(countries, filter, locale)}
      legend={[]}
      onPress={(code) => toggleValue("country", code)}
      back={
        filter.country.length > 0 && (
          <Button onClick={() => setFilter({ country: [] })}>{charts.allCountries}</Button>
        )
      }
    >
      {countries.length > FIRST && (
        <p className="charts-more">
          <Button aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? charts.showFewer : charts.showOthers(number(hidden), hidden)}
          </Button>
        </p>
      )}
    </ChartFigure>
  );
}

function barsOf(
  countries: ChartCounts["countries"],
  filter: Filter,
  { messages, number, region }: Locale,
): readonly CountryBar[] {
  const { charts } = messages;
  return countries.map(({ code, count }) => ({
    key: code,
    label: region(code),
    name: charts.plainBar(region(code), charts.records(number(count), count)),
    count,
    pressed: filter.country.includes(code),
  }));
}

/** All countries, also those that are not drawn. */
function tableOf(
  countries: ChartCounts["countries"],
  filter: Filter,
  { messages, region }: Locale,
): ChartTable {
  const { columns } = messages.charts;
  return {
    fields: [columns.country, columns.code, columns.records],
    rows: countries.map(({ code, count }) => ({
      key: code,
      cells: [region(code), code, count],
      isButton: true,
      pressed: filter.country.includes(code),
    })),
  };
}
