import type { Original } from "../domain/dataset.ts";
import { sourcesFile, type Vocabulary, vocabulary } from "../domain/schema.ts";
import type { Surroundings } from "./atlasDataset.ts";
import type { Check } from "./check.ts";
import { checkFacility, checkIncident } from "./checks.ts";
import { conforms } from "./conforms.ts";

/** Words where no file brings any: nothing has a name or a definition. */
export const NO_WORDS: Vocabulary = {
  types: [],
  outcomes: [],
  precisions: [],
  actorRoles: [],
  bases: [],
  claimantRoles: [],
  evidences: [],
  facilityTypes: [],
  measures: [],
  actors: [],
};

/**
 * What an exported file brings along in its `metadata`. What does not conform is not there: the records stand
 * without it, and what they refer to is then reported as unknown.
 * @param words to be used where the file has none
 */
export function surroundingsIn(metadata: unknown, words: Vocabulary): Surroundings {
  const own = isObject(metadata) ? metadata : {};
  const sources = conforms(sourcesFile, { sources: own.sources });
  const ownWords = conforms(vocabulary, own.vocabulary);
  return {
    sources: sources.ok ? sources.value.sources : [],
    vocabulary: ownWords.ok ? ownWords.value : words,
    facilities: list(own.facilities).flatMap((value) => originalsOf(checkFacility, value)),
    campaigns: list(own.campaigns).flatMap((value) => originalsOf(checkIncident, value)),
  };
}

function originalsOf<Feature>(check: Check<Feature>, value: unknown): Original<Feature>[] {
  const verdict = check(value);
  return verdict.ok ? [{ feature: verdict.value, text: JSON.stringify(value) }] : [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
