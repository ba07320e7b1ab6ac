import type { DataFormat } from "../domain/dataset.ts";

/** Datasets whose terms do not let a row be passed on as one likes: it leaves only when that is asked for. */
const RESTRICTED: ReadonlyMap<DataFormat, string> = new Map([
  ["acled", "ACLED"],
  ["gtd", "Global Terrorism Database"],
]);

/** Name of the dataset whose terms bind rows of a format; null: none do. */
export function restrictedOf(format: DataFormat): string | null {
  return RESTRICTED.get(format) ?? null;
}
