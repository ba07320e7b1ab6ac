import { NO_FILTER } from "../domain/filter.ts";
import type { Facet, FacetCounts } from "../query/answer.ts";
import type { Query } from "../query/query.ts";

/** What a reader's own file holds, whatever is filtered later: what can be chosen stays where it is. */
const known = new WeakMap<Query, FacetCounts>();

/** Whether a file of a reader's own has any value of a property; the atlas has some of each. */
export function hasValues(query: Query, facet: Facet): boolean {
  return query.dataset.files === null || countsIn(query)[facet].size > 0;
}

/** Types that occur in a reader's own file; null: the atlas's own data, which offer all of theirs. */
export function occurringTypes(query: Query): ReadonlySet<string> | null {
  if (query.dataset.files === null) return null;
  const counts = countsIn(query).type;
  return new Set([...counts].flatMap(([type, count]) => (count > 0 ? [type] : [])));
}

function countsIn(query: Query): FacetCounts {
  const view = { zoom: 0, distance: 512, bounds: null, period: query.coverage };
  const counts = known.get(query) ?? query.answer(NO_FILTER, view).facets;
  known.set(query, counts);
  return counts;
}
