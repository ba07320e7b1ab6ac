import type { Source } from "../../domain/schema.ts";
import { ownSourceId } from "./ownIds.ts";
import type { TableFormat } from "./tableFormat.ts";

/** The dataset that the rows are of, as a source; null where a file belongs to none. */
export function datasetSource({ source }: TableFormat, openedOn: string): Source | null {
  if (source === null) return null;
  const checked = { on: openedOn, how: "secondary" } as const;
  return { ...source, authors: [], published: null, sourceType: "research", lang: "en", checked };
}

/** A source that a table only names. */
export function namedSource(name: string, openedOn: string): Source {
  return {
    id: ownSourceId(name),
    title: name,
    publisher: name,
    authors: [],
    published: null,
    noUrl: "named without a link",
    sourceType: "media",
    lang: "und",
    checked: { on: openedOn, how: "secondary" },
  };
}

/** Ids of the sources of a row: the dataset first, then those that it names. */
export function sourceIds(format: TableFormat, names: readonly string[]): string[] {
  const ids = names.map(ownSourceId);
  return [...new Set(format.source === null ? ids : [format.source.id, ...ids])];
}
