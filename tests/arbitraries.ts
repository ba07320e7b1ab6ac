import fc, { type Arbitrary } from "fast-check";
import { type Filter, NO_FILTER } from "../src/domain/filter.ts";
import { REGIONS } from "../src/domain/regions.ts";
import {
  ACTOR_ROLES,
  BASES,
  COUNTED_TYPES,
  EVIDENCES,
  type IncidentType,
  MEASURE_GROUPS,
  OUTCOMES,
  PRECISIONS,
} from "../src/domain/vocabulary.ts";

/** What a filter may be drawn from. */
export interface FilterPool {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly edges: readonly string[];
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  readonly words: readonly string[];
  /** [longitude, latitude] */
  readonly points: readonly (readonly [number, number])[];
}

/** Without a dataset: codes that are in no file, too. */
export const ANY_POOL: FilterPool = {
  edges: ["0000", "1999", "2013-07", "2020-02-29", "2020-08", "2020", "9999-12-31"],
  countries: ["AF", "SY", "XK", "ES", "NG"],
  regions: REGIONS,
  actors: ["a", "sample-group", "group-of-2020"],
  sources: ["src-sample", "src-another-1"],
  words: ["prison", "Jalalabad", "São", "السجن", "a,b", "50%", "x&y=z", "a+b", "#?/:", "\u0000", "__proto__"],
  points: [
    [0, 0],
    [-180, -90],
    [180, 90],
    [70.451, 34.43],
    [-0.1, 0.0000001],
  ],
};

/** Mostly nothing is asked of a dimension, so that filters leave something over. */
function mostly<Value>(standard: Value, other: Arbitrary<Value>, weight = 4): Arbitrary<Value> {
  return fc.oneof({ arbitrary: fc.constant(standard), weight }, { arbitrary: other, weight: 1 });
}

function someOf<Value>(values: readonly Value[], most = 4): Arbitrary<readonly Value[]> {
  return mostly<readonly Value[]>(
    [],
    fc.subarray([...values], { minLength: Math.min(1, values.length), maxLength: Math.min(most, values.length) }),
  );
}

/** Two edges of a window, the later one last; either may be missing. */
function windowOf(edges: readonly string[]): Arbitrary<Pick<Filter, "from" | "to">> {
  const edge = fc.option(fc.constantFrom(...edges), { nil: null });
  return fc.tuple(edge, edge).map(([one, other]) => {
    if (one === null || other === null) return { from: one, to: other };
    // Text of different length compares as it should here: a year comes before its months.
    const [from, to] = one <= other ? [one, other] : [other, one];
    return { from, to };
  });
}

/** A number that reads back as it is written, and is never -0. */
function coordinate([least, most]: readonly [number, number]): Arbitrary<number> {
  return fc.double({ min: least, max: most, noNaN: true }).map((value) => value + 0);
}

/** Every filter that the model allows, drawn so that results are mixed. */
export function filters(pool: FilterPool = ANY_POOL): Arbitrary<Filter> {
  const near = fc
    .record({ point: fc.constantFrom(...pool.points), km: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.constant(0.5)) })
    .map(({ point: [lon, lat], km }) => ({ lat, lon, km }));
  const rest = fc.record<Omit<Filter, "from" | "to">>({
    dates: mostly<Filter["dates"]>("possible", fc.constant("certain")),
    by: mostly<Filter["by"]>("overlap", fc.constant("start")),
    undated: mostly<boolean>(true, fc.constant(false)),
    type: someOf<IncidentType>(COUNTED_TYPES),
    outcome: someOf(OUTCOMES),
    country: someOf(pool.countries),
    region: someOf(pool.regions),
    actor: someOf(pool.actors),
    role: someOf(ACTOR_ROLES, 6),
    basis: someOf(BASES),
    source: someOf(pool.sources),
    precision: someOf(PRECISIONS),
    evidence: someOf(EVIDENCES),
    scope: mostly<Filter["scope"]>("all", fc.constant("core")),
    min: mostly<Filter["min"]>(
      null,
      fc.record({ group: fc.constantFrom(...MEASURE_GROUPS), value: fc.integer({ min: 0, max: 2000 }) }),
    ),
    q: mostly("", fc.constantFrom(...pool.words)),
    near: mostly<Filter["near"]>(null, near),
  });
  const window = mostly({ from: null, to: null }, windowOf(pool.edges), 2);
  return fc.tuple(window, rest).map(([edges, other]) => ({ ...NO_FILTER, ...edges, ...other }));
}

/** Degrees as links may give them: any number of digits. */
export const latitudes = coordinate([-90, 90]);
export const longitudes = coordinate([-180, 180]);
