import { en } from "zod/locales";
import * as z from "zod/mini";

// Without a language zod/mini says "Invalid input" of everything.
z.config(en());

type Schema<Value> = z.ZodMiniType<Value, Value>;
type Verdict<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly detail: string };

/** What a detail may quote of the data: enough to find it, too little to flood a page. */
const LONGEST_DETAIL = 300;

/**
 * Checks a parsed value, and gives the value itself back, not a copy of it: the schemas change nothing.
 * The detail is the first thing that is wrong, as path and what was expected there.
 */
export function conforms<Value>(schema: Schema<Value>, value: unknown): Verdict<Value> {
  if (fits(schema, value)) return { ok: true, value };
  const issue = z.safeParse(schema, value).error?.issues[0];
  const path = issue?.path.map(String).join(".");
  return { ok: false, detail: `${path ? `${path}: ` : ""}${issue?.message ?? ""}`.slice(0, LONGEST_DETAIL) };
}

function fits<Value>(schema: Schema<Value>, value: unknown): value is Value {
  return z.safeParse(schema, value).success;
}
