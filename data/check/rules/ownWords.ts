import type { CuratedIncident } from "../../../src/domain/schema.ts";
import { foldText } from "../../../src/domain/text.ts";
import type { Known, Rule } from "../rule.ts";
import { textsOf } from "./textsOf.ts";

const IN_A_ROW = 6;

/** Our sentences are ours: no six words in a row from the title of a source, whatever case and accents. */
export const ownWords: Rule = function* ({ records, known }) {
  for (const { document, path, value } of records.incidents) {
    if (!value) continue;
    const taken = titleRuns(value.properties, known);
    if (taken.size === 0) continue;
    for (const { text, path: inside } of textsOf(value.properties)) {
      const run = runsOf(text).find((words) => taken.has(words));
      if (run === undefined) continue;
      yield {
        document,
        path: [...path, "properties", ...inside],
        message: `"${run}" stands in the title of ${taken.get(run)}`,
        expected: `other words: fewer than ${IN_A_ROW} in a row from a title`,
      };
    }
  }
};

function titleRuns(record: CuratedIncident, { sourceOf }: Known): ReadonlyMap<string, string> {
  const runs = new Map<string, string>();
  for (const id of sourceIds(record)) {
    const title = sourceOf.get(id)?.title ?? "";
    // In square brackets stands a description of ours.
    if (title.startsWith("[")) continue;
    for (const run of runsOf(title)) runs.set(run, id);
  }
  return runs;
}

function sourceIds({ claims, actors, proceedings = [] }: CuratedIncident): ReadonlySet<string> {
  return new Set([
    ...claims.flatMap(({ source, repeatedIn = [] }) => [source, ...repeatedIn.map((again) => again.source)]),
    ...actors.flatMap(({ basis }) => basis.map(({ source }) => source)),
    ...proceedings.map(({ source }) => source),
  ]);
}

function runsOf(text: string): string[] {
  // Words with a hyphen are two: folding alone would join them.
  const words = foldText(text.replace(/[-–—]/g, " ")).split(" ");
  return words.slice(IN_A_ROW - 1).map((_, at) => words.slice(at, at + IN_A_ROW).join(" "));
}
