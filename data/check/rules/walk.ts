import * as z from "zod/mini";
import { member } from "../dataset.ts";
import type { Path } from "../positions.ts";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A value of a record with the part of the JSON Schema that speaks of it. */
export interface Node {
  readonly value: unknown;
  readonly path: Path;
  readonly schema: JsonSchema;
}

const made = new WeakMap<z.ZodMiniType, JsonSchema>();

/** JSON Schema (2020-12) of a type, made once. */
export function jsonSchemaOf(type: z.ZodMiniType): JsonSchema {
  const known = made.get(type) ?? z.toJSONSchema(type);
  made.set(type, known);
  return known;
}

/**
 * Values in a record with their schema, from the outside in; what the schema does not know is passed over.
 * @param isWanted which of them; asked of every value, so that nothing is made of the many that nobody wants
 */
export function walk(
  value: unknown,
  schema: JsonSchema,
  isWanted: (value: unknown, schema: JsonSchema) => boolean,
): Node[] {
  const found: Node[] = [];
  visit(value, schema, [], (inner, known, path) => {
    if (isWanted(inner, known)) found.push({ value: inner, schema: known, path: [...path] });
  });
  return found;
}

/** Names that the schema does not know, when the value is an object. */
export function unknownKeys(value: unknown, { properties }: JsonSchema): string[] {
  if (properties === undefined || typeof value !== "object" || value === null) return [];
  return Object.keys(value).filter((key) => !(key in properties));
}

/** @param path of the value; one list for all, which changes from step to step */
function visit(
  value: unknown,
  anySchema: JsonSchema,
  path: (string | number)[],
  see: (value: unknown, schema: JsonSchema, path: Path) => void,
): void {
  const schema = branchFor(value, anySchema);
  see(value, schema, path);
  if (typeof value !== "object" || value === null) return;
  const enter = (step: string | number, inner: unknown, known: unknown): void => {
    if (!isSchema(known)) return;
    path.push(step);
    visit(inner, known, path, see);
    path.pop();
  };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      enter(index, item, schema.prefixItems?.[index] ?? schema.items);
  } else if (schema.properties !== undefined) {
    for (const key of Object.keys(value)) enter(key, member(value, key), schema.properties[key]);
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
