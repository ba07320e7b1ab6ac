import type { Claim, Envelope } from "../domain/schema.ts";
import { statedBounds } from "../domain/statedBounds.ts";
import type { Locale } from "../i18n/locale.ts";

/** The span of an envelope and its voices: "900–1,337; 3 claimants; 1 says more than". */
export function envelopeWords({ messages, number }: Locale, envelope: Envelope, voices: number): string {
  const { detail } = messages;
  const { low, high, moreThan, withoutNumber, denials } = envelope;
  const range = moreThan > 0 ? detail.rangeOpen : detail.range;
  return [
    // A single plain figure is said by the headline already.
    ...(low === null || high === null || (low === high && moreThan === 0)
      ? []
      : [range(number(low), number(high))]),
    detail.claimants(number(voices), voices),
    ...(moreThan > 0 ? [detail.moreThan(number(moreThan), moreThan)] : []),
    ...(withoutNumber > 0 ? [detail.withoutNumber(number(withoutNumber), withoutNumber)] : []),
    ...(denials > 0 ? [detail.denials(number(denials), denials)] : []),
  ].join("; ");
}

/** What a figure that stands alone counts, and of whom: "Killed (people held)". */
export function measureWords({ messages }: Locale, measure: string | undefined, claim: Claim): string {
  const { detail, vocabulary } = messages;
  const name = measure ?? claim.measure ?? "";
  const { population, unit } = claim;
  const isOfPeople = unit === "person" && population !== undefined && population !== "unknown";
  return isOfPeople ? detail.group(name, vocabulary.populations[population]) : name;
}

/** Ids of the claims that a later one of the same record took the place of. */
export function supersededIn(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.flatMap(({ supersedes }) => supersedes ?? []));
}

/** The ends of a claim on a shared axis; null where it gives no number. */
export interface PlotSpan {
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

export function plotSpan(claim: Claim): PlotSpan | null {
  const { low, high, open } = statedBounds(claim);
  return low === null || high === null ? null : { from: low, to: high, open };
}
