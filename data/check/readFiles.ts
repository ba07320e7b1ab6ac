import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "./checkDataset.ts";
import { MAX_BYTES } from "./document.ts";

/** Folder of the records, one file each, inside the folder of the data. */
export const RECORDS_FOLDER = "incidents";

/** The data files of a folder, by name with the folder in front: GeoJSON, JSON, its README, and the records. */
export function readFolder(folder: string): Files {
  const names = [...namesIn(folder), ...namesIn(folder, RECORDS_FOLDER)].filter((name) => isDataFile(name));
  return readFiles(names.sort().map((name) => `${folder}/${name}`));
}

/**
 * A file that is too large is not read; what stands in for it is too large as well, for the check to say so.
 * @throws when a file cannot be read
 */
export function readFiles(names: readonly string[]): Files {
  return new Map(names.map((name) => [name, textOf(name)]));
}

function textOf(name: string): string {
  if (statSync(name).size <= MAX_BYTES) return readFileSync(name, "utf8");
  return " ".repeat(MAX_BYTES + 1);
}

/**
 * Whether a file of the data folder holds data; the code beside it does not.
 * @param name from the folder of the data, with `/` between folders
 */
export function isDataFile(name: string): boolean {
  return /^(?:[^/\\]+\.(?:geo)?json|README\.md|incidents\/[^/\\]+\.geojson)$/.test(name);
}

function namesIn(folder: string, inside = ""): string[] {
  const path = join(folder, inside);
  if (!existsSync(path)) return [];
  return readdirSync(path).map((name) => (inside ? `${inside}/${name}` : name));
}
