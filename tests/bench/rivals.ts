import crossfilter from "crossfilter2";
import Supercluster from "supercluster";
import type { Filter } from "../../src/domain/filter.ts";
import type { Columns, SetColumn } from "../../src/query/columns.ts";

/** What others need for the same work, on the same rows and filters. Milliseconds. */
export interface Rival {
  /** Does what a filter change asks of it and reads all its groups. */
  change(filter: Filter): void;
}

/**
 * crossfilter2 with a dimension and a group for each of the six properties that jumps go over, and a group of days
 * for the histogram. It knows neither standings nor clusters: that work is not asked of it.
 */
export function crossfilterRival(columns: Columns): Rival {
  const rows = crossfilter(Array.from({ length: columns.size }, (_, row) => row));
  const { dates, traits } = columns;
  const date = rows.dimension((row) => dates.start[at(dates.codes, row)] ?? 0);
  const sets = {
    type: rows.dimension<string>((row) => valuesOf(columns.types, row), true),
    country: rows.dimension<string>((row) => valuesOf(columns.countries, row), true),
    actor: rows.dimension<string>((row) => actorsOf(columns, row), true),
    source: rows.dimension<string>((row) => valuesOf(columns.sources, row), true),
    outcome: rows.dimension<string>((row) => traits.values[at(traits.codes, row)]?.outcome ?? ""),
  };
  const groups = [date.group(), ...Object.values(sets).map((dimension) => dimension.group())];
  let last: Filter | null = null;
  return {
    change(filter) {
      if (last === null || last.from !== filter.from || last.to !== filter.to) {
        if (filter.from === null && filter.to === null) date.filterAll();
        else date.filterRange([dayOf(filter.from, -1e9), dayOf(filter.to, 1e9) + 1]);
      }
      for (const [key, dimension] of Object.entries(sets)) {
        const wanted = filter[key as keyof typeof sets];
        if (last !== null && last[key as keyof typeof sets] === wanted) continue;
        const set = new Set<unknown>(wanted);
        if (wanted.length === 0) dimension.filterAll();
        else dimension.filterFunction((value) => set.has(value));
      }
      last = filter;
      for (const group of groups) group.all();
    },
  };
}

/** supercluster makes its index of the filtered set anew, as a map that filters must. */
export function superclusterMs(columns: Columns, rows: Uint32Array): number {
  const { lon, lat, codes } = columns.points;
  const features = Array.from(rows, (row) => {
    const point = at(codes, row);
    return {
      type: "Feature" as const,
      properties: {},
      geometry: { type: "Point" as const, coordinates: [lon[point] ?? 0, lat[point] ?? 0] },
    };
  });
  const start = performance.now();
  new Supercluster({ radius: 60, maxZoom: 16 }).load(features);
  return performance.now() - start;
}

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;

function valuesOf({ codes, offsets, items, values }: SetColumn<string>, row: number): string[] {
  const code = at(codes, row);
  return Array.from(items.subarray(offsets[code], offsets[code + 1]), (item) => values[item] ?? "");
}

function actorsOf({ actors }: Columns, row: number): string[] {
  const code = at(actors.codes, row);
  const facts = Array.from(actors.items.subarray(actors.offsets[code], actors.offsets[code + 1]));
  return [...new Set(facts.flatMap((item) => actors.values[item]?.ids ?? []))];
}

function dayOf(text: string | null, none: number): number {
  return text === null ? none : Date.parse(`${text}T00:00:00Z`) / 86_400_000;
}
