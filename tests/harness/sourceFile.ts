import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of ours: its path from the top of the repository with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Every file below `folder` whose name ends in one of `endings`, in the order of their paths. */
export function readSources(folder: string, endings: readonly string[]): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** The line, from 1, on which the character at `offset` stands. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
