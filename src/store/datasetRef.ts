import type { Mapping } from "../load/mapping.ts";

/** How a file on a reader's computer is known again: its name, size in bytes and SHA-256. */
export interface FileSign {
  readonly name: string;
  readonly size: number;
  /** Lower-case hex; null where the page could not compute one. */
  readonly sha256: string | null;
}

/** Which columns of a file in no known format are used, and as what; null: none. */
export type ColumnMapping = Mapping;

/** What a column can be used as, in the order in which it is asked for. */
export const COLUMN_USES = [
  "date",
  "end",
  "type",
  "title",
] as const satisfies readonly (keyof ColumnMapping)[];
export type ColumnUse = (typeof COLUMN_USES)[number];

/**
 * Which dataset a state is about. `columns` null: as the format has them, or as they are guessed.
 * - `atlas`: the data that the atlas comes with
 * - `address`: a file of this site, or of an origin that the deployer allows
 * - `files`: files on a reader's computer, of which a link can only say how to know them
 */
export type DatasetRef =
  | { readonly kind: "atlas" }
  | { readonly kind: "address"; readonly url: string; readonly columns: ColumnMapping | null }
  | {
      readonly kind: "files";
      readonly files: readonly FileSign[];
      readonly columns: ColumnMapping | null;
    };

export const ATLAS_DATA: DatasetRef = Object.freeze({ kind: "atlas" });

/** The same file, as far as can be told: by content where both are known, else by name and size. */
export function isSameFile(one: FileSign, other: FileSign): boolean {
  if (one.size !== other.size) return false;
  if (one.sha256 !== null && other.sha256 !== null) return one.sha256 === other.sha256;
  return one.name === other.name;
}

export function isSameColumns(one: ColumnMapping | null, other: ColumnMapping | null): boolean {
  if (one === null || other === null) return one === other;
  return COLUMN_USES.every((use) => one[use] === other[use]);
}

/** The same bytes, whatever columns of them are used. Files may stand in any order. */
export function isSameSource(one: DatasetRef, other: DatasetRef): boolean {
  if (one.kind === "address" && other.kind === "address") return one.url === other.url;
  if (one.kind === "files" && other.kind === "files") return isSameFiles(one.files, other.files);
  return one.kind === other.kind;
}

export function isSameFiles(one: readonly FileSign[], other: readonly FileSign[]): boolean {
  return one.length === other.length && one.every((file) => other.some((like) => isSameFile(file, like)));
}

export function isSameDataset(one: DatasetRef, other: DatasetRef): boolean {
  return isSameSource(one, other) && isSameColumns(columnsOf(one), columnsOf(other));
}

export function columnsOf(dataset: DatasetRef): ColumnMapping | null {
  return dataset.kind === "atlas" ? null : dataset.columns;
}

const LONGEST_NAME = 200;

/** A name of a file as a link can hold it: short, and without characters that hide or turn text around them. */
export function nameInLinks(name: string): string {
  const characters = [...name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\ufffd")];
  return characters.length <= LONGEST_NAME ? characters.join("") : characters.slice(0, LONGEST_NAME).join("");
}
