import type { ActorFact } from "../domain/facts.ts";
import { FAMILIES, familyOf, type MeasureGroup } from "../domain/vocabulary.ts";
import { CLASSES, FIRST_OWN_CLASS, rowsByCode, type SetColumn, type Traits } from "./columns.ts";
import type { AddFacts, ColumnsBuilder, RowCodes } from "./columnsBuilder.ts";
import { createDateTable } from "./dateTable.ts";
import { growingInts } from "./growing.ts";
import { numberedByDate } from "./numberedByDate.ts";
import { createPointTable } from "./pointTable.ts";
import { createSetTable } from "./setTable.ts";

const PROPERTIES = [
  "date",
  "types",
  "countries",
  "actors",
  "sources",
  "facilities",
  "traits",
  "point",
] as const satisfies readonly (keyof RowCodes)[];

export function createColumnsBuilder(): ColumnsBuilder {
  const texts = () => createSetTable<string>((text) => text);
  const dates = createDateTable();
  const points = createPointTable();
  const [types, countries, sources, facilities] = [texts(), texts(), texts(), texts()];
  const actors = createSetTable<ActorFact>(({ ids, role, bases }) => JSON.stringify([ids, role, bases]));
  const traits = createSetTable<Traits>((one) => Object.values(inOrder(one)).join());
  const lows = createLows();
  const rows = Object.fromEntries(PROPERTIES.map((property) => [property, growingInts()])) as Record<
    keyof RowCodes,
    ReturnType<typeof growingInts>
  >;
  return {
    get size() {
      return rows.date.length;
    },
    date: dates.code,
    types: types.code,
    countries: countries.code,
    actors: actors.code,
    sources: sources.code,
    facilities: facilities.code,
    traits: (one) => traits.code([one]),
    point: points.point,
    badge: points.badge,
    add(codes) {
      for (const property of PROPERTIES) rows[property].push(codes[property]);
    },
    low: (group, value) => lows.set(group, rows.date.length - 1, value),
    finish() {
      const typeColumn = types.finish(rows.types.done());
      const { codes, values } = traits.finish(rows.traits.done());
      const dateColumn = dates.finish(rows.date.done());
      const byDate = rowsByCode(dateColumn.codes, dateColumn.start.length).rows;
      return {
        size: rows.date.length,
        dates: dateColumn,
        points: points.finish(rows.point.done()),
        types: typeColumn,
        typeClasses: classesOf(typeColumn),
        countries: numberedByDate(countries.finish(rows.countries.done()), byDate),
        actors: numberedByDate(actors.finish(rows.actors.done()), byDate),
        sources: numberedByDate(sources.finish(rows.sources.done()), byDate),
        facilities: facilities.finish(rows.facilities.done()),
        traits: { codes, values },
        lows: lows.finish(rows.date.length),
      };
    },
  };
}

/** Equal traits may have been written with their keys in another order. */
function inOrder({ outcome, precision, evidence, core }: Traits): Traits {
  return { outcome, precision, evidence, core };
}

function createLows() {
  const groups = new Map<MeasureGroup, Map<number, number>>();
  return {
    set(group: MeasureGroup, row: number, value: number): void {
      const stated = groups.get(group) ?? new Map<number, number>();
      groups.set(group, stated.set(row, value));
    },
    finish: (size: number): ReadonlyMap<MeasureGroup, Float64Array> =>
      new Map([...groups].map(([group, stated]) => [group, filled(size, stated)])),
  };
}

function filled(size: number, stated: ReadonlyMap<number, number>): Float64Array {
  const lows = new Float64Array(size).fill(Number.NaN);
  for (const [row, value] of stated) lows[row] = value;
  return lows;
}

/** Types of ours have the class of their family; the most frequent others have classes of their own. */
function classesOf({ codes, offsets, items, values }: SetColumn<string>): Uint8Array {
  const frequency = new Float64Array(values.length);
  for (let row = 0; row < codes.length; row++) {
    const first = offsets[codes[row] ?? 0] ?? 0;
    if (first === offsets[(codes[row] ?? 0) + 1]) continue;
    const own = items[first] ?? 0;
    frequency[own] = (frequency[own] ?? 0) + 1;
  }
  const classes = new Uint8Array(values.length);
  const strangers: number[] = [];
  for (const [number, type] of values.entries()) {
    const family = familyOf(type);
    if (family === null) strangers.push(number);
    else classes[number] = FAMILIES.indexOf(family);
  }
  strangers.sort((a, b) => (frequency[b] ?? 0) - (frequency[a] ?? 0) || a - b);
  for (const [rank, number] of strangers.entries()) {
    classes[number] = Math.min(FIRST_OWN_CLASS + rank, CLASSES - 1);
  }
  return classes;
}

export const addFacts: AddFacts = (builder, facts, facilities, country) => {
  const { place, outcome, precision, evidence, core } = facts;
  builder.add({
    date: builder.date(facts.date),
    types: builder.types(facts.types),
    countries: builder.countries(facts.countries),
    actors: builder.actors(facts.actors),
    sources: builder.sources(facts.sources),
    facilities: builder.facilities(facilities),
    traits: builder.traits({ outcome, precision, evidence, core }),
    point: place === null ? 0 : pointOf(builder, place, precision === "country" ? country : null),
  });
  for (const [group, low] of facts.lows) builder.low(group, low);
};

function pointOf(
  builder: ColumnsBuilder,
  { lon, lat, radiusKm }: { readonly lon: number; readonly lat: number; readonly radiusKm: number },
  badge: string | null,
): number {
  return badge === null ? builder.point(lon, lat, radiusKm) : builder.badge(badge, lon, lat, radiusKm);
}
