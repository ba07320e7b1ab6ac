import type { ActorFact } from "../domain/facts.ts";
import { FAMILIES, familyOf, type MeasureGroup } from "../domain/vocabulary.ts";
import { CLASSES, FIRST_OWN_CLASS, rowsByCode, type SetColumn, type Traits } from "./columns.ts";
import type { AddFacts, ColumnsBuilder, RowCodes } from "./columnsBuilder.ts";
import { createDateTable } from "./dateTable.ts";
import { doubled } from "./growing.ts";
import { numberedByDate } from "./numberedByDate.ts";
import { createPointTable } from "./pointTable.ts";
import { createSetTable } from "./setTable.ts";

export function createColumnsBuilder(): ColumnsBuilder {
  const texts = () => createSetTable<string>((text) => text);
  const dates = createDateTable();
  const points = createPointTable();
  const [types, countries, sources, facilities] = [texts(), texts(), texts(), texts()];
  const actors = createSetTable<ActorFact>(({ ids, role, bases }) => JSON.stringify([ids, role, bases]));
  const traits = createSetTable<Traits>((one) => Object.values(inOrder(one)).join());
  const lows = createLows();
  const naming = createNaming();
  const rows = createRows();
  return {
    get size() {
      return rows.length;
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
    add: rows.add,
    low: (group, value) => lows.set(group, rows.length - 1, value),
    name: (facility) => naming.add(facility, rows.length - 1),
    finish() {
      const own = rows.done();
      const typeColumn = types.finish(own.types);
      const { codes, values } = traits.finish(own.traits);
      const dateColumn = dates.finish(own.date);
      const byDate = rowsByCode(dateColumn.codes, dateColumn.start.length).rows;
      return {
        size: rows.length,
        dates: dateColumn,
        points: points.finish(own.point),
        types: typeColumn,
        typeClasses: classesOf(typeColumn),
        countries: numberedByDate(countries.finish(own.countries), byDate),
        actors: numberedByDate(actors.finish(own.actors), byDate),
        sources: numberedByDate(sources.finish(own.sources), byDate),
        facilities: facilities.finish(own.facilities),
        naming: naming.finish(),
        traits: { codes, values },
        lows: lows.finish(rows.length),
      };
    },
  };
}

/** Equal traits may have been written with their keys in another order. */
function inOrder({ outcome, precision, evidence, core }: Traits): Traits {
  return { outcome, precision, evidence, core };
}

/** Codes of the rows, side by side. Written out by name: it is the innermost of all that reads a file. */
function createRows() {
  let capacity = 1024;
  let length = 0;
  let rows = rowsOf(() => new Uint32Array(capacity));
  const grow = (): void => {
    capacity *= 2;
    rows = rowsOf((property) => doubled(rows[property], new Uint32Array(capacity)));
  };
  return {
    get length() {
      return length;
    },
    add(codes: RowCodes): void {
      if (length === capacity) grow();
      rows.date[length] = codes.date;
      rows.types[length] = codes.types;
      rows.countries[length] = codes.countries;
      rows.actors[length] = codes.actors;
      rows.sources[length] = codes.sources;
      rows.facilities[length] = codes.facilities;
      rows.traits[length] = codes.traits;
      rows.point[length] = codes.point;
      length++;
    },
    /** Once: what was kept goes. */
    done: () => rowsOf((property) => rows[property].slice(0, length)),
  };
}

function rowsOf(numbers: (property: keyof RowCodes) => Uint32Array<ArrayBuffer>) {
  return {
    date: numbers("date"),
    types: numbers("types"),
    countries: numbers("countries"),
    actors: numbers("actors"),
    sources: numbers("sources"),
    facilities: numbers("facilities"),
    traits: numbers("traits"),
    point: numbers("point"),
  };
}

function createLows() {
  /** Per row, NaN where nothing was stated; as long as the last row that stated something. */
  const groups = new Map<MeasureGroup, Float64Array>();
  return {
    set(group: MeasureGroup, row: number, value: number): void {
      let stated = groups.get(group);
      if (stated === undefined || row >= stated.length) {
        stated = doubled(stated ?? NO_LOWS, new Float64Array(Math.max(1024, 2 * row)).fill(Number.NaN));
        groups.set(group, stated);
      }
      stated[row] = value;
    },
    finish: (size: number): ReadonlyMap<MeasureGroup, Float64Array> =>
      new Map([...groups].map(([group, stated]) => [group, cut(stated, size)])),
  };
}

function createNaming() {
  const rowsOfFacility = new Map<string, Set<number>>();
  return {
    add(facility: string, row: number): void {
      const rows = rowsOfFacility.get(facility) ?? new Set();
      rowsOfFacility.set(facility, rows.add(row));
    },
    finish: (): ReadonlyMap<string, Uint32Array> =>
      new Map([...rowsOfFacility].map(([facility, rows]) => [facility, Uint32Array.from(rows)])),
  };
}

const NO_LOWS = new Float64Array(0);

function cut(stated: Float64Array, size: number): Float64Array {
  if (stated.length >= size) return stated.slice(0, size);
  return doubled(stated, new Float64Array(size).fill(Number.NaN));
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
