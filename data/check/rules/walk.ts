import * as z from "zod/mini";
import { member } from "../dataset.ts";
import type { Path } from "../positions.ts";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A value of a record with the part of the JSON Schema that speaks of it. */
export interface Node {
  readonly value: unknown;
  readonly path: Path;
  readonly schema: JsonSchema;
  /** Names that the schema does not know, when the value is an object. */
  readonly unknownKeys: readonly string[];
}

const made = new WeakMap<z.ZodMiniType, JsonSchema>();

/** JSON Schema (2020-12) of a type, made once. */
export function jsonSchemaOf(type: z.ZodMiniType): JsonSchema {
  const known = made.get(type) ?? z.toJSONSchema(type);
  made.set(type, known);
  return known;
}

/** Every value in a record, from the outside in, with its schema; what the schema does not know is left out. */
export function* walk(value: unknown, anySchema: JsonSchema, path: Path = []): Iterable<Node> {
  const schema = branchFor(value, anySchema);
  if (Array.isArray(value)) {
    yield { value, path, schema, unknownKeys: [] };
    for (const [index, item] of value.entries()) {
      const inner = schema.prefixItems?.[index] ?? schema.items;
      if (isSchema(inner)) yield* walk(item, inner, [...path, index]);
    }
    return;
  }
  const properties = schema.properties ?? {};
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const isDescribed = schema.properties !== undefined;
  yield { value, path, schema, unknownKeys: isDescribed ? keys.filter((key) => !(key in properties)) : [] };
  for (const key of keys) {
    const inner = properties[key];
    if (isSchema(inner)) yield* walk(member(value, key), inner, [...path, key]);
  }
}

/** Of alternatives, the one for this kind of value: all of ours are "something or null". */
function branchFor(value: unknown, schema: JsonSchema): JsonSchema {
  if (!schema.anyOf) return schema;
  const options = schema.anyOf.filter(isSchema);
  return options.find(({ type }) => (type === "null") === (value === null)) ?? schema;
}

function isSchema(schema: unknown): schema is JsonSchema {
  return typeof schema === "object" && schema !== null && !Array.isArray(schema);
}
