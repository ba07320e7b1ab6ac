import { getIssues } from "@placemarkio/check-geojson";
import * as z from "zod/mini";
import { isoDay, source } from "../../../src/domain/schema.ts";
import { type Entry, fileKind, type Issue, member } from "../dataset.ts";
import { didYouMean } from "../nearest.ts";
import type { Path } from "../positions.ts";
import { shown } from "../problem.ts";
import type { Finding, Rule, RuleInput } from "../rule.ts";
import { isPlaceholder } from "./placeholders.ts";
import { type JsonSchema, jsonSchemaOf, unknownKeys, walk } from "./walk.ts";

/** GeoJSON files are GeoJSON (RFC 7946). */
export const rfc7946: Rule = function* ({ documents, records }) {
  // A record that the schema takes is a Feature without geometry: nothing is left to ask.
  const taken = new Set(
    records.incidents.flatMap(({ document, path, value }) => (value && path.length === 0 ? document : [])),
  );
  for (const document of documents) {
    if (!isGeoJson(document) || taken.has(document)) continue;
    for (const { message, from } of getIssues(document.text)) {
      // Names that stand twice are reported for every file, by the reader.
      if (message.startsWith("Duplicate properties")) continue;
      yield { document, path: [], offset: from, message, expected: "GeoJSON (RFC 7946)" };
    }
  }
};

/** Every record has the fields of the one schema. */
export const schema: Rule = function* (input) {
  for (const { document } of unknownFiles(input)) {
    yield {
      document,
      path: [],
      message: "a file of no known kind",
      expected: "a record, features, sources, actors or metadata",
    };
  }
  for (const { entry, issue } of issues(input)) {
    if (isClaimVoice(issue) || isDateForm(issue) || isPlaceholder(foundAt(entry, issue))) continue;
    yield findingOf(entry, issue);
  }
};

/** Every claim has a source and a claimant. */
export const claimSource: Rule = function* (input) {
  for (const { entry, issue } of issues(input)) {
    if (!isClaimVoice(issue) || isPlaceholder(foundAt(entry, issue))) continue;
    yield { ...findingOf(entry, issue), ...voiceOf(issue) };
  }
};

const VOICE: Readonly<Record<string, string>> = {
  source: '"source": the id of the page that says it, such as "src-agency-2020-escape"',
  claimant: '"claimant": {"name": "Ministry of Justice", "role": "government"}',
};

/** What a claim without source or claimant needs; inside the two, the schema says it. */
function voiceOf({ path }: Issue): Partial<Finding> {
  const [field, ...inside] = path.slice(3);
  const expected = inside.length === 0 ? VOICE[String(field)] : undefined;
  return expected ? { message: `a claim without ${String(field)}`, expected } : {};
}

/** No field that the schema does not know: a misspelt name would be lost in silence. */
export const unknownField: Rule = function* ({ documents, records }) {
  for (const entry of allEntries(records)) {
    const isOdd = (value: unknown, schema: JsonSchema) => unknownKeys(value, schema).length > 0;
    for (const { value, path, schema } of walk(entry.raw, jsonSchemaOf(entry.schema), isOdd)) {
      for (const key of unknownKeys(value, schema)) {
        if (isSchemaLink(key, [...entry.path, ...path])) continue;
        const at = [...entry.path, ...path, key];
        yield {
          document: entry.document,
          path: at,
          message: `the field "${key}"`,
          expected: `${knownFields(schema)}${didYouMean(key, Object.keys(schema.properties ?? {}))}`,
        };
      }
    }
  }
  for (const document of documents) yield* unknownMembers(document);
};

/** The patterns of dates in the JSON Schema: EDTF, and ISO days. Rules on dates look after these. */
export const DATE_PATTERNS = {
  edtf: patternOf(source.shape.published),
  day: patternOf(isoDay),
};

export function allEntries(records: RuleInput["records"]): readonly Entry<unknown>[] {
  return Object.values(records).flat();
}

function isGeoJson({ name, value }: Finding["document"]): boolean {
  return /\.geojson$/i.test(name) || ["incident", "incidents", "facilities"].includes(fileKind(name, value));
}

const COLLECTION_MEMBERS = ["type", "features", "metadata", "bbox"];

