import { type Filter, NO_FILTER } from "../domain/filter.ts";
import { isIncidentType } from "../domain/vocabulary.ts";
import type { FacetCounts } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import type { AtlasState } from "./store.ts";

/** Parts of the filter whose values are words of the file itself. */
const OPEN_KEYS = ["type", "country", "actor", "source"] as const;
type OpenKey = (typeof OPEN_KEYS)[number];

/**
 * A filter without the values that a dataset has nowhere. A link may hold any words there, which would stand on
 * the page as if they were of the file.
 */
export function withoutStrangers(
  query: Query,
  filter: Filter,
): { readonly filter: Filter; readonly strangers: AtlasState["notices"] } {
  if (OPEN_KEYS.every((key) => filter[key].length === 0)) return { filter, strangers: [] };
  const facets = facetsOf(query);
  const strangers = OPEN_KEYS.flatMap((key) =>
    filter[key].filter((value) => !isKnown(query, facets, key, value)).map((value) => ({ key, value })),
  );
  const kept = Object.fromEntries(
    OPEN_KEYS.map((key) => [key, filter[key].filter((value) => isKnown(query, facets, key, value))]),
  );
  return { filter: { ...filter, ...kept }, strangers };
}

function facetsOf(query: Query): FacetCounts {
  const { from, to } = query.coverage;
  return query.answer(NO_FILTER, { zoom: 0, distance: 44, bounds: null, period: { from, to } }).facets;
}

function isKnown({ dataset }: Query, facets: FacetCounts, key: OpenKey, value: string): boolean {
  if (facets[key].has(value)) return true;
  if (key === "type") return isIncidentType(value);
  // Actors in other roles than the usual ones are in no facet.
  if (key === "actor") return dataset.actors.has(value);
  return key === "source" && dataset.sources.has(value);
}
