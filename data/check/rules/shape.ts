import { getIssues } from "@placemarkio/check-geojson";
import * as z from "zod/mini";
import { isoDay, source } from "../../../src/domain/schema.ts";
import { type Entry, fileKind, type Issue, member } from "../dataset.ts";
import type { Path } from "../positions.ts";
import { shown } from "../problem.ts";
import type { Finding, Rule, RuleInput } from "../rule.ts";
import { type JsonSchema, jsonSchemaOf, walk } from "./walk.ts";

/** GeoJSON files are GeoJSON (RFC 7946). */
export const rfc7946: Rule = function* ({ documents }) {
  for (const document of documents) {
    if (!isGeoJson(document)) continue;
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
    yield { document, path: [], message: "a file of no known kind", expected: "features, sources or actors" };
  }
  for (const { entry, issue } of issues(input)) {
    if (isClaimVoice(issue) || isDateForm(issue)) continue;
    yield findingOf(entry, issue);
  }
};

/** Every claim has a source and a claimant. */
export const claimSource: Rule = function* (input) {
  for (const { entry, issue } of issues(input)) if (isClaimVoice(issue)) yield findingOf(entry, issue);
};

/** No field that the schema does not know: a misspelt name would be lost in silence. */
export const unknownField: Rule = function* ({ documents, records }) {
  for (const entry of allEntries(records)) {
    for (const { path, unknownKeys, schema } of walk(entry.raw, jsonSchemaOf(entry.schema))) {
      for (const key of unknownKeys) {
        const at = [...entry.path, ...path, key];
        yield {
          document: entry.document,
          path: at,
          message: `the field "${key}"`,
          expected: knownFields(schema),
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
  return /\.geojson$/i.test(name) || ["incidents", "facilities"].includes(fileKind(name, value));
}

const COLLECTION_MEMBERS = ["type", "features", "metadata", "bbox"];

function* unknownMembers(document: Finding["document"]): Iterable<Finding> {
  if (!Array.isArray(member(document.value, "features"))) return;
  for (const key of Object.keys(document.value ?? {})) {
    if (COLLECTION_MEMBERS.includes(key)) continue;
    yield {
      document,
      path: [key],
      message: `the field "${key}"`,
      expected: `one of ${COLLECTION_MEMBERS.join(", ")}`,
    };
  }
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
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const found = path.reduce<unknown>((value, step) => member(value, String(step)), entry.raw);
  return {
    document: entry.document,
    path: [...entry.path, ...path],
    message: `${fieldName(path)} is ${shown(found)}`,
    expected: expectedOf(issue) + axesHint(path),
  };
}

function fieldName(path: Path): string {
  const names = path.filter((step) => typeof step === "string" && step !== "properties");
  return names.length === 0 ? "the record" : names.join(".");
}

function expectedOf(issue: Issue): string {
  if (issue.code === "invalid_type") return `${issue.expected}`;
  if (issue.code === "invalid_value") return `one of ${issue.values.join(", ")}`;
  if (issue.code === "invalid_format") return `text of the form ${issue.pattern ?? issue.format}`;
  if (issue.code === "too_small")
    return issue.minimum === 1 ? "at least one, not empty" : `at least ${issue.minimum}`;
  if (issue.code === "too_big") return `at most ${issue.maximum}`;
  return issue.message;
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
