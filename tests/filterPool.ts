import { factsOf } from "../src/domain/facts.ts";
import type { Query } from "../src/query/query.ts";
import type { FilterPool } from "./arbitraries.ts";
import { recordAt } from "./published.ts";
import { contextOf } from "./queryOf.ts";

const EDGE_LENGTHS = [4, 7, 10];
const SHORTEST_WORD = 5;

/** What the records of a dataset can be asked by: drawn from them, so that filters find some and leave some. */
export function poolOf(query: Query): FilterPool {
  const features = [...Array(query.size).keys()].map((row) => recordAt(query, row));
  const context = contextOf(query.dataset);
  const facts = features.map((feature) => factsOf(feature, context));
  const records = features.map(({ properties }) => properties);
  const days = records.flatMap(({ start, startLatest, endEarliest, end }) => [
    start,
    startLatest,
    endEarliest,
    end,
  ]);
  return {
    edges: unique(
      days.flatMap((day) => (day === null ? [] : EDGE_LENGTHS.map((length) => day.slice(0, length)))),
    ),
    countries: unique(facts.flatMap(({ countries }) => countries)),
    regions: unique(facts.flatMap(({ regions }) => regions)),
    actors: unique(facts.flatMap(({ actors }) => actors.flatMap(({ ids }) => ids))),
    sources: unique(facts.flatMap(({ sources }) => sources)),
    words: unique(records.flatMap(({ title }) => title.split(/\W+/))).filter(
      (word) => word.length >= SHORTEST_WORD,
    ),
    points: facts.flatMap(({ place }) => (place ? [[place.lon, place.lat] as const] : [])),
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
