import type { Facts } from "../domain/facts.ts";
import type { Dimension, Filter } from "../domain/filter.ts";
import { rolesAskedFor } from "../domain/standing.ts";
import { FACETS, type Facet, type FacetCounts } from "./answer.ts";

const DIMENSION_OF: Readonly<Record<Facet, Dimension>> = {
  type: "type",
  outcome: "outcome",
  country: "country",
  region: "region",
  actor: "actor",
  role: "actor",
  basis: "actor",
  source: "source",
  precision: "precision",
  evidence: "evidence",
};

/**
 * How many records each value would show: counted under all the *other* filters, so that a reader sees
 * what ticking a value brings. A record with several types counts under each.
 * @param shutOut per row, the dimensions that shut it out
 */
export function facetsOf(
  facts: readonly Facts[],
  shutOut: readonly (readonly Dimension[])[],
  filter: Filter,
): FacetCounts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  for (const [row, fact] of facts.entries()) {
    const dimensions = shutOut[row] ?? [];
    if (dimensions.length > 1) continue;
    for (const facet of FACETS) {
      if (dimensions.length === 1 && dimensions[0] !== DIMENSION_OF[facet]) continue;
      for (const value of valuesOf(facet, fact, filter)) {
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function valuesOf(facet: Facet, fact: Facts, filter: Filter): Iterable<string> {
  switch (facet) {
    case "type":
      return fact.types;
    case "outcome":
      return [fact.outcome];
    case "country":
      return fact.countries;
    case "region":
      return fact.regions;
    case "source":
      return fact.sources;
    case "precision":
      return [fact.precision];
    case "evidence":
      return [fact.evidence];
    default:
      return actorValues(facet, fact, filter);
  }
}

/** The other two properties of the actor filter still hold when the third is counted. */
function actorValues(facet: "actor" | "role" | "basis", { actors }: Facts, filter: Filter): Set<string> {
  const roles =
    facet === "role" ? null : rolesAskedFor({ ...filter, actor: facet === "actor" ? ["any"] : filter.actor });
  const matching = actors.filter(
    ({ ids, role, bases }) =>
      (roles === null || roles.includes(role)) &&
      (facet === "actor" || filter.actor.length === 0 || ids.some((id) => filter.actor.includes(id))) &&
      (facet === "basis" || filter.basis.length === 0 || bases.some((basis) => filter.basis.includes(basis))),
  );
  return new Set(
    matching.flatMap(({ ids, role, bases }) => (facet === "actor" ? ids : facet === "role" ? [role] : bases)),
  );
}
