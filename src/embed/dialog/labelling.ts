/** More names than a map has room for. */
export const MOST_LABELS = 24;

export interface Titled {
  readonly id: string;
  readonly title: string;
}

export interface Offered {
  readonly rows: readonly Titled[];
  /** How many have the words, those that are not offered included. */
  readonly found: number;
}

/**
 * Those to choose from: the chosen ones, which stay in sight whatever is searched for, then others that have all the
 * words, up to a list that can be read.
 */
export function offeredLabels(all: readonly Titled[], chosen: readonly string[], search: string): Offered {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = all.filter(({ title }) => words.every((word) => plain(title).includes(word)));
  const kept = chosen.map((id) => all.find((row) => row.id === id) ?? { id, title: id });
  const others = found.filter(({ id }) => !chosen.includes(id));
  return { rows: [...kept, ...others].slice(0, Math.max(MOST_LABELS, kept.length)), found: found.length };
}

/** Accents and case ignored, as in the search of the page. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Mark}+/gu, "")
    .toLowerCase();
