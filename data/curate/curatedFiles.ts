import { readDocuments } from "../check/checkDataset.ts";
import { type Records, readRecords } from "../check/dataset.ts";
import { readFolder } from "../check/readFiles.ts";
import { lists } from "../check/rules/ids.ts";

export function curatedRecords(folder: string): Records {
  return readRecords(readDocuments(readFolder(folder)).documents);
}

/** Ids of records, and those that once were. */
export function usedIds(folder: string): ReadonlySet<string> {
  const records = curatedRecords(folder);
  const retired = records.retired.flatMap(({ value }) =>
    value ? [...Object.keys(value.renamed), ...value.withdrawn.map(({ id }) => id)] : [],
  );
  return new Set([...lists(records).incidents.map(({ id }) => id), ...retired]);
}
