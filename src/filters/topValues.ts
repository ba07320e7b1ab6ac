import { foldText } from "../domain/text.ts";

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The options to be shown, and how many more there are. */
export interface TopValues {
  readonly shown: readonly FacetOption[];
  readonly more: number;
}

interface Asked {
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
  readonly labelOf: (value: string) => string;
  /** Only values with these words in their label; empty: all. */
  readonly words: string;
  /** So many at most, besides those that are chosen. */
  readonly most: number;
}

/**
 * Chosen values first, then the most frequent; equally frequent ones by their label. A file may have thousands
 * of values: only those that are shown are put into order.
 */
export function topValues({ counts, chosen, labelOf, words, most }: Asked): TopValues {
  const folded = foldText(words);
  const isFound = (value: string): boolean => folded === "" || foldText(labelOf(value)).includes(folded);
  const option = (value: string): FacetOption => ({
    value,
    label: labelOf(value),
    count: counts.get(value) ?? 0,
  });
  const taken = new Set(chosen);
  const others = [...counts.keys()].filter((value) => !taken.has(value) && isFound(value));
  const frequent = mostFrequent(others, counts, most);
  return {
    shown: [
      ...chosen.filter(isFound).map(option).sort(byCount),
      ...frequent.map(option).sort(byCount).slice(0, most),
    ],
    more: Math.max(0, others.length - most),
  };
}

const byCount = (a: FacetOption, b: FacetOption): number =>
  b.count - a.count || a.label.localeCompare(b.label, "en");

/** Enough values to hold the `most` frequent; of equally frequent ones at the edge not more than twice as many. */
function mostFrequent(
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
  most: number,
): readonly string[] {
  if (values.length <= most) return values;
  const sorted = Float64Array.from(values, (value) => -(counts.get(value) ?? 0)).sort();
  const least = -(sorted[most - 1] ?? 0);
  const above = values.filter((value) => (counts.get(value) ?? 0) > least);
  const equal = values.filter((value) => (counts.get(value) ?? 0) === least);
  return [...above, ...equal.slice(0, 2 * most)];
}
