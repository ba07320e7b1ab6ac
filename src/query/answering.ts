import type { Filter } from "../domain/filter.ts";
import type { Answer, Counts, FacetCounts, View } from "./answer.ts";
import { type Arrangement, DATE_GROUP, GROUPS, type Group } from "./arrangement.ts";
import { type BinLayout, type DateTallies, fillBins, layBins } from "./bins.ts";
import type { Clusters } from "./clusters.ts";
import type { Columns, SetColumn } from "./columns.ts";
import { countsOf, possibleByDate } from "./counts.ts";
import type { Facets } from "./facets.ts";
import { type GeoMarks, markAtPoint, rowsOfMark } from "./geoMarks.ts";
import type { FilterIndex } from "./index.ts";
import { OUT } from "./lookups.ts";

interface Parts {
  readonly columns: Columns;
  readonly arrangement: Arrangement;
  readonly index: FilterIndex;
  readonly facets: Facets;
  readonly clusters: Clusters;
  readonly geoMarks: GeoMarks;
}

/** What an answer holds of the index whatever the view; copies, so that it stays true after the next question. */
interface Snapshot {
  readonly standings: Uint8Array;
  readonly rows: () => Uint32Array;
  readonly facets: FacetCounts;
  readonly byDate: DateTallies;
  readonly countries: readonly string[];
  readonly facilities: ReadonlySet<string>;
}

export function createAnswering(parts: Parts): (filter: Filter, view: View) => Answer {
  const { columns, arrangement, index, facets, clusters, geoMarks } = parts;
  const layoutOf = createLayouts(columns);
  let snapshot: Snapshot | null = null;
  let last: { readonly view: View; readonly answer: Answer } | null = null;
  return (filter, view) => {
    const change = index.ask(filter);
    const isKnown = change === null && last?.answer.searching === index.isSearching;
    if (last !== null && isKnown && isSameView(last.view, view)) return last.answer;
    if (change !== null) facets.follow(change);
    if (snapshot === null || change !== null) snapshot = snapshotOf(parts);
    const { standings, rows, byDate, ...rest } = snapshot;
    const marks = geoMarks.marks(view);
    const counts: Counts = countsOf(index, byDate, clusters.countIn, view.bounds);
    const answer: Answer = {
      get rows() {
        return rows();
      },
      standings,
      counts,
      searching: index.isSearching,
      facets: rest.facets,
      bins: fillBins(layoutOf(view.period), byDate),
      marks,
      rowsOf: (mark) => rowsOfMark(mark, arrangement, standings),
      markOf(row) {
        const point = columns.points.codes[row] ?? 0;
        if (point === 0 || (standings[row] ?? OUT) === OUT) return null;
        return markAtPoint(marks, point)?.key ?? null;
      },
      countries: rest.countries,
      facilities: rest.facilities,
    };
    last = { view, answer };
    return answer;
  };
}

function isSameView(a: View, b: View): boolean {
  const isSameBox =
    a.bounds === b.bounds ||
    (a.bounds !== null && b.bounds !== null && a.bounds.every((edge, at) => edge === b.bounds?.[at]));
  const isSamePeriod = a.period.from === b.period.from && a.period.to === b.period.to;
  return isSameBox && isSamePeriod && a.zoom === b.zoom && a.distance === b.distance;
}

function snapshotOf({ columns, arrangement, index, facets }: Parts): Snapshot {
  const standings = index.standings.slice();
  const { shown } = index;
  const shownOf = (group: Group): Int32Array => index.counts[GROUPS.indexOf(group)] ?? new Int32Array(0);
  return {
    standings,
    rows: once(() => shownRows(standings, shown)),
    facets: facets.counts(),
    byDate: tallyDates(arrangement, index),
    countries: valuesShown(columns.countries, shownOf("countries")).sort(),
    facilities: new Set(valuesShown(columns.facilities, shownOf("facilities"))),
  };
}

function tallyDates({ groups }: Arrangement, index: FilterIndex): DateTallies {
  const all = groups[DATE_GROUP]?.totals ?? new Int32Array(0);
  const shown = (index.counts[DATE_GROUP] ?? all).slice();
  const alone = index.alone[0] ?? all;
  const others = shown.map((count, code) => count + (alone[code] ?? 0));
  return { all, others, shown, possible: possibleByDate(index, shown) };
}

/** Values that some shown row has. */
function valuesShown({ offsets, items, values }: SetColumn<string>, shown: Int32Array): string[] {
  const found = new Uint8Array(values.length);
  for (let code = 0; code < shown.length; code++) {
    if (shown[code] === 0) continue;
    const end = offsets[code + 1] ?? 0;
    for (let at = offsets[code] ?? 0; at < end; at++) found[items[at] ?? 0] = 1;
  }
  return values.filter((_, number) => found[number] === 1);
}

function shownRows(standings: Uint8Array, length: number): Uint32Array {
  // One more than are shown: what is written in vain needs a place, and no branch is guessed wrong.
  const rows = new Uint32Array(length + 1);
  const fours = new Uint32Array(standings.buffer, 0, standings.length >>> 2);
  let found = 0;
  for (let four = 0; four < fours.length; four++) {
    const together = fours[four] ?? 0;
    if (together === OUT) continue;
    for (let row = four << 2; row < (four << 2) + 4; row++) {
      rows[found] = row;
      found += ((standings[row] ?? 0) + 3) >> 2;
    }
  }
  for (let row = fours.length << 2; row < standings.length; row++) {
    rows[found] = row;
    found += ((standings[row] ?? 0) + 3) >> 2;
  }
  return rows.subarray(0, length);
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** The last layout is kept: the period changes far less often than the filter. */
function createLayouts({ dates }: Columns): (period: View["period"]) => BinLayout {
  let last: { readonly period: View["period"]; readonly layout: BinLayout } | null = null;
  return (period) => {
    if (last?.period.from !== period.from || last.period.to !== period.to) {
      last = { period, layout: layBins(dates, period) };
    }
    return last.layout;
  };
}
