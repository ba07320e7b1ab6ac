import * as z from "zod/mini";
import {
  curatedIncidentFeature,
  facilityFeature,
  metadata,
  retiredIds,
  sourcesFile,
  type Vocabulary,
  vocabulary,
} from "../../src/domain/schema.ts";
import { CODE_WORDS, FIELD_WORDS, wordsFor } from "./fieldWords.ts";

/** Where the schemas stand, from the root of the project. */
export const SCHEMA_FOLDER = "data/schema";

const facilities = z.looseObject({
  type: z.literal("FeatureCollection"),
  features: z.array(facilityFeature),
});

const CURATED = {
  incident: ["A record: data/incidents/inc-….geojson", curatedIncidentFeature],
  facilities: ["Places of detention: data/facilities.geojson", facilities],
  sources: ["Sources: data/sources.json", sourcesFile],
  vocabulary: ["Words and actors: data/vocabulary.json", vocabulary],
  metadata: ["The dataset: data/metadata.json", metadata],
  ids: ["Ids that are not used any more: data/ids.json", retiredIds],
} as const;

type Schema = z.core.JSONSchema.BaseSchema & { enumDescriptions?: string[] };

/**
 * JSON Schemas of the files as they are typed, by file name, for editors: the one schema of the records, closed, with
 * words for each field and each code. The published ones (`data/publish/jsonSchemas.ts`) are open and have no words.
 */
export function curatedSchemas(words: Vocabulary): [name: string, text: string][] {
  return Object.entries(CURATED).map(([name, [title, type]]) => {
    const { $schema, ...rest } = z.toJSONSchema(type);
    const described = withWords(rest, [name], words);
    const properties = {
      $schema: { type: "string", description: FIELD_WORDS.$schema },
      ...described.properties,
    };
    const file = { $schema, title, ...described, properties };
    return [`${name}.schema.json`, `${JSON.stringify(file, null, 2)}\n`];
  });
}

/** The schema of a value with words for its fields and codes, and closed to fields that nobody knows. */
function withWords(schema: Schema, path: readonly string[], words: Vocabulary): Schema {
  const description = path.length > 1 ? wordsFor(path, FIELD_WORDS) : undefined;
  const inner = (value: unknown, step?: string): Schema =>
    isSchema(value) ? withWords(value, step === undefined ? path : [...path, step], words) : {};
  return {
    ...schema,
    ...(description && { description }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([key, value]) => [key, inner(value, key)]),
      ),
      additionalProperties: false,
    }),
    ...(isSchema(schema.items) && { items: inner(schema.items) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map((option) => inner(option)) }),
    ...codesOf(schema, path, words),
  };
}

function codesOf({ enum: codes, type }: Schema, path: readonly string[], words: Vocabulary): Partial<Schema> {
  if (path.at(-1) === "measure" && type === "string") {
    const { measures } = words;
    return {
      enum: measures.map(({ id }) => id),
      enumDescriptions: measures.map(({ name, group }) => `${name} (${group})`),
    };
  }
  if (!codes) return {};
  const meanings = { ...termsFor(path, words), ...wordsFor(path, CODE_WORDS) };
  if (Object.keys(meanings).length === 0) return {};
  return { enumDescriptions: codes.map((code) => meanings[String(code)] ?? String(code)) };
}

/** Definitions of the vocabulary, by the fields in which its codes stand. */
function termsFor(path: readonly string[], words: Vocabulary): Readonly<Record<string, string>> {
  const lists = {
    "incident.properties.type": words.types,
    also: words.types,
    outcome: words.outcomes,
    precision: words.precisions,
    "actors.role": words.actorRoles,
    "basis.kind": words.bases,
    "claimant.role": words.claimantRoles,
    facilityType: words.facilityTypes,
  };
  const terms = wordsFor(path, lists) ?? [];
  return Object.fromEntries(terms.map(({ id, name, definition }) => [id, definition ?? name]));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
