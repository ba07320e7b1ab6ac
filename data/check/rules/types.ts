import type { CuratedIncident } from "../../../src/domain/schema.ts";
import { type Family, familyOf } from "../../../src/domain/vocabulary.ts";
import type { Rule } from "../rule.ts";

/** Families whose acts nobody can foil: nothing is done against custody. */
const WITHOUT_OUTCOME: ReadonlySet<Family | null> = new Set(["release", "inside", "words"]);

/** An outcome says what became of an act against custody, and stands with nothing else. */
export const typeOutcome: Rule = function* ({ records }) {
  for (const { document, path, value } of records.incidents) {
    if (!value) continue;
    const { type, outcome } = value.properties;
    const expected = outcomesOf(type);
    if (expected.fits(outcome)) continue;
    const message = `the outcome ${outcome} with the type ${type}`;
    yield { document, path: [...path, "properties", "outcome"], message, expected: expected.text };
  }
};

/** Lists name each thing once, and `also` does not name the type again. */
export const repeated: Rule = function* ({ records }) {
  for (const { document, path, value } of records.incidents) {
    if (!value) continue;
    const { type, also, countries, contested } = value.properties;
    const lists: Record<string, readonly string[]> = { also: [type, ...also], countries, contested };
    for (const [field, codes] of Object.entries(lists)) {
      const twice = codes.find((code, index) => codes.indexOf(code) !== index);
      if (twice === undefined) continue;
      const at = { document, path: [...path, "properties", field] };
      yield { ...at, message: `${twice} in ${field} again`, expected: "each once" };
    }
  }
};

/** What the build works out is typed by nobody. */
export const computedField: Rule = function* ({ records }) {
  for (const { document, path, value, isPublished } of records.incidents) {
    if (!value || isPublished) continue;
    const at = (field: string) => ({ document, path: [...path, "properties", field] });
    if (value.properties.contested.includes("figure")) {
      yield {
        ...at("contested"),
        message: '"figure" in contested',
        expected: "contested without it: it is found from the claims",
      };
    }
  }
};

function outcomesOf(type: CuratedIncident["type"]): { fits: (outcome: string) => boolean; text: string } {
  if (WITHOUT_OUTCOME.has(familyOf(type)) || type === "custody_death") {
    return { fits: (outcome) => outcome === "none" || outcome === "disputed", text: "none, or disputed" };
  }
  return {
    fits: (outcome) => outcome !== "none",
    text: "one of succeeded, partly, foiled, disputed, unknown",
  };
}
