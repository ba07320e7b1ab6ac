import type { Import } from "./imports.ts";

function graphOf(imports: readonly Import[]): Map<string, Import[]> {
  const graph = new Map<string, Import[]>();
  for (const one of imports) {
    if (one.target !== null) graph.set(one.from, [...(graph.get(one.from) ?? []), one]);
  }
  return graph;
}

/** The shortest way from `start` back to itself, as the imports along it; undefined without one. */
function wayBack(start: string, graph: ReadonlyMap<string, readonly Import[]>): Import[] | undefined {
  const reached = new Set<string | null>();
  let ways: Import[][] = (graph.get(start) ?? []).map((one) => [one]);
  while (ways.length > 0) {
    const closed = ways.find((way) => way.at(-1)?.target === start);
    if (closed) return closed;
    ways = ways.flatMap((way) => {
      const end = way.at(-1)?.target ?? "";
      if (reached.has(end)) return [];
      reached.add(end);
      return (graph.get(end) ?? []).map((next) => [...way, next]);
    });
  }
  return undefined;
}

/** The import cycles between files, types included, each once: `a.ts:3 → b.ts:1 → a.ts`. */
export function cycleProblems(imports: readonly Import[]): string[] {
  const graph = graphOf(imports);
  const told = new Set<string>();
  return [...graph.keys()].flatMap((start) => {
    const way = told.has(start) ? undefined : wayBack(start, graph);
    if (way === undefined) return [];
    for (const { from } of way) told.add(from);
    return [`${way.map(({ from, line }) => `${from}:${line}`).join(" → ")} → ${start}`];
  });
}