function* unknownMembers(document: Finding["document"]): Iterable<Finding> {
  if (!Array.isArray(member(document.value, "features"))) return;
  for (const key of Object.keys(document.value ?? {})) {
    if (COLLECTION_MEMBERS.includes(key) || isSchemaLink(key, [])) continue;
    yield {
      document,
      path: [key],
      message: `the field "${key}"`,
      expected: `one of ${COLLECTION_MEMBERS.join(", ")}`,
    };
  }
}

/** `$schema` at the top of a file tells an editor what the file holds; it is published nowhere. */
function isSchemaLink(key: string, holder: Path): boolean {
  return key === "$schema" && holder.length === 0;
}

function unknownFiles({ documents }: RuleInput) {
  return documents
    .filter(({ name, value }) => fileKind(name, value) === "unknown")
    .map((document) => ({ document }));
}

function issues({ records }: RuleInput): { entry: Entry<unknown>; issue: Issue }[] {
  return allEntries(records).flatMap((entry) => entry.issues.map((issue) => ({ entry, issue })));
}

function isClaimVoice({ path }: Issue): boolean {
  return path[1] === "claims" && (path[3] === "source" || path[3] === "claimant");
}

function isDateForm(issue: Issue): boolean {
  if (issue.code !== "invalid_format") return false;
  return Object.values(DATE_PATTERNS).some((pattern) => issue.pattern === `/${pattern}/`);
}

function findingOf(entry: Entry<unknown>, issue: Issue): Finding {
  const path = pathOf(issue);
  const found = foundAt(entry, issue);
  return {
    document: entry.document,
    path: [...entry.path, ...path],
    message: `${fieldName(path)} is ${shown(found)}`,
    expected: expectedOf(issue, found) + axesHint(path),
  };
}

function pathOf({ path }: Issue): Path {
  return path.map((step) => (typeof step === "symbol" ? String(step) : step));
}

function foundAt({ raw }: Entry<unknown>, issue: Issue): unknown {
  return pathOf(issue).reduce<unknown>((value, step) => member(value, String(step)), raw);
}

function fieldName(path: Path): string {
  const names = path.filter((step) => typeof step === "string" && step !== "properties");
  return names.length === 0 ? "the record" : names.join(".");
}

function expectedOf(issue: Issue, found: unknown): string {
  if (issue.code === "invalid_type") return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === "invalid_value") {
    const codes = issue.values.map(String);
    return codes.length === 1
      ? `${shown(issue.values[0])}`
      : `one of ${codes.join(", ")}${didYouMean(found, codes)}`;
  }
  if (issue.code === "invalid_format") return formOf(issue.pattern ?? issue.format);
  if (issue.code === "too_small")
    return issue.minimum === 1 ? "at least one, not empty" : `at least ${issue.minimum}`;
  if (issue.code === "too_big") return `at most ${issue.maximum}`;
  return issue.message;
}

/** What the schema calls a kind of value, in words. */
const KINDS: Readonly<Record<string, string>> = {
  string: "text in double quotes",
  number: "a number without quotes",
  array: "a list in [ ]",
  tuple: "a list in [ ]",
  object: "an object in { }",
  null: "null: the build fills it in",
};

/** Forms of texts in words, by what stands in their pattern. */
const FORMS: readonly (readonly [part: string, words: string])[] = [
  ["^inc-", 'an id such as "inc-town-prison-2020": small letters, digits and single hyphens'],
  ["^fac-", 'an id such as "fac-town-central": small letters, digits and single hyphens'],
  ["^clm-", 'an id such as "clm-town-2020-escaped": small letters, digits and single hyphens'],
  ["^src-", 'an id such as "src-agency-2020-escape": small letters, digits and single hyphens'],
  ["(?!", "an id of small letters, digits and single hyphens"],
  ["[A-Z]{2}", 'two capital letters of ISO 3166-1, such as "NG"'],
  ["https?", 'an address that begins with "https://"'],
];

function formOf(pattern: string): string {
  return FORMS.find(([part]) => pattern.includes(part))?.[1] ?? `text of the form ${pattern}`;
}

function axesHint(path: Path): string {
  const isPosition = path.includes("coordinates") || path.at(-2) === "point";
  return isPosition ? " (positions are [longitude, latitude])" : "";
}

function knownFields(schema: JsonSchema): string {
  return `one of ${Object.keys(schema.properties ?? {}).join(", ")}`;
}

function patternOf(type: z.ZodMiniType): string {
  const { pattern, anyOf } = z.toJSONSchema(type);
  return pattern ?? anyOf?.find((option) => typeof option === "object" && option.pattern)?.pattern ?? "";
}
