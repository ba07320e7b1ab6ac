import type { Row } from "./answer.ts";
import type { Columns, SetColumn } from "./columns.ts";

/** Rows that name an actor, a source, or a facility as the place where it happened; ascending. */
export function rowsWith(
  { actors, sources, facilities }: Columns,
  property: "actors" | "sources" | "facilities",
  id: string,
): readonly Row[] {
  // An actor's first id is its own; the others are those that it belonged to.
  if (property === "actors") return rowsOf(actors, ({ ids }) => ids[0] === id);
  return rowsOf(property === "sources" ? sources : facilities, (value) => value === id);
}

function rowsOf<Value>(
  { codes, offsets, items, values }: SetColumn<Value>,
  isMeant: (value: Value) => boolean,
): readonly Row[] {
  const meant = values.map(isMeant);
  if (!meant.includes(true)) return [];
  const codeIsMeant = Array.from({ length: offsets.length - 1 }, (_, code) =>
    items.subarray(offsets[code], offsets[code + 1]).some((item) => meant[item]),
  );
  const rows: Row[] = [];
  for (let row = 0; row < codes.length; row++) if (codeIsMeant[codes[row] ?? 0]) rows.push(row);
  return rows;
}
