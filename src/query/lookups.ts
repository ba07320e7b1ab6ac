import type { Coverage } from "../domain/dateStanding.ts";
import type { Dimension, Filter } from "../domain/filter.ts";
import { regionsOf } from "../domain/regions.ts";
import { type CompiledFilter, compileFilter, isOut, reaches, type Verdict } from "../domain/standing.ts";
import { STANDING_CODES } from "./answer.ts";
import {
  type Columns,
  DOUBTFUL,
  NO_END,
  NO_START,
  ONE_OF,
  type RowsByCode,
  rowsByCode,
  type SetColumn,
} from "./columns.ts";

/** Standings as numbers: places in STANDING_CODES. */
export const OUT = 0;
export const CERTAIN = 1;
export const POSSIBLE = 2;
export const UNDATED = 3;

/**
 * What the predicate of `domain/` says of each distinct value: it is asked once per value, and a row's verdict is
 * read off by its code.
 */
export interface Lookups {
  /** Per code of the group that the dimension looks at: 1 where it is shut out. */
  shut(dimension: Dimension): Uint8Array;
  /** Standing per date code. */
  dates(): Uint8Array;
  /** Standing per point code. */
  near(): Uint8Array;
  /** Per row: 1 where it is shut out. */
  minimum(): Uint8Array;
}

export function lookupsOf(columns: Columns, filter: Filter, coverage: Coverage): Lookups {
  const { tests } = compileFilter(filter, coverage);
  const { types, countries, actors, sources } = columns;
  const shut: Partial<Record<Dimension, () => Uint8Array>> = {
    type: () => shutSets(types, (value) => tests.type({ types: value })),
    country: () => shutSets(countries, (value) => tests.country({ countries: value })),
    region: () => shutSets(countries, (value) => tests.region({ regions: value.flatMap(regionsOf) })),
    actor: () => shutSets(actors, (value) => tests.actor({ actors: value })),
    source: () => shutSets(sources, (value) => tests.source({ sources: value })),
    outcome: () => shutTraits(columns, tests.outcome),
    precision: () => shutTraits(columns, tests.precision),
    evidence: () => shutTraits(columns, tests.evidence),
    scope: () => shutTraits(columns, tests.scope),
  };
  return {
    shut: (dimension) => shut[dimension]?.() ?? new Uint8Array(0),
    dates: () => dateStandings(columns, tests.date),
    near: () => nearStandings(columns, tests.near),
    minimum: () => belowMinimum(columns, filter),
  };
}

/** Any value of a set lets it in: each value is asked by itself, and what an empty set is told, too. */
function shutSets<Value>(column: SetColumn<Value>, test: (values: readonly Value[]) => Verdict): Uint8Array {
  const { offsets, values } = column;
  const { rows: codes, offsets: firstOf } = codesByValue(column);
  const shut = new Uint8Array(offsets.length - 1).fill(1);
  for (let value = 0; value <= values.length; value++) {
    if (isOut(test(values.slice(value, value + 1)))) continue;
    const end = firstOf[value + 1] ?? 0;
    for (let at = firstOf[value] ?? 0; at < end; at++) shut[codes[at] ?? 0] = 0;
  }
  return shut;
}

const known = new WeakMap<SetColumn<unknown>, RowsByCode>();

/**
 * The sets that have each value; after the last value, those that have none. There may be hundreds of thousands of
 * sets, and to go through all their values would cost more than to go through those that are asked for.
 */
function codesByValue(column: SetColumn<unknown>): RowsByCode {
  const before = known.get(column);
  if (before !== undefined) return before;
  const { offsets, items, values } = column;
  const itemsOf = new Uint32Array(items.length + offsets.length);
  const codesOf = new Uint32Array(itemsOf.length);
  let length = 0;
  const note = (item: number, code: number): void => {
    itemsOf[length] = item;
    codesOf[length++] = code;
  };
  for (let code = 0; code + 1 < offsets.length; code++) {
    const [from, to] = [offsets[code] ?? 0, offsets[code + 1] ?? 0];
    if (from === to) note(values.length, code);
    for (let at = from; at < to; at++) note(items[at] ?? 0, code);
  }
  const { offsets: firstOf, rows } = rowsByCode(itemsOf.subarray(0, length), values.length + 1);
  const found = { offsets: firstOf, rows: rows.map((at) => codesOf[at] ?? 0) };
  known.set(column, found);
  return found;
}

function shutTraits(
  { traits: { values } }: Columns,
  test: (traits: Columns["traits"]["values"][number]) => Verdict,
): Uint8Array {
  return Uint8Array.from(values, (traits) => (isOut(test(traits)) ? 1 : 0));
}

const standingCode = (verdict: Verdict): number => {
  if (verdict === true) return CERTAIN;
  return verdict === false ? OUT : STANDING_CODES.indexOf(verdict);
};

function dateStandings({ dates }: Columns, test: CompiledFilter["tests"]["date"]): Uint8Array {
  const standings = new Uint8Array(dates.start.length);
  standings[0] = standingCode(test({ date: null }));
  // One and the same object for all dates: there are many, and nothing is kept of it.
  const date = {
    start: null as number | null,
    startLatest: 0,
    endEarliest: 0,
    end: null as number | null,
    doubtful: false,
    oneOf: false,
  };
  const facts = { date };
  for (let code = 1; code < standings.length; code++) {
    const start = dates.start[code] ?? NO_START;
    const end = dates.end[code] ?? NO_END;
    const flags = dates.flags[code] ?? 0;
    date.start = start === NO_START ? null : start;
    date.startLatest = dates.startLatest[code] ?? 0;
    date.endEarliest = dates.endEarliest[code] ?? 0;
    date.end = end === NO_END ? null : end;
    date.doubtful = (flags & DOUBTFUL) !== 0;
    date.oneOf = (flags & ONE_OF) !== 0;
    standings[code] = standingCode(test(facts));
  }
  return standings;
}

function nearStandings({ points }: Columns, test: CompiledFilter["tests"]["near"]): Uint8Array {
  const standings = new Uint8Array(points.lon.length);
  standings[0] = standingCode(test({ place: null }));
  const place = { lon: 0, lat: 0, radiusKm: 0 };
  const facts = { place };
  for (let code = 1; code < standings.length; code++) {
    place.lon = points.lon[code] ?? 0;
    place.lat = points.lat[code] ?? 0;
    place.radiusKm = points.radiusKm[code] ?? 0;
    standings[code] = standingCode(test(facts));
  }
  return standings;
}

function belowMinimum({ size, lows }: Columns, { min }: Filter): Uint8Array {
  const shut = new Uint8Array(size);
  if (min === null) return shut;
  const stated = lows.get(min.group);
  for (let row = 0; row < size; row++) shut[row] = reaches(stated?.[row], min) ? 0 : 1;
  return shut;
}
