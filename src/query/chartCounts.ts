import { civilDay } from "../domain/day.ts";
import type { Answer } from "./answer.ts";
import { CLASSES, type Columns, NO_START, type SetColumn } from "./columns.ts";
import { OUT } from "./lookups.ts";

/** Records of each class (see `CLASSES`) by the record's own type. */
export type ClassCounts = Int32Array;

/** Calendar years, both inclusive, and the records that start in them. */
export interface YearCount {
  readonly from: number;
  readonly to: number;
  readonly classes: ClassCounts;
}

export interface ChartCounts {
  /**
   * All years in which a record of the dataset starts, without gaps; several years together where they are many.
   * Every shown record counts once: here, or in one of the two that follow.
   */
  readonly years: readonly YearCount[];
  /** It starts in one of several bars: never divided among them. */
  readonly uncertain: ClassCounts;
  readonly undated: ClassCounts;
  /** Shown records that touch each country, most first; one that touches several counts in each. */
  readonly countries: readonly { readonly code: string; readonly count: number }[];
  /** Shown records that touch none. */
  readonly nowhere: number;
}

/** More bars than this are too thin to be told apart on a phone. */
const MOST_BARS = 60;
/** Calendar years that one bar may hold. */
const WIDTHS = [1, 2, 5, 10, 20, 50, 100, 500, 1000];

const UNDATED = 0;
const UNCERTAIN = 1;
const FIRST_BAR = 2;

/** Counts in one pass over the rows, by codes that stand in the columns. */
export function createChartCounts(columns: Columns): (answer: Pick<Answer, "standings">) => ChartCounts {
  let layout: Layout | null = null;
  let last: { readonly standings: Uint8Array; readonly counts: ChartCounts } | null = null;
  return ({ standings }) => {
    if (last?.standings === standings) return last.counts;
    layout ??= layOut(columns);
    last = { standings, counts: countShown(columns, layout, standings) };
    return last.counts;
  };
}

interface Layout {
  readonly bars: readonly { readonly from: number; readonly to: number }[];
  /** Per date code: UNDATED, UNCERTAIN, or FIRST_BAR and the number of a bar. */
  readonly places: Uint32Array;
  /** Per code of `types`: the class of the record's own type. */
  readonly classes: Uint8Array;
}

function layOut({ dates, types, typeClasses }: Columns): Layout {
  const years = Array.from(dates.start, (start, code) => yearsOf(start, dates.startLatest[code] ?? 0));
  const bars = barsOf(
    years.slice(1).flatMap((year) => (year !== null && year.first === year.last ? year.first : [])),
  );
  const width = (bars[0]?.to ?? 0) - (bars[0]?.from ?? 0) + 1;
  const barOf = (year: number): number => Math.floor((year - (bars[0]?.from ?? 0)) / width);
  const places = Uint32Array.from(years, (year, code) => {
    if (code === 0) return UNDATED;
    const bar = year === null ? -1 : barOf(year.first);
    const isIn = year !== null && bar >= 0 && bar < bars.length && bar === barOf(year.last);
    return isIn ? FIRST_BAR + bar : UNCERTAIN;
  });
  const classes = Uint8Array.from(
    types.offsets.subarray(0, -1),
    (first) => typeClasses[types.items[first] ?? 0] ?? CLASSES - 1,
  );
  return { bars, places, classes };
}

/** Years of the earliest and the latest start; null: it may have started at any time before. */
function yearsOf(start: number, latest: number): { readonly first: number; readonly last: number } | null {
  return start === NO_START ? null : { first: civilDay(start).year, last: civilDay(latest).year };
}

function barsOf(years: readonly number[]): Layout["bars"] {
  if (years.length === 0) return [];
  const [first, last] = years.reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as const);
  const width = WIDTHS.find((wide) => barCount(first, last, wide) <= MOST_BARS) ?? last - first + 1;
  const begin = floorTo(first, width);
  return Array.from({ length: barCount(first, last, width) }, (_, bar) => ({
    from: begin + bar * width,
    to: begin + (bar + 1) * width - 1,
  }));
}

const floorTo = (year: number, width: number): number => Math.floor(year / width) * width;

const barCount = (first: number, last: number, width: number): number =>
  (floorTo(last, width) - floorTo(first, width)) / width + 1;

function countShown(
  { dates, types, countries }: Columns,
  layout: Layout,
  standings: Uint8Array,
): ChartCounts {
  const byYear = new Int32Array((FIRST_BAR + layout.bars.length) * CLASSES);
  const byCountries = new Int32Array(countries.offsets.length - 1);
  for (let row = 0; row < standings.length; row++) {
    if (standings[row] === OUT) continue;
    const place = layout.places[dates.codes[row] ?? 0] ?? UNDATED;
    const at = place * CLASSES + (layout.classes[types.codes[row] ?? 0] ?? 0);
    byYear[at] = (byYear[at] ?? 0) + 1;
    const code = countries.codes[row] ?? 0;
    byCountries[code] = (byCountries[code] ?? 0) + 1;
  }
  const classesAt = (place: number): ClassCounts => byYear.slice(place * CLASSES, (place + 1) * CLASSES);
  return {
    years: layout.bars.map((bar, index) => ({ ...bar, classes: classesAt(FIRST_BAR + index) })),
    uncertain: classesAt(UNCERTAIN),
    undated: classesAt(UNDATED),
    ...countriesOf(countries, byCountries),
  };
}

function countriesOf(
  { offsets, items, values }: SetColumn<string>,
  byCode: Int32Array,
): Pick<ChartCounts, "countries" | "nowhere"> {
  const counts = new Int32Array(values.length);
  let nowhere = 0;
  for (let code = 0; code < byCode.length; code++) {
    const [from, to, count] = [offsets[code] ?? 0, offsets[code + 1] ?? 0, byCode[code] ?? 0];
    if (from === to) nowhere += count;
    for (let at = from; at < to; at++) counts[items[at] ?? 0] = (counts[items[at] ?? 0] ?? 0) + count;
  }
  const countries = values
    .map((code, number) => ({ code, count: counts[number] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
  return { countries, nowhere };
}
