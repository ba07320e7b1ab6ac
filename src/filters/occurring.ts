import type { Facet } from "../query/answer.ts";
import type { Query } from "../query/query.ts";

/** Whether a file of a reader's own has any value of a property; the atlas has some of each. */
export function hasValues(query: Query, facet: Facet): boolean {
  return query.dataset.files === null || query.values[facet].size > 0;
}

/** Types that occur in a reader's own file; null: the atlas's own data, which offer all of theirs. */
export function occurringTypes(query: Query): ReadonlySet<string> | null {
  if (query.dataset.files === null) return null;
  const counts = query.values.type;
  return new Set([...counts].flatMap(([type, count]) => (count > 0 ? [type] : [])));
}
