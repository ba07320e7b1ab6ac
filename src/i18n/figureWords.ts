import type { Claim, Envelope } from "../domain/schema.ts";
import type { Locale } from "./locale.ts";

/** "more than 300", "hundreds, claimed by IS": a figure as its claimant gives it. Its words come with those of a record. */
export function figureWords(locale: Locale, claim: Claim): string {
  const { attributed } = locale.messages.detail;
  return attributed[claim.attribution](plainFigure(locale, claim), claim.claimant.name);
}

/** "more than 300": the same without how it is said. */
export function plainFigure(
  { messages, number }: Locale,
  { op, value, low, high, word, unit }: Claim,
): string {
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

/** What a group of comparable figures counts: "Got out (people held)", "Prisons affected: prisons". */
export function groupWords(
  { messages }: Locale,
  { group, population, unit }: Pick<Envelope, "group" | "population" | "unit">,
): string {
  const { detail, vocabulary } = messages;
  const name = vocabulary.measureGroups[group];
  if (unit !== "person" && unit !== "percent") return detail.unitGroup(name, vocabulary.units[unit]);
  return population === "unknown" ? name : detail.group(name, vocabulary.populations[population]);
}
