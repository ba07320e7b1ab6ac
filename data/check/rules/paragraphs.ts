import type { Claim } from "../../../src/domain/schema.ts";
import { fileKind, member } from "../dataset.ts";
import { type Document, textDocument } from "../document.ts";
import type { Finding, Rule, RuleInput } from "../rule.ts";
import { claimIds } from "./ids.ts";
import { type ParagraphLine, paragraphLines } from "./paragraphLines.ts";

/**
 * The table in the README goes through every article: one line per paragraph, as many as
 * `paragraphs.json` counts, with the records and claims made from it or why there are none. Every claim
 * taken from one stands in a line, in that of its own paragraph where it has a locator, and every id in a line exists.
 */
export const paragraphs: Rule = function* (input) {
  const counts = input.documents.find((document) => fileKind(document.name, document.value) === "paragraphs");
  const readme = [...input.texts].find(([name]) => /(^|[\\/])README\.md$/.test(name));
  if (!counts || !readme) return;
  const table: Table = {
    text: textDocument(...readme),
    lines: paragraphLines(readme[1]),
    counts: countsOf(counts),
  };
  yield* countFindings(table);
  yield* emptyLines(table);
  yield* unknownIds(input, table);
  yield* claimFindings(input, table);
};

interface Table {
  readonly text: Document;
  readonly lines: readonly ParagraphLine[];
  readonly counts: ReadonlyMap<string, number>;
}

function* countFindings({ text, lines, counts }: Table): Iterable<Finding> {
  for (const [source, count] of counts) {
    const numbered = lines.filter((line) => line.source === source && line.paragraph !== null);
    if (numbered.length === count && numbered.every(({ paragraph }, index) => paragraph === index + 1))
      continue;
    const found = numbered.map(({ paragraph }) => paragraph).join(", ");
    const message = `${source} has lines for p. ${found || "none"}`;
    const offset = numbered[0]?.offset ?? 0;
    yield { document: text, path: [], offset, message, expected: `one for each of 1 to ${count}` };
  }
}

function* emptyLines({ text, lines }: Table): Iterable<Finding> {
  for (const { source, paragraph, hasText, offset } of lines) {
    if (hasText || paragraph === null) continue;
    const message = `nothing for ${source}, p. ${paragraph}`;
    yield {
      document: text,
      path: [],
      offset,
      message,
      expected: "records and claims, or why there are none",
    };
  }
}

function* unknownIds({ known, records }: RuleInput, { text, lines }: Table): Iterable<Finding> {
  const claims = new Set(claimIds(records.incidents).map(({ id }) => id));
  const all = [claims, known.incidents, known.facilities, known.sources];
  for (const { ids, offset } of lines) {
    for (const id of ids) {
      if (all.some((some) => some.has(id))) continue;
      yield {
        document: text,
        path: [],
        offset,
        message: `"${id}" is not there`,
        expected: "an id that exists",
      };
    }
  }
}

function* claimFindings({ records }: RuleInput, { lines, counts }: Table): Iterable<Finding> {
  const named = new Set(lines.flatMap(({ ids }) => ids));
  for (const { document, path, value } of records.incidents) {
    for (const [index, claim] of (value?.properties.claims ?? []).entries()) {
      // Other pages than these articles are not gone through paragraph by paragraph.
      if (!counts.has(claim.source)) continue;
      const at = { document, path: [...path, "properties", "claims", index, "id"] };
      const missing = named.has(claim.id) ? missingLine(claim, lines, counts) : "no line";
      if (missing)
        yield {
          ...at,
          message: `${missing} of the README's table names ${claim.id}`,
          expected: "a line that does",
        };
    }
  }
}

/** The line of a claim's own paragraph, or of one where it is repeated, that does not name it. */
function missingLine(claim: Claim, lines: Table["lines"], counts: Table["counts"]): string | undefined {
  return [claim, ...(claim.repeatedIn ?? [])].flatMap(({ source, locator }) => {
    const paragraph = Number(/^p\. (\d+)$/.exec(locator ?? "")?.[1]);
    if (!counts.has(source) || Number.isNaN(paragraph)) return [];
    const line = lines.find((one) => one.source === source && one.paragraph === paragraph);
    return line?.ids.includes(claim.id) ? [] : [`no line for ${source}, p. ${paragraph},`];
  })[0];
}

function countsOf({ value }: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const source of Object.keys(value ?? {})) {
    const count = member(value, source);
    if (typeof count === "number") counts.set(source, count);
  }
  return counts;
}
