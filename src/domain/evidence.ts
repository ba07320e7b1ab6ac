import type { Claim, Source } from "./schema.ts";
import type { ClaimantRole, Evidence } from "./vocabulary.ts";

/** Sources by id. An id that is not in it counts as a source of its own. */
export type Sources = ReadonlyMap<string, Source>;

const TERTIARY: ReadonlySet<string> = new Set(["blog", "tertiary"]);
const OWN_SIDE: ReadonlySet<ClaimantRole> = new Set(["party", "perpetrator"]);
const OFFICIAL: ReadonlySet<ClaimantRole> = new Set([
  "court",
  "inquiry",
  "intergovernmental",
  "holding_authority",
  "government",
]);

/** Encyclopaedias and blogs lead to a source; they are none. */
export function isTertiary(source: string, sources: Sources): boolean {
  return TERTIARY.has(sources.get(source)?.sourceType ?? "");
}

/** The source that a source goes back to (`derivedFrom`, through any number of steps). */
export function originOf(source: string, sources: Sources): string {
  const seen = new Set<string>();
  let origin = source;
  while (!seen.has(origin)) {
    seen.add(origin);
    origin = sources.get(origin)?.derivedFrom ?? origin;
  }
  return origin;
}

/**
 * What a record rests on, over its claims with scope `incident`; the first that fits. A record whose
 * claims all concern something wider is judged by those.
 */
export function evidence(claims: readonly Claim[], sources: Sources): Evidence {
  const own = claims.filter(({ scope }) => scope === "incident");
  const judged = own.length > 0 ? own : claims;
  if (judged.every(({ source }) => isTertiary(source, sources))) return "tertiary_only";
  if (judged.every(({ claimant }) => OWN_SIDE.has(claimant.role))) return "party_only";
  if (judged.some(({ claimant }) => OFFICIAL.has(claimant.role))) return "official";
  return new Set(judged.map(({ source }) => originOf(source, sources))).size > 1 ? "several" : "single";
}
