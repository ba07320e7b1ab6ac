import type { Claim, Envelope } from "../domain/schema.ts";
import { statedBounds } from "../domain/statedBounds.ts";
import type { Locale } from "../i18n/locale.ts";

/** "more than 300", "hundreds, claimed by IS": a figure as its claimant gives it. */
export function figureWords(locale: Locale, claim: Claim): string {
  const { attributed } = locale.messages.detail;
  return attributed[claim.attribution](plainFigure(locale, claim), claim.claimant.name);
}

function plainFigure({ messages, number }: Locale, { op, value, low, high, word, unit }: Claim): string {
  const { figure } = messages.detail;
  const said = (): string => {
    if (op === "range" && low !== undefined && high !== undefined)
      return figure.range(number(low), number(high));
    const plain = op === undefined || op === "range" || op === "order" || op === "most" || op === "vague";
    if (plain || value === undefined) return word ?? (value === undefined ? "" : number(value));
    return figure[op](number(value));
  };
  // A word such as "most" says its share alone.
  return unit === "percent" && value !== undefined ? figure.percent(said()) : said();
}

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

/** What a group of comparable figures counts: "Got out (people held)", "Prisons affected: prisons". */
export function groupWords({ messages }: Locale, { group, population, unit }: Envelope): string {
  const { detail, vocabulary } = messages;
  const name = vocabulary.measureGroups[group];
  if (unit !== "person" && unit !== "percent") return detail.unitGroup(name, vocabulary.units[unit]);
  return population === "unknown" ? name : detail.group(name, vocabulary.populations[population]);
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
