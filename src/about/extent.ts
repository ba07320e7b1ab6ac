import { civilDay, dayNumber } from "../domain/day.ts";
import { regionsOf } from "../domain/regions.ts";
import type { PublishedIncident } from "../domain/schema.ts";

/** UN M49: the continents, each with its parts. */
export const CONTINENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["002", ["015", "011", "017", "014", "018"]],
  ["142", ["145", "143", "034", "035", "030"]],
  ["150", ["154", "155", "151", "039"]],
  ["019", ["021", "013", "029", "005"]],
  ["009", ["053", "054", "057", "061"]],
]);

/** Below these shares of the records that have a country, a continent and a part of one are called thin. */
export const THIN_CONTINENT = 1 / 20;
export const THIN_PART = 1 / 50;

export interface Extent {
  /** Records by continent and by part of one (M49 codes); one that touches two counts in both. */
  readonly regions: ReadonlyMap<string, number>;
  /** Records that touch a country at all. */
  readonly placed: number;
  /** Records by the first year of the decade in which they began, without gaps, in order. */
  readonly decades: ReadonlyMap<number, number>;
  /** Records without a date, or whose start may lie in two decades. */
  readonly undated: number;
}

/** What the records cover, in space and time. */
export function extentOf(records: readonly PublishedIncident[]): Extent {
  const decades = records.map(decadeOf);
  return {
    regions: regionCounts(records),
    placed: records.filter(({ countries }) => countries.length > 0).length,
    decades: decadeCounts(decades.filter((decade) => decade !== null)),
    undated: decades.filter((decade) => decade === null).length,
  };
}

function regionCounts(records: readonly PublishedIncident[]): ReadonlyMap<string, number> {
  const codes = [...CONTINENTS].flatMap(([continent, parts]) => [continent, ...parts]);
  const counts = new Map(codes.map((code) => [code, 0]));
  for (const { countries } of records) {
    for (const region of new Set(countries.flatMap(regionsOf))) {
      const count = counts.get(region);
      // Groupings of regions, such as Latin America, are no parts of their own.
      if (count !== undefined) counts.set(region, count + 1);
    }
  }
  return counts;
}

/** First year of the decade in which a record began; null where that is not known. */
function decadeOf({ start, startLatest }: PublishedIncident): number | null {
  if (start === null || startLatest === null) return null;
  const [first, last] = [start, startLatest].map(
    (day) => Math.floor(civilDay(dayNumber(day)).year / 10) * 10,
  );
  return first === undefined || first !== last ? null : first;
}

function decadeCounts(decades: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  if (decades.length === 0) return counts;
  const last = Math.max(...decades);
  for (let decade = Math.min(...decades); decade <= last; decade += 10) {
    counts.set(decade, decades.filter((other) => other === decade).length);
  }
  return counts;
}

/**
 * Regions with few records, the emptiest first: whole continents, and parts of the other continents.
 * Empty where nothing is placed: then there is nothing to compare.
 */
export function thinRegions({ regions, placed }: Extent): readonly string[] {
  if (placed === 0) return [];
  const share = (code: string): number => (regions.get(code) ?? 0) / placed;
  const [continents, parts]: [string[], string[]] = [[], []];
  for (const [continent, within] of CONTINENTS) {
    if (share(continent) < THIN_CONTINENT) continents.push(continent);
    else parts.push(...within.filter((part) => share(part) < THIN_PART));
  }
  const emptiestFirst = (codes: readonly string[]): string[] =>
    [...codes].sort((a, b) => share(a) - share(b));
  return [...emptiestFirst(continents), ...emptiestFirst(parts)];
}
