import { facilityMap } from "../domain/dataset.ts";
import type { Row } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import type { CountryNames } from "./countryNames.ts";
import { type DecodedList, decodeList } from "./decodeList.ts";
import { withJoinedDate } from "./joinedDate.ts";
import { guessColumns, type ListColumns } from "./listColumns.ts";
import { type ListTable, MOST_BYTES } from "./listTable.ts";
import { type Comparison, matchList } from "./matchList.ts";
import { type OurRecord, ourRecord } from "./ourRecords.ts";
import { type ReadList, readList } from "./readList.ts";
import { type NoTable, readTable } from "./readTable.ts";

/** A file that was chosen, and what its columns are taken to be. */
export interface ChosenList {
  readonly name: string;
  readonly encoding: DecodedList["encoding"];
  readonly table: ListTable;
  readonly columns: ListColumns;
}

export type Scope = "all" | "shown";

/** What a comparison gave, and with what it was made. */
export interface Compared {
  readonly query: Query;
  readonly list: ReadList;
  readonly records: number;
  readonly comparison: Comparison;
}

/** Whose records the list was compared with. */
export type Source = "atlas" | "file";

export function sourceOf({ query }: Compared): Source {
  return query.dataset.files === null ? "atlas" : "file";
}

/** Above this the records of a dataset are not compared one by one. */
export const MOST_RECORDS = 50_000;
/** Records that are read between two pauses. */
const PER_SLICE = 500;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Reads a file into a table; in place of one why it is none. Nothing leaves the page. */
export async function chooseList(file: File): Promise<ChosenList | NoTable | "too_large" | "unreadable"> {
  if (file.size > MOST_BYTES) return "too_large";
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return "unreadable";
  const { text, encoding } = decodeList(new Uint8Array(bytes));
  const read = await readTable(text, pause);
  if (typeof read === "string") return read;
  const table = withJoinedDate(read);
  return { name: file.name, encoding, table, columns: guessColumns(table) };
}

/**
 * Compares a list with rows of a dataset.
 * @param rows of the dataset, at most {@link MOST_RECORDS}
 * @throws what reading the records throws
 */
export async function compareList(
  { table, columns }: ChosenList,
  countries: CountryNames,
  query: Query,
  rows: readonly Row[],
): Promise<Compared> {
  const list = await readList(table, columns, countries, pause);
  const records = await ourRecords(query, rows);
  const comparison = await matchList(list.rows, records, query.coverage, pause);
  return { query, list, records: records.length, comparison };
}

async function ourRecords(query: Query, rows: readonly Row[]): Promise<OurRecord[]> {
  const facilities = facilityMap(query.dataset);
  const records: OurRecord[] = [];
  for (let from = 0; from < rows.length; from += PER_SLICE) {
    const features = await query.records.read(rows.slice(from, from + PER_SLICE));
    records.push(...features.map((feature) => ourRecord(feature, (id) => facilities.get(id))));
    await pause();
  }
  return records;
}
