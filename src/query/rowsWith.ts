import type { ActorFact } from "../domain/facts.ts";
import type { Row } from "./answer.ts";
import type { Columns, SetColumn } from "./columns.ts";
import { valuesAt } from "./rowFacts.ts";

/** `facilities`: it took place there; `naming`: it names the facility alone. */
export type RowProperty = "actors" | "sources" | "facilities" | "naming";

/** What one actor had to do with one row. */
export interface ActorPart extends Pick<ActorFact, "role" | "bases"> {
  readonly row: Row;
}

/** Rows with an actor, a source or a facility; ascending. */
export function rowsWith(columns: Columns, property: RowProperty, id: string): readonly Row[] {
  switch (property) {
    case "actors":
      return rowsOf(columns.actors, isOwn(id));
    case "naming":
      return Array.from(columns.naming.get(id) ?? []);
    default:
      return rowsOf(columns[property], (value) => value === id);
  }
}

/** What an actor had to do with each row that names it; a row may name it more than once. */
export function actorParts(columns: Columns, id: string): readonly ActorPart[] {
  return rowsOf(columns.actors, isOwn(id)).flatMap((row) =>
    valuesAt(columns.actors, row)
      .filter(isOwn(id))
      .map(({ role, bases }) => ({ row, role, bases })),
  );
}

/** An actor's first id is its own; the others are those that it belonged to. */
function isOwn(id: string): (fact: ActorFact) => boolean {
  return ({ ids }) => ids[0] === id;
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
