import type { ProblemReason } from "../../domain/dataset.ts";
import type { Oddity } from "./importedRow.ts";

/** What may be odd about a row of a table, apart from its point and its cells. */
export type TableOddity = Extract<
  ProblemReason,
  | "bad_date"
  | "date_order"
  | "bad_number"
  | "null_island"
  | "longitude_wrapped"
  | "duplicate_key"
  | "repeated_id"
  | "duplicate_id"
  | "older_version"
  | "swapped_row"
  | "stray_quote"
  | "unknown_country"
  | "figure_order"
  | "no_deaths"
>;

const LONGEST_DETAIL = 120;

export function findingOf(reason: TableOddity, detail: string): Oddity {
  return { reason, detail: detail.slice(0, LONGEST_DETAIL) };
}
