import type { Envelope, PublishedIncident } from "../domain/schema.ts";
import type { Locale } from "../i18n/locale.ts";

/** Every envelope of a record in words: "Got out (people held): 335–1,025 (2 claimants)". */
export function figuresOf(locale: Locale, { figures, claims }: PublishedIncident): string[] {
  const claimantOf = new Map(claims.map(({ id, claimant }) => [id, claimant.name]));
  return figures.map((envelope) => {
    const voices = new Set(envelope.claims.map((id) => claimantOf.get(id) ?? id)).size;
    return envelopeWords(locale, envelope, voices);
  });
}

function envelopeWords({ messages, number }: Locale, envelope: Envelope, voices: number): string {
  const { compare, detail, vocabulary } = messages;
  const { group, population, unit, low, high, moreThan } = envelope;
  const name = vocabulary.measureGroups[group];
  const counted =
    unit !== "person" && unit !== "percent"
      ? detail.unitGroup(name, vocabulary.units[unit])
      : population === "unknown"
        ? name
        : detail.group(name, vocabulary.populations[population]);
  const claimants = detail.claimants(number(voices), voices);
  if (low === null || high === null) return compare.envelopeWithout(counted, claimants);
  const range = (moreThan > 0 ? detail.rangeOpen : detail.range)(number(low), number(high));
  return compare.envelope(counted, range, claimants);
}
