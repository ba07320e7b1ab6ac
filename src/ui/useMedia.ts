import { useSyncExternalStore } from "react";

/** Asked for anew, a list would be made and its query parsed at every rendering. */
const lists = new Map<string, MediaQueryList>();
/** What held before a page was printed: paper has another width, and what is open must not be laid out anew for it. */
const onScreen = new Map<string, boolean>();

/** Whether a media query holds now; follows it, but not onto paper, unless paper is what it asks for. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = listOf(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => {
      const isPaper = query !== "print" && listOf("print").matches && onScreen.has(query);
      if (!isPaper) onScreen.set(query, listOf(query).matches);
      return onScreen.get(query) ?? false;
    },
  );
}

function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? window.matchMedia(query);
  lists.set(query, list);
  return list;
}
