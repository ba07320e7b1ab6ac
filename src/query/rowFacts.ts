import type { Facts } from "../domain/facts.ts";
import { regionsOf } from "../domain/regions.ts";
import type { MeasureGroup } from "../domain/vocabulary.ts";
import type { Row } from "./answer.ts";
import { type Columns, DOUBTFUL, NO_END, NO_START, ONE_OF, type SetColumn } from "./columns.ts";

/** What a filter can ask of one row, but for its words: the columns read back. */
export function rowFacts(columns: Columns, row: Row): Omit<Facts, "text"> {
  const traits = columns.traits.values[columns.traits.codes[row] ?? 0];
  if (traits === undefined) throw new RangeError(`row ${row} asked for, of ${columns.size}`);
  const countries = valuesAt(columns.countries, row);
  return {
    ...traits,
    date: dateAt(columns, row),
    types: valuesAt(columns.types, row),
    countries,
    regions: [...new Set(countries.flatMap(regionsOf))],
    actors: valuesAt(columns.actors, row),
    sources: valuesAt(columns.sources, row),
    lows: lowsAt(columns, row),
    place: placeAt(columns, row),
  };
}

export function valuesAt<Value>(
  { codes, offsets, items, values }: SetColumn<Value>,
  row: Row,
): readonly Value[] {
  const code = codes[row] ?? 0;
  return [...items.subarray(offsets[code], offsets[code + 1])].flatMap((item) => values[item] ?? []);
}

/** null: not on the map. */
export function placeAt({ points }: Columns, row: Row): Facts["place"] {
  const code = points.codes[row] ?? 0;
  if (code === 0) return null;
  return { lon: points.lon[code] ?? 0, lat: points.lat[code] ?? 0, radiusKm: points.radiusKm[code] ?? 0 };
}

/** null: it has no date. */
export function dateAt({ dates }: Columns, row: Row): Facts["date"] {
  const code = dates.codes[row] ?? 0;
  if (code === 0) return null;
  const start = dates.start[code] ?? NO_START;
  const end = dates.end[code] ?? NO_END;
  return {
    start: start === NO_START ? null : start,
    startLatest: dates.startLatest[code] ?? 0,
    endEarliest: dates.endEarliest[code] ?? 0,
    end: end === NO_END ? null : end,
    doubtful: ((dates.flags[code] ?? 0) & DOUBTFUL) !== 0,
    oneOf: ((dates.flags[code] ?? 0) & ONE_OF) !== 0,
  };
}

function lowsAt({ lows }: Columns, row: Row): ReadonlyMap<MeasureGroup, number> {
  return new Map(
    [...lows].flatMap(([group, stated]) => {
      const low = stated[row] ?? Number.NaN;
      return Number.isNaN(low) ? [] : [[group, low] as const];
    }),
  );
}
