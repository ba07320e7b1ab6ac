import type { Filter } from "../domain/filter.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ChartCounts, ClassCounts } from "../query/chartCounts.ts";
import { CLASSES } from "../query/columns.ts";
import type { ChartTable } from "./table.ts";
import type { YearBar } from "./yearDrawing.ts";

/** Bars of the chart by year: years, and apart from them what has none. */
export interface YearBars {
  readonly years: readonly YearBar[];
  readonly apart: readonly YearBar[];
  /** Classes of which some record is shown. */
  readonly classes: readonly number[];
}

/** The days of a bar as a filter has them. */
export function windowOf({ from, to }: ChartCounts["years"][number]): {
  readonly from: string;
  readonly to: string;
} {
  return { from: String(from).padStart(4, "0"), to: String(to).padStart(4, "0") };
}

/** @param nameOf a class */
export function yearBars(
  { years, uncertain, undated }: ChartCounts,
  filter: Pick<Filter, "from" | "to">,
  locale: Locale,
  nameOf: (number: number) => string,
): YearBars {
  const { charts } = locale.messages;
  const all = [...years.map(({ classes }) => classes), uncertain, undated];
  const classes = Array.from({ length: CLASSES }, (_, number) => number).filter((number) =>
    all.some((counts) => (counts[number] ?? 0) > 0),
  );
  const bar = (
    key: string,
    name: string,
    label: readonly string[],
    counts: ClassCounts,
    pressed = false,
  ): YearBar => {
    const count = sum(counts);
    const parts = classes.flatMap((number) => {
      const some = counts[number] ?? 0;
      return some > 0 ? [charts.part(nameOf(number), locale.number(some))] : [];
    });
    const records = charts.records(locale.number(count), count);
    return {
      key,
      period: name,
      label,
      name: charts.bar(name, records, locale.list(parts)),
      classes: counts,
      count,
      pressed,
    };
  };
  const apart = [
    bar("uncertain", charts.uncertain, charts.uncertainBar, uncertain),
    bar("undated", charts.undated, charts.undatedBar, undated),
  ];
  return {
    years: years.map((year) => {
      const { from, to } = windowOf(year);
      const name = charts.year(String(year.from), String(year.to));
      return bar(
        String(year.from),
        name,
        [String(year.from)],
        year.classes,
        filter.from === from && filter.to === to,
      );
    }),
    apart: apart.filter(({ count }) => count > 0),
    classes,
  };
}

/** Years in which nothing shown starts are left out, as they have no bar. */
export function yearTable(
  { years, apart, classes }: YearBars,
  locale: Locale,
  nameOf: (number: number) => string,
): ChartTable {
  const { columns } = locale.messages.charts;
  const row = (bar: YearBar, isButton: boolean) => ({
    key: bar.key,
    cells: [bar.period, ...classes.map((number) => bar.classes[number] ?? 0), bar.count],
    isButton,
    pressed: isButton ? bar.pressed : null,
  });
  return {
    fields: [columns.year, ...classes.map(nameOf), columns.all],
    rows: [
      ...years.filter(({ count }) => count > 0).map((bar) => row(bar, true)),
      ...apart.map((bar) => row(bar, false)),
    ],
  };
}

const sum = (counts: ClassCounts): number => counts.reduce((total, count) => total + count, 0);
