import type { Coverage } from "../domain/dateStanding.ts";
import type { Dimension, Filter } from "../domain/filter.ts";
import { regionsOf } from "../domain/regions.ts";
import { type CompiledFilter, compileFilter, isOut, reaches, type Verdict } from "../domain/standing.ts";
import { STANDING_CODES } from "./answer.ts";
import { type Columns, DOUBTFUL, NO_END, NO_START, ONE_OF, type SetColumn } from "./columns.ts";

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
function shutSets<Value>(
  { offsets, items, values }: SetColumn<Value>,
  test: (values: readonly Value[]) => Verdict,
): Uint8Array {
  const lets = Uint8Array.from(values, (value) => (isOut(test([value])) ? 0 : 1));
  const ofNone = isOut(test([])) ? 0 : 1;
  const shut = new Uint8Array(offsets.length - 1);
  let at = 0;
  for (let code = 0; code < shut.length; code++) {
    const end = offsets[code + 1] ?? 0;
    let let_ = at === end ? ofNone : 0;
    for (; at < end; at++) let_ |= lets[items[at] ?? 0] ?? 0;
    shut[code] = let_ ^ 1;
  }
  return shut;
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
