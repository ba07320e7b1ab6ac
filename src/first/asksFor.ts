import type { LinkState } from "../url/linkState.ts";

/** Files that the picture of a link needs besides the page's own data. */
export interface Asked {
  readonly more: boolean;
  readonly texts: boolean;
  /** Of the data; null: the page's own. */
  readonly version: string | null;
}

export function asksFor({ filter, selection, size, label, v }: LinkState, version: string): Asked {
  const { actor, role, basis, source, min, q } = filter;
  const lists = [actor, role, basis, source, label];
  return {
    more: lists.some((list) => list.length > 0) || min !== null || selection !== null || size !== "none",
    texts: q !== "",
    version: v === null || v === version ? null : v,
  };
}
