import type { ProblemReason } from "../../domain/dataset.ts";
import type { Oddity } from "./importedRow.ts";

/** What may be odd about a row of a table that is taken all the same. */
export type TableOddity =
  | Extract<
      ProblemReason,
      "bad_date" | "date_order" | "bad_number" | "null_island" | "longitude_wrapped" | "duplicate_key"
    >
  /** A quotation mark stood inside a cell; it was taken as text. */
  | "stray_quote"
  /** A country that has no code of today, or a name that is not known; it has none. */
  | "unknown_country"
  /** The best estimate lies outside the lowest and highest, or these are the wrong way round. */
  | "figure_order"
  /** UCDP records events with deaths; this row has none. */
  | "no_deaths";

const LONGEST_DETAIL = 120;

export function findingOf(reason: TableOddity, detail: string): Oddity {
  return { reason: reasonOf(reason), detail: detail.slice(0, LONGEST_DETAIL) };
}

function reasonOf(reason: string): ProblemReason {
  return reason as ProblemReason;
}
