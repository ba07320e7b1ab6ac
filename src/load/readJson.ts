import { createLocator, jsonFault, otherThanJson, startOfJson } from "./jsonFault.ts";
import type { Outcome } from "./outcome.ts";

/** The value of a JSON text; where it is none, why: HTML, empty, or broken at a line and column. */
export function readJson(file: string, text: string): Outcome<unknown> {
  const start = startOfJson(text);
  const reason = otherThanJson(text, start);
  if (reason !== null) return { ok: false, problem: { file, reason } };
  const fault = jsonFault(text, start);
  if (fault === null) return { ok: true, value: JSON.parse(text.slice(start)) };
  return { ok: false, problem: { file, reason: "not_json", ...createLocator(text)(fault) } };
}
