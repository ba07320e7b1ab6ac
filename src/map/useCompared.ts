import { useMemo } from "react";
import { useLocale } from "../i18n/locale.ts";
import type { Query } from "../query/query.ts";
import { useAtlas } from "../store/useAtlas.ts";
import type { Circles } from "./bubbles.ts";
import type { Naming } from "./sceneNames.ts";

/** What a link wants told by circles and by titles; null where it wants neither, or the data have none. */
export function useCompared(query: Query): {
  readonly circles: Circles | null;
  readonly naming: Naming | null;
} {
  const { messages, number } = useLocale();
  const size = useAtlas((state) => state.size);
  const label = useAtlas((state) => state.label);
  // Records of a reader's own file may have to be read first.
  const arrivals = useAtlas((state) => (size === "none" && label.length === 0 ? 0 : state.arrivals));
  const circles = useMemo(() => {
    void arrivals;
    const figures = size === "none" ? null : query.figures(size);
    return size === "none" || figures === null ? null : { of: size, figures };
  }, [query, size, arrivals]);
  const { map } = messages;
  const naming = useMemo(() => {
    void arrivals;
    const rows = namedRows(query, label);
    const words = (title: string, more: number): string =>
      more === 0 ? title : map.titleMore(title, number(more));
    return rows.length === 0 ? null : { rows, words };
  }, [query, label, arrivals, map, number]);
  return { circles, naming };
}

function namedRows(query: Query, ids: readonly string[]): Naming["rows"] {
  return ids.flatMap((id) => {
    const row = query.rowOf(id);
    const title = row === null ? undefined : query.record(row)?.properties.title;
    return row === null || title === undefined ? [] : [{ row, title }];
  });
}
