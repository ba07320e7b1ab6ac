import { type Entry, type IncidentEntry, member, type Records } from "../dataset.ts";
import type { Path } from "../positions.ts";
import { shown } from "../problem.ts";
import type { Finding, Rule } from "../rule.ts";

interface IdAt {
  readonly id: string;
  readonly document: Finding["document"];
  readonly path: Path;
}

/** Every id stands once, and a feature has the same id outside and inside its properties. */
export const uniqueId: Rule = function* ({ records }) {
  const seen = new Set<string>();
  for (const { id, document, path } of ids(records)) {
    if (seen.has(id))
      yield {
        document,
        path,
        message: `the id ${id} stands twice`,
        expected: `an id of its own, such as ${id}-2, or one of the two taken out`,
      };
    seen.add(id);
  }
  for (const { document, path, raw } of [...records.incidents, ...records.facilities]) {
    const [outer, inner] = [member(raw, "id"), member(member(raw, "properties"), "id")];
    if (outer === inner || inner === undefined || outer === undefined) continue;
    const message = `the feature's id is ${shown(outer)}, that of its properties ${shown(inner)}`;
    yield { document, path: [...path, "id"], message, expected: "the same id" };
  }
};

/** A file that holds one record is named after it. */
export const fileName: Rule = function* ({ records }) {
  for (const { document, path, raw } of records.incidents) {
    const id = member(raw, "id");
    if (path.length > 0 || typeof id !== "string") continue;
    if (document.name.split(/[\\/]/).at(-1) === `${id}.geojson`) continue;
    const message = `the record ${id} in a file of another name`;
    yield {
      document,
      path: ["id"],
      message,
      expected: `the file name ${id}.geojson, or the id of this file`,
    };
  }
};

/** Records, facilities, sources and actors stand in the order of their ids. */
export const sorted: Rule = function* ({ records }) {
  for (const list of Object.values(lists(records))) {
    for (const [index, { id, document, path }] of list.entries()) {
      const before = list[index - 1];
      if (!before || before.document !== document || before.id <= id) continue;
      const expected = `the order of ids: ${id} before ${before.id}`;
      yield { document, path, message: `${id} stands after ${before.id}`, expected };
    }
  }
};

/** Ids by what has them, in the order of the files. */
export function lists(records: Records): Record<"incidents" | "facilities" | "sources" | "actors", IdAt[]> {
  return {
    incidents: records.incidents.flatMap((entry) =>
      idAt(entry, member(entry.raw, "properties"), ["properties"]),
    ),
    facilities: records.facilities.flatMap((entry) =>
      idAt(entry, member(entry.raw, "properties"), ["properties"]),
    ),
    sources: records.sources.flatMap((entry) => idAt(entry, entry.raw, [])),
    actors: records.vocabularies.flatMap((entry) => idsIn(entry, entry.raw, "actors", [])),
  };
}

/** Claims are found by their id from anywhere, so it is theirs alone across all records. */
export function claimIds(incidents: readonly IncidentEntry[]): IdAt[] {
  return incidents.flatMap((entry) =>
    idsIn(entry, member(entry.raw, "properties"), "claims", ["properties"]),
  );
}

function ids(records: Records): IdAt[] {
  return [...Object.values(lists(records)).flat(), ...claimIds(records.incidents)];
}

function idsIn(entry: Entry<unknown>, holder: unknown, key: string, path: Path): IdAt[] {
  const items = member(holder, key);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item, index) => idAt(entry, item, [...path, key, index]));
}

function idAt({ document, path }: Entry<unknown>, holder: unknown, inside: Path): IdAt[] {
  const id = member(holder, "id");
  return typeof id === "string" ? [{ id, document, path: [...path, ...inside, "id"] }] : [];
}
