import fc, { type Arbitrary } from "fast-check";
import { readDate } from "../../src/domain/dateStanding.ts";
import type { ActorFact, Facts } from "../../src/domain/facts.ts";
import { DIMENSIONS, type Filter, NO_FILTER, withoutDimension } from "../../src/domain/filter.ts";
import { regionsOf } from "../../src/domain/regions.ts";
import {
  type ActorRole,
  type Basis,
  type Evidence,
  type MeasureGroup,
  type Outcome,
  PRECISIONS,
} from "../../src/domain/vocabulary.ts";
import { filters } from "../arbitraries.ts";
import type { FactRow } from "../queryOf.ts";

/** Few values of each property, so that records share them; some are named like what every object has. */
export const VALUES = {
  type: ["riot", "release", "constructor", "__proto__", "Protests", "breakout"],
  outcome: ["succeeded", "unknown", "foiled"] satisfies Outcome[],
  country: ["AF", "SY", "XK", "__proto__"],
  region: [...new Set(["AF", "SY", "XK"].flatMap(regionsOf))],
  actor: ["group", "province", "__proto__", "constructor"],
  role: ["attacker", "inmates", "holder", "mentioned"] satisfies ActorRole[],
  basis: ["claimed", "blamed", "court"] satisfies Basis[],
  source: ["src-a", "src-b", "toString", "__proto__"],
  precision: PRECISIONS,
  evidence: ["single", "official"] satisfies Evidence[],
} as const;

const DATES = [
  null,
  "2013-07-15",
  "2013-07-16",
  "2013-07",
  "2013",
  "2013~",
  "2013-07-14?",
  "2012-12-30/2013-07-20",
  "2013-07/..",
  "2013-06/",
  "/2013-07-15",
  "../2013-07",
  "2019-02-28",
  "1999",
  "1980-05-05",
] as const;

const dates = fc.oneof(
  fc.constantFrom(...DATES).map((text) => readDate(text)),
  fc.constant(readDate("2013-07-13/2013-07-17", "one_of")),
);

const POINTS = [
  [70.45, 34.43],
  [70.451, 34.43],
  [36.2, 37.1],
  [-0, 0],
  [179.99, -17],
  [-179.99, -17.01],
] as const;

const places: Arbitrary<Facts["place"]> = fc.oneof(
  fc.constant(null),
  fc
    .tuple(fc.constantFrom(...POINTS), fc.constantFrom(0, 5, 300))
    .map(([[lon, lat], radiusKm]) => ({ lon, lat, radiusKm })),
);

const actors: Arbitrary<ActorFact> = fc.record({
  ids: fc.uniqueArray(fc.constantFrom(...VALUES.actor), { minLength: 1, maxLength: 3 }),
  role: fc.constantFrom(...VALUES.role),
  bases: fc.uniqueArray(fc.constantFrom(...VALUES.basis), { maxLength: 2 }),
});

const GROUPS: readonly MeasureGroup[] = ["killed", "out_of_custody"];

const facts: Arbitrary<Facts> = fc
  .record({
    date: dates,
    types: fc.uniqueArray(fc.constantFrom<string>(...VALUES.type), { minLength: 1, maxLength: 3 }),
    outcome: fc.constantFrom<Outcome>(...VALUES.outcome),
    countries: fc.uniqueArray(fc.constantFrom<string>(...VALUES.country), { maxLength: 3 }),
    actors: fc.array(actors, { maxLength: 3 }),
    sources: fc.uniqueArray(fc.constantFrom<string>(...VALUES.source), { maxLength: 3 }),
    precision: fc.constantFrom(...VALUES.precision),
    evidence: fc.constantFrom<Evidence>(...VALUES.evidence),
    core: fc.boolean(),
    lows: fc.uniqueArray(fc.tuple(fc.constantFrom(...GROUPS), fc.nat(30)), {
      selector: ([group]) => group,
      maxLength: 2,
    }),
    text: fc.constantFrom("", "prison attack", "sao paulo prison", "السجن", "proto"),
    place: places,
  })
  .map((one) => ({
    ...one,
    regions: [...new Set(one.countries.flatMap(regionsOf))],
    lows: new Map(one.lows),
    place: one.precision === "country" ? badgeOf(one.countries) : one.place,
  }));

/** All records that are only known to lie in a country stand at the same place. */
function badgeOf([country]: readonly string[]): Facts["place"] {
  const number = VALUES.country.findIndex((other) => other === country);
  return number === -1 ? null : { lon: 20 + number, lat: 30, radiusKm: 400 };
}

export const factRows: Arbitrary<readonly FactRow[]> = fc.array(
  fc
    .record({
      facts,
      facilities: fc.uniqueArray(fc.constantFrom("fac-a", "fac-b", "__proto__"), { maxLength: 2 }),
    })
    .map((row) => ({ ...row, country: row.facts.countries[0] ?? "" })),
  { maxLength: 40 },
);

const EDGES = [
  "1999",
  "2012-12-31",
  "2013",
  "2013-06",
  "2013-07-13",
  "2013-07-14",
  "2013-07-15",
  "2013-07-16",
];
const LATER_EDGES = ["2013-07-17", "2013-07-31", "2013-08-01", "2019-02", "2019-02-28", "2020"];

const POOL = {
  edges: [...EDGES, ...LATER_EDGES],
  countries: VALUES.country,
  regions: VALUES.region,
  actors: VALUES.actor,
  sources: VALUES.source,
  words: ["prison", "são", "Prison attack", "السجن", "?", "nowhere"],
  points: POINTS,
};

const anyFilter: Arbitrary<Filter> = fc
  .tuple(filters(POOL, 5), fc.subarray<string>([...VALUES.type]), fc.nat(9), fc.nat(30))
  .map(([filter, type, share, value]) => ({
    ...filter,
    type: share < 2 ? type : [],
    min: filter.min && { group: GROUPS[value % 2] ?? "killed", value },
  }));

/** From one filter to the next: a jump, a change of one property, a step of the brush, or less of it. */
type Step = (before: Filter) => Filter;

const edge = fc.option(fc.constantFrom(...POOL.edges), { nil: null });

const steps: Arbitrary<Step> = fc.oneof(
  anyFilter.map(
    (filter): Step =>
      () =>
        filter,
  ),
  fc.tuple(anyFilter, fc.constantFrom(...DIMENSIONS)).map(([other, dimension]): Step => {
    const change = withoutDimension(other, dimension);
    // Of the other filter just what this dimension asks for.
    const asked = Object.fromEntries(
      Object.entries(other).filter(([key, value]) => change[key as keyof Filter] !== value),
    );
    return (before) => ({ ...withoutDimension(before, dimension), ...asked });
  }),
  fc.tuple(edge, edge).map(
    ([from, to]): Step =>
      (before) => ({ ...before, from, to }),
  ),
  edge.map(
    (from): Step =>
      (before) => ({ ...before, from }),
  ),
  fc.constantFrom(...DIMENSIONS).map(
    (dimension): Step =>
      (before) =>
        withoutDimension(before, dimension),
  ),
  fc.constant<Step>(() => NO_FILTER),
);

/** Filters one after the other, as a reader comes to them. */
export const filterSequences: Arbitrary<readonly Filter[]> = fc
  .array(steps, { minLength: 1, maxLength: 8 })
  .map((all) => {
    const sequence: Filter[] = [];
    for (const step of all) sequence.push(step(sequence.at(-1) ?? NO_FILTER));
    return sequence;
  });
