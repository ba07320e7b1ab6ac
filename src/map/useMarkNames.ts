import { useEffect, useMemo, useState } from "react";
import { type Locale, useLocale } from "../i18n/locale.ts";
import type { Row } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { markName, unreadName } from "./markWords.ts";
import type { Scene, SceneMark } from "./sceneMark.ts";

/** Longer than between two steps of a drag. */
const REST_MS = 250;
const MOST_KEPT = 5_000;

/**
 * Names the marks of a scene. Titles are in the records: each is parsed once, and those that stand in a reader's
 * own file are only asked for when the marks have come to rest, or a drag would read at every step. While a brush
 * is dragged nobody hears the names: marks keep theirs until it is let go.
 */
export function useMarkNames(query: Query, scene: Scene): (mark: SceneMark) => string {
  const locale = useLocale();
  useAtlas(({ arrivals }) => arrivals);
  const kept = useMemo(() => new Names(query, locale), [query, locale]);
  const atHand = query.dataset.files === null;
  const rests = useRest(scene, !atHand);
  const dragging = useAtlas((state) => state.dragging);
  return (mark) => (dragging ? kept.last(mark) : undefined) ?? kept.of(mark, atHand || rests);
}

class Names {
  readonly #titles = new Map<Row, string>();
  readonly #last = new Map<string, string>();
  readonly #query: Query;
  readonly #locale: Locale;

  constructor(query: Query, locale: Locale) {
    this.#query = query;
    this.#locale = locale;
  }

  /** What a mark was called before. */
  last({ key }: SceneMark): string | undefined {
    return this.#last.get(key);
  }

  of(mark: SceneMark, mayRead: boolean): string {
    const name = this.#nameOf(mark, mayRead);
    if (this.#last.size >= MOST_KEPT) this.#last.clear();
    this.#last.set(mark.key, name);
    return name;
  }

  #nameOf(mark: SceneMark, mayRead: boolean): string {
    if (mark.kind !== "pin" || mark.row === null) return markName(mark, this.#query, this.#locale);
    const known = this.#titles.get(mark.row);
    if (known !== undefined) return known;
    if (!mayRead) return unreadName(mark.row, this.#query, this.#locale);
    const name = markName(mark, this.#query, this.#locale);
    if (this.#query.record(mark.row) !== null) this.#keep(mark.row, name);
    return name;
  }

  #keep(row: Row, name: string): void {
    if (this.#titles.size >= MOST_KEPT) this.#titles.clear();
    this.#titles.set(row, name);
  }
}

/** Whether a scene has been the same for a while. */
function useRest(scene: Scene, isAsked: boolean): boolean {
  const [rested, setRested] = useState<Scene | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(() => setRested(scene), REST_MS);
    return () => clearTimeout(timer);
  }, [scene, isAsked]);
  return rested === scene;
}
