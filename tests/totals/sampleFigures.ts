import { envelopes } from "../../src/domain/figures.ts";
import type { Claim, IncidentFeature, PublishedIncident } from "../../src/domain/schema.ts";
import type { MeasureGroup } from "../../src/domain/vocabulary.ts";
import { SOURCES } from "../domain/claims.ts";
import { sampleIncident } from "../samples.ts";

const GROUPS: ReadonlyMap<string, MeasureGroup> = new Map([
  ["escaped", "out_of_custody"],
  ["killed", "killed"],
  ["released", "released"],
  ["eligible", "eligible"],
  ["held", "held"],
]);

/** A record with claims, and the envelopes that publishing makes of them. */
export function recordWith(
  id: string,
  claims: readonly Claim[],
  change: Partial<PublishedIncident> = {},
): IncidentFeature {
  const figures = envelopes({ claims, places: change.places ?? [] }, { groups: GROUPS, sources: SOURCES });
  return sampleIncident(id, { claims: [...claims], figures, ...change });
}
