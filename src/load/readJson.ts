import { createLocator, jsonFault, otherThanJson, startOfJson } from "./jsonFault.ts";
import type { Outcome } from "./outcome.ts";

/** The value of a JSON text in UTF-8; where it is none, why: encoding, HTML, empty, or broken at a line and column. */
export function readJson(file: string, bytes: Uint8Array): Outcome<unknown> {
  const text = decoded(bytes);
  if (text === null) return { ok: false, problem: { file, reason: "encoding" } };
  const start = startOfJson(text);
  const reason = otherThanJson(text, start);
  if (reason !== null) return { ok: false, problem: { file, reason } };
  const fault = jsonFault(text, start);
  if (fault === null) return { ok: true, value: JSON.parse(text.slice(start)) };
  return { ok: false, problem: { file, reason: "not_json", ...createLocator(text)(fault) } };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
