import type { Coverage } from "../domain/dateStanding.ts";
import { parseWindowEdge } from "../domain/day.ts";
import type { AtlasState } from "./store.ts";

/**
 * The days, inclusive, that the timeline shows at first and returns to: those of a link, or the coverage. An axis
 * that goes further beyond the records than they reach themselves would be empty space, and is cut there.
 */
export function axisDays({ axis }: Pick<AtlasState, "axis">, coverage: Coverage): Coverage {
  if (axis === null) return coverage;
  const room = coverage.to - coverage.from + 1;
  const from = Math.max(parseWindowEdge(axis.from, "from") ?? coverage.from, coverage.from - room);
  const to = Math.min(parseWindowEdge(axis.to, "to") ?? coverage.to, coverage.to + room);
  return from <= to ? { from, to } : coverage;
}
