import type { Fate } from "../domain/fate.ts";
import type { RetiredIds } from "../domain/schema.ts";
import { fileOfVersion } from "./files.ts";

/** Ids that no record has any more, relative to the page. Fetched when a link asks for a record that is not there. */
export const IDS_FILE = "data/ids.json";

/**
 * What became of an id that is not in the data. null: nothing is known of it, or the file did not come.
 * @param base absolute URL that the file is relative to
 * @param version of the data that are shown; null: the present one
 */
export async function fateOf(
  id: string,
  base: string,
  version: string | null = null,
  fetch = globalThis.fetch,
): Promise<Fate | null> {
  try {
    const response = await fetch(new URL(fileOfVersion(IDS_FILE, version), base).href);
    return response.ok ? fateIn(await response.json(), id) : null;
  } catch {
    return null;
  }
}

/** The check of the build has seen the file; a server may still send another one. */
function fateIn(file: Partial<RetiredIds> | null, id: string): Fate | null {
  const gone = Array.isArray(file?.withdrawn) ? file.withdrawn.find((one) => one?.id === id) : undefined;
  if (gone) return { kind: "withdrawn", on: String(gone.on), reason: String(gone.reason) };
  const renamed = file?.renamed;
  const to = renamed && Object.hasOwn(renamed, id) ? renamed[id] : undefined;
  return typeof to === "string" ? { kind: "renamed", to } : null;
}
