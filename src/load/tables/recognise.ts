import type { TypeNames } from "../importedValues.ts";
import type { Mapping } from "../mapping.ts";
import { ACLED } from "./acled.ts";
import { genericTable } from "./genericTable.ts";
import { GTD } from "./gtd.ts";
import type { TableFormat } from "./tableFormat.ts";
import { UCDP } from "./ucdp.ts";

/** Columns by which a format is known; any one of the sets will do. Old ACLED files have no kinds below a kind of event. */
const SIGNS: readonly (readonly [TableFormat, readonly (readonly string[])[]])[] = [
  [
    ACLED,
    [
      ["event_id_cnty", "sub_event_type"],
      ["event_id_cnty", "event_type", "actor1", "event_date"],
      ["data_id", "event_type", "actor1", "event_date"],
    ],
  ],
  [GTD, [["eventid", "iyear", "attacktype1"]]],
  [UCDP, [["dyad_name", "where_prec", "best"]]],
];

/** The format that a header is of, whatever the order of its columns and whatever else is there; null: none of the three. */
export function knownFormat(names: readonly string[]): TableFormat | null {
  const present = new Set(names);
  const found = SIGNS.find(([, signs]) =>
    signs.some((columns) => columns.every((column) => present.has(column))),
  );
  return found?.[0] ?? null;
}

export function formatOf(names: readonly string[], mapping: Mapping, types: TypeNames): TableFormat {
  return knownFormat(names) ?? genericTable(names, mapping, types);
}

/** Names of columns as they are compared: without case, spaces around them and a byte order mark. */
export function columnNames(header: readonly string[]): string[] {
  return header.map((name) =>
    name
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase(),
  );
}

/**
 * One release of UCDP's candidate events had no header. Its rows are known by their number of cells and by three that hold
 * what no header would.
 */
export function isHeaderlessUcdp(cells: readonly string[]): boolean {
  const cell = (name: string): string => cells[UCDP.expected.indexOf(name)] ?? "";
  return (
    cells.length === UCDP.expected.length &&
    /^\d+$/.test(cell("id")) &&
    /^[1-7]$/.test(cell("where_prec")) &&
    /^\d{4}-\d{2}-\d{2}/.test(cell("date_start"))
  );
}
