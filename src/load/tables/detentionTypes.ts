import { FAMILY_OF, type IncidentType, type Outcome } from "../../domain/vocabulary.ts";
import { DETENTION, ESCAPE } from "./detentionWords.ts";
import type { ImportedTypes, Read } from "./importedRow.ts";

export function speaksOfDetention(subjects: number): boolean {
  return (subjects & DETENTION) !== 0;
}

/** A row with the types of its own format. What became of an act against custody it does not say. */
export function ownTypes(types: readonly string[]): Read<ImportedTypes> {
  return { part: { types: [...new Set(types)], outcome: "unknown", given: false } };
}

/**
 * A row with a type of ours, given because of its words; its own types stay beside it, so that their numbers stay
 * what they are in the file. An escape stands beside an attack or a riot.
 */
export function givenType(
  type: IncidentType,
  own: readonly string[],
  subjects: number,
  outcome: Outcome = outcomeOf(type),
): Read<ImportedTypes> {
  const withEscape = (subjects & ESCAPE) !== 0 && BESIDE_ESCAPES.has(type);
  const types = [type, ...(withEscape ? ["breakout"] : []), ...own];
  return { part: { types: [...new Set(types)], outcome, given: true } };
}

const BESIDE_ESCAPES: ReadonlySet<IncidentType> = new Set([
  "prison_attack",
  "custody_violence",
  "hostage_taking",
  "riot",
  "seizure",
]);

/** The model's rule: only acts against custody have an outcome, and that of an imported one is not known. */
function outcomeOf(type: IncidentType): Outcome {
  const family = FAMILY_OF[type];
  return type !== "custody_death" && (family === "assault" || family === "unrest") ? "unknown" : "none";
}
