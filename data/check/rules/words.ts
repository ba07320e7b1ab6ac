import { member } from "../dataset.ts";
import type { Path } from "../positions.ts";
import type { Finding, Rule, RuleInput } from "../rule.ts";
import { WORDS } from "../words.ts";
import { allEntries } from "./shape.ts";

/** Fields of ours that hold sentences. `text` is a claim's, `reason` a doubt's. */
const OWN_VOICE: ReadonlySet<string> = new Set([
  "title",
  "summary",
  "note",
  "dateNote",
  "text",
  "reason",
  "definition",
  "noUrl",
]);

/** Our own voice is neutral: words that take a side are flagged, names are left as they are. */
export const words: Rule = function* (input) {
  const withoutNames = nameRemover(input.known.names);
  for (const { document, path, text } of sentences(input)) {
    if (!WORDS.some(([word]) => word.test(text))) continue;
    const ours = withoutNames(text);
    for (const [word, instead] of WORDS) {
      const found = word.exec(ours);
      if (found)
        yield { document, path, message: `the word "${found[0]}"`, expected: `other words: ${instead}` };
    }
  }
};

type Sentence = Pick<Finding, "document" | "path"> & { readonly text: string };

function* sentences({ records }: RuleInput): Iterable<Sentence> {
  const ofSources: readonly unknown[] = records.sources;
  for (const entry of allEntries(records)) {
    for (const { path, text } of textsIn(entry.raw, [])) {
      // The title of a source is its own.
      if (path.at(-1) === "title" && ofSources.includes(entry)) continue;
      yield { document: entry.document, path: [...entry.path, ...path], text };
    }
  }
}

function* textsIn(value: unknown, path: Path): Iterable<{ path: Path; text: string }> {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const inner = member(value, key);
    const step = Array.isArray(value) ? Number(key) : key;
    if (typeof inner === "string" && OWN_VOICE.has(key)) yield { path: [...path, step], text: inner };
    else yield* textsIn(inner, [...path, step]);
  }
}

/** Takes names that hold a flagged word out of a text. */
function nameRemover(names: readonly string[]): (text: string) => string {
  const flagged = names.filter((name) => WORDS.some(([word]) => word.test(name)));
  const longestFirst = flagged.sort((one, other) => other.length - one.length);
  return (text) => longestFirst.reduce((rest, name) => rest.replaceAll(name, "…"), text);
}
