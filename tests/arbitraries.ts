import fc, { type Arbitrary } from "fast-check";
import { type Filter, type Near, NO_FILTER } from "../src/domain/filter.ts";
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

function someOf<Value>(values: readonly Value[], most = 5): Arbitrary<readonly Value[]> {
  const [minLength, maxLength] = [Math.min(1, values.length), Math.min(most, values.length)];
  return fc.subarray([...values], { minLength, maxLength });
}

/** Two edges of a window, the later one last; each is missing half of the time. */
function windowOf(edges: readonly string[]): Arbitrary<Pick<Filter, "from" | "to">> {
  const edge = fc.oneof(fc.constant(null), fc.constantFrom(...edges));
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

/**
 * Every filter that the model allows.
 * @param share in one of how many filters something is asked of a property: the more is asked at once,
 * the more filters find nothing
 */
export function filters(pool: FilterPool = ANY_POOL, share = 12): Arbitrary<Filter> {
  const rarely = <Value>(standard: Value, other: Arbitrary<Value>): Arbitrary<Value> =>
    fc.oneof({ arbitrary: fc.constant(standard), weight: share - 1 }, { arbitrary: other, weight: 1 });
  const rest = fc.record<Omit<Filter, "from" | "to">>({
    dates: rarely<Filter["dates"]>("possible", fc.constant("certain")),
    by: rarely<Filter["by"]>("overlap", fc.constant("start")),
    undated: rarely<boolean>(true, fc.constant(false)),
    type: rarely([], someOf<IncidentType>(COUNTED_TYPES, 8)),
    outcome: rarely([], someOf(OUTCOMES)),
    country: rarely([], someOf(pool.countries)),
    region: rarely([], someOf(pool.regions)),
    actor: rarely([], someOf(pool.actors)),
    role: rarely([], someOf(ACTOR_ROLES, 8)),
    basis: rarely([], someOf(BASES)),
    source: rarely([], someOf(pool.sources)),
    precision: rarely([], someOf(PRECISIONS)),
    evidence: rarely([], someOf(EVIDENCES)),
    scope: rarely<Filter["scope"]>("all", fc.constant("core")),
    min: rarely<Filter["min"]>(null, minimums),
    q: rarely("", fc.constantFrom(...pool.words)),
    near: rarely<Filter["near"]>(null, nearOneOf(pool.points)),
  });
  return fc.tuple(windowOf(pool.edges), rest).map(([edges, other]) => ({ ...NO_FILTER, ...edges, ...other }));
}

const minimums = fc.record({
  group: fc.constantFrom(...MEASURE_GROUPS),
  value: fc.integer({ min: 0, max: 2000 }),
});

function nearOneOf(points: FilterPool["points"]): Arbitrary<Near> {
  const km = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.constant(0.5));
  return fc.tuple(fc.constantFrom(...points), km).map(([[lon, lat], radius]) => ({ lat, lon, km: radius }));
}

/** Degrees as links may give them: any number of digits. */
export const latitudes = coordinate([-90, 90]);
export const longitudes = coordinate([-180, 180]);
