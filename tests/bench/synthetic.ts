import type { DateReading } from "../../src/domain/dateStanding.ts";
import { dayOf, daysInMonth } from "../../src/domain/day.ts";
import type { ActorFact, Facts } from "../../src/domain/facts.ts";
import { regionsOf } from "../../src/domain/regions.ts";
import {
  ACTOR_ROLES,
  BASES,
  COUNTED_TYPES,
  EVIDENCES,
  type MeasureGroup,
  OUTCOMES,
  type Precision,
} from "../../src/domain/vocabulary.ts";
import type { Columns } from "../../src/query/columns.ts";
import { addFacts, createColumnsBuilder } from "../../src/query/createColumnsBuilder.ts";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `shared`: about eight rows a point, as records of towns have; `distinct`: every row at its own. */
export type PointVariant = "shared" | "distinct";

export const SYNTHETIC_FIRST_YEAR = 1990;
export const SYNTHETIC_YEARS = 30;

/** All countries of which the regions are known, as far as somebody may have recorded something there. */
export const SYNTHETIC_COUNTRIES: readonly string[] = (
  "AF AO AR AZ BD BF BI BJ BO BR CD CF CI CL CM CN CO CR CY DZ EC EG ER ES ET FR GA GB GE GH GM GN GR GT GW HN HT " +
  "ID IL IN IQ IR IT JM JO KE KG KH KM KW KZ LA LB LK LR LS LY MA MD MG ML MM MR MW MX MY MZ NA NE NG NI NP PA PE " +
  "PG PH PK PS PY RS RU RW SA SD SL SN SO SS SV SY SZ TD TG TH TJ TN TR TZ UA UG US UY UZ VE VN XK YE ZA ZM ZW"
).split(" ");
const numbered = (prefix: string, size: number): readonly string[] =>
  Array.from({ length: size }, (_, index) => `${prefix}-${index}`);
export const SYNTHETIC_ACTORS = numbered("group", 800);
export const SYNTHETIC_SOURCES = numbered("src", 600);
const PRECISIONS: readonly Precision[] = ["facility", "locality", "municipality", "province"];
const WORDS =
  "attack prison guards escape riot river north convoy court release camp wing yard town gate".split(" ");
const KILLED: MeasureGroup = "killed";

/** Rows one by one: the same for the same size and seed. */
export function* syntheticRows(
  size: number,
  seed: number,
  points: PointVariant = "shared",
): Generator<Facts> {
  const random = randomFrom(seed);
  const pick = <Value>(values: readonly Value[]): Value => at(values, Math.floor(random() * values.length));
  /** A few are named often and most rarely. */
  const pickSkewed = <Value>(values: readonly Value[]): Value =>
    at(values, Math.floor(random() ** 3 * values.length));
  const some = <Value>(first: Value, second: () => Value, share: number): readonly Value[] => {
    const other = random() < share ? second() : first;
    return other === first ? [first] : [first, other];
  };
  const places = createPlaces(random, points === "shared" ? Math.ceil(size * 0.12) : size);
  for (let row = 0; row < size; row++) {
    const [lon, lat, country] = places(points === "shared" ? null : row);
    const countries = some(country, () => pick(SYNTHETIC_COUNTRIES), 0.1);
    const actor = (): ActorFact => ({
      ids: [pickSkewed(SYNTHETIC_ACTORS)],
      role: pickSkewed(ACTOR_ROLES),
      bases: random() < 0.5 ? [] : [pickSkewed(BASES)],
    });
    yield {
      date: dateFrom(random),
      types: some<string>(pickSkewed(COUNTED_TYPES), () => pick(COUNTED_TYPES), 0.21),
      outcome: pick(OUTCOMES),
      countries,
      regions: [...new Set(countries.flatMap(regionsOf))],
      actors: some(actor(), actor, 0.5),
      sources: some(pickSkewed(SYNTHETIC_SOURCES), () => pickSkewed(SYNTHETIC_SOURCES), 0.6),
      precision: pick(PRECISIONS),
      evidence: pick(EVIDENCES),
      core: random() < 0.8,
      lows: random() < 0.3 ? new Map([[KILLED, Math.floor(random() ** 4 * 500)]]) : NO_LOWS,
      text: `${pick(WORDS)} ${pick(WORDS)} ${pick(WORDS)}`,
      place: random() < 0.03 ? null : { lon, lat, radiusKm: 5 },
    };
  }
}

const NO_LOWS: ReadonlyMap<MeasureGroup, number> = new Map();

export function syntheticColumns(size: number, seed: number, points: PointVariant = "shared"): Columns {
  const builder = createColumnsBuilder();
  for (const facts of syntheticRows(size, seed, points))
    addFacts(builder, facts, [], facts.countries[0] ?? "");
  return builder.finish();
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`${index} of ${values.length}`);
  return value;
}

/** One in fifty has no date, 15 in a hundred are known to the month, the others to the day. */
function dateFrom(random: () => number): DateReading | null {
  const year = SYNTHETIC_FIRST_YEAR + Math.floor(random() * SYNTHETIC_YEARS);
  const month = 1 + Math.floor(random() * 12);
  const days = daysInMonth(year, month);
  const day = dayOf(year, month, 1 + Math.floor(random() * days));
  const kind = random();
  if (kind < 0.02) return null;
  const isMonth = kind < 0.17;
  const [first, last] = isMonth ? [dayOf(year, month, 1), dayOf(year, month, days)] : [day, day];
  return { start: first, startLatest: last, endEarliest: first, end: last, doubtful: false, oneOf: false };
}

/** Points around the towns of each country; a row of its own point, or any of them. */
function createPlaces(random: () => number, size: number) {
  const towns = SYNTHETIC_COUNTRIES.flatMap((country) => {
    const [lon, lat] = [random() * 300 - 150, random() * 110 - 50];
    return Array.from(
      { length: 12 },
      () => [lon + random() * 12 - 6, lat + random() * 12 - 6, country] as const,
    );
  });
  const around = (): readonly [number, number, string] => {
    const [lon, lat, country] = at(towns, Math.floor(random() ** 2 * towns.length));
    return [round(lon + (random() - random()) * 2), round(lat + (random() - random()) * 2), country];
  };
  const points = Array.from({ length: size }, around);
  return (row: number | null) => at(points, row ?? Math.floor(random() * size));
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
