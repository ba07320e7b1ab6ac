import type { Claim, Envelope } from "../domain/schema.ts";
import type { Locale } from "../i18n/locale.ts";

/** "more than 300", "hundreds, claimed by IS", in the words of a record's panel. */
export function claimedFigure(locale: Locale, claim: Claim): string {
  const { attributed } = locale.messages.detail;
  return attributed[claim.attribution](statedFigure(locale, claim), claim.claimant.name);
}

function statedFigure({ messages, number }: Locale, { op, value, low, high, word }: Claim): string {
  const { figure } = messages.detail;
  if (op === "range" && low !== undefined && high !== undefined)
    return figure.range(number(low), number(high));
  const isWord = op === undefined || op === "range" || op === "order" || op === "most" || op === "vague";
  if (isWord || value === undefined) return word ?? (value === undefined ? "" : number(value));
  return figure[op](number(value));
}

/** "900–1,337; 3 claimants". */
export function spanWords({ messages, number }: Locale, envelope: Envelope, voices: number): string {
  const { detail } = messages;
  const { low, high, moreThan } = envelope;
  const range = moreThan > 0 ? detail.rangeOpen : detail.range;
  const span = range(number(low ?? 0), number(high ?? 0));
  return [span, detail.claimants(number(voices), voices)].join("; ");
}

/** "Got out (people held)". */
export function groupName({ messages }: Locale, { group, population, unit }: Envelope): string {
  const { detail, vocabulary } = messages;
  const name = vocabulary.measureGroups[group];
  if (unit !== "person" && unit !== "percent") return detail.unitGroup(name, vocabulary.units[unit]);
  return population === "unknown" ? name : detail.group(name, vocabulary.populations[population]);
}
