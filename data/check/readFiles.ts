import { readdirSync, readFileSync } from "node:fs";
import type { Files } from "./checkDataset.ts";

/** The data files of a folder, by name with the folder in front: GeoJSON, JSON and its README. */
export function readFolder(folder: string): Files {
  const names = readdirSync(folder).filter((name) => isDataFile(name));
  return readFiles(names.sort().map((name) => `${folder}/${name}`));
}

/** @throws when a file cannot be read */
export function readFiles(names: readonly string[]): Files {
  return new Map(names.map((name) => [name, readFileSync(name, "utf8")]));
}

/** Whether a file of the data folder holds data; the code beside it does not. */
export function isDataFile(name: string): boolean {
  return /^(?:[^/\\]+\.(?:geo)?json|README\.md)$/.test(name);
}
