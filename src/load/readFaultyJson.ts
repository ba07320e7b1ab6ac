import { createLocator, jsonFault, otherThanJson, startOfJson } from "./jsonFault.ts";
import type { Outcome } from "./outcome.ts";

/** Of a text that is no JSON, why; the value where only something before it was in the way. */
export function readFaultyJson(file: string, text: string): Outcome<unknown> {
  const start = startOfJson(text);
  const reason = otherThanJson(text, start);
  if (reason !== null) return { ok: false, problem: { file, reason } };
  const fault = jsonFault(text, start);
  if (fault === null) return { ok: true, value: JSON.parse(text.slice(start)) };
  return { ok: false, problem: { file, reason: "not_json", ...createLocator(text)(fault) } };
}
