/**
 * Ids of what a record is part of, the nearest first, campaigns included. A record that is part of itself, as
 * a file of somebody else's may say, is part of nothing.
 * @param parents id of the parent of each record that has one
 */
export function widerOf(id: string, parents: ReadonlyMap<string, string>): readonly string[] {
  const found = new Set<string>();
  for (let next = parents.get(id); next !== undefined; next = parents.get(next)) {
    if (next === id) return [];
    if (found.has(next)) break;
    found.add(next);
  }
  return [...found];
}
