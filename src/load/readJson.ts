import type { Outcome } from "./outcome.ts";

/** The value of a JSON text in UTF-8; where it is none, why: encoding, HTML, empty, or broken at a line and column. */
export async function readJson(file: string, bytes: Uint8Array): Promise<Outcome<unknown>> {
  const text = decoded(bytes);
  if (text === null) return { ok: false, problem: { file, reason: "encoding" } };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    // What finds the place of a mistake is fetched when there is one.
    const { readFaultyJson } = await import("./readFaultyJson.ts");
    return readFaultyJson(file, text);
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
