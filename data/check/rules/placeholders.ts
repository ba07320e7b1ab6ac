import { FIELD_WORDS, wordsFor } from "../../curate/fieldWords.ts";
import type { Entry } from "../dataset.ts";
import type { Path } from "../positions.ts";
import type { Rule } from "../rule.ts";
import { jsonSchemaOf, walk } from "./walk.ts";

/** What stands in a new record where something is still to be written. */
export const PLACEHOLDER = "TODO";

/** Nothing is left open in a record: each open field says what belongs there. */
export const placeholder: Rule = function* ({ records }) {
  const kinds: Readonly<Record<string, readonly Entry<unknown>[]>> = {
    incident: records.incidents,
    facilities: records.facilities,
    sources: records.sources,
    vocabulary: records.vocabularies,
  };
  for (const [kind, entries] of Object.entries(kinds)) {
    for (const { document, path, raw, schema } of entries) {
      if (!document.text.includes(PLACEHOLDER)) continue;
      for (const { path: inside, schema: known } of walk(raw, jsonSchemaOf(schema), isPlaceholder)) {
        const named = [kind, ...inside.filter((step) => typeof step === "string")];
        yield {
          document,
          path: [...path, ...inside],
          message: `${nameOf(inside)} is still to be written`,
          expected: expectedAt(named, known.enum),
        };
      }
    }
  }
};

export function isPlaceholder(value: unknown): boolean {
  return typeof value === "string" && value.startsWith(PLACEHOLDER);
}

function nameOf(path: Path): string {
  return path.filter((step) => typeof step === "string" && step !== "properties").join(".");
}

/** What the field is for, without its full stop, and its codes. */
function expectedAt(path: readonly string[], codes: readonly unknown[] | undefined): string {
  const words = wordsFor(path, FIELD_WORDS)?.replace(/\.$/, "") ?? "a value";
  return codes ? `one of ${codes.join(", ")} (${words})` : words;
}
