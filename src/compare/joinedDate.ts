import { foldText } from "../domain/text.ts";
import type { ListTable } from "./listTable.ts";

const PARTS = [
  ["iyear", "year"],
  ["imonth", "month"],
  ["iday", "day"],
] as const;

/**
 * Some datasets (GTD) keep year, month and day apart: they get one column more that has them together, a month or
 * day that is 0 or missing being unknown. Tables that have other columns for dates stay as they are.
 */
export function withJoinedDate(table: ListTable): ListTable {
  const folded = table.header.map(foldText);
  const columns = PARTS.map((names) => folded.findIndex((name) => names.some((known) => known === name)));
  if (columns.includes(-1) || folded.some((name) => /\bdate\b/.test(name))) return table;
  const rows = table.rows.map(({ line, cells }) => ({ line, cells: [...cells, joined(cells, columns)] }));
  return { ...table, header: [...table.header, columns.map((at) => table.header[at]).join("-")], rows };
}

function joined(cells: readonly string[], columns: readonly number[]): string {
  const [year = "", month = "", day = ""] = columns.map((column) => cells[column] ?? "");
  if (year === "") return "";
  return `${year}-${(month || "0").padStart(2, "0")}-${(day || "0").padStart(2, "0")}`;
}
