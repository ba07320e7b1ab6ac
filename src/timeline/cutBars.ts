import type { Bin } from "../query/answer.ts";

/** A bar that is higher than the scale: drawn as high as there is room, with a break and its number. */
export interface CutBar {
  /** Number of the bar. */
  readonly index: number;
  /** Records that it stands for: the shown ones, where these alone go beyond the scale. */
  readonly count: number;
}

/** @param top the number that the full height stands for */
export function cutBars(bins: readonly Bin[], top: number): readonly CutBar[] {
  return bins.flatMap(({ all, shown }, index) =>
    all > top ? [{ index, count: shown > top ? shown : all }] : [],
  );
}

/** Measured on the typeface at 11 px, rounded up. */
const DIGIT_PX = 7;
const GAP_PX = 4;

/**
 * The cut bars whose number has room beside the others', the highest first. A number that is left out is still said
 * where the bar is pointed at, and in the table.
 * @param step width of a bar in CSS pixels
 * @param wordsOf the number as it is written
 */
export function numberedCuts(
  cuts: readonly CutBar[],
  step: number,
  wordsOf: (count: number) => string,
): readonly CutBar[] {
  const reach = ({ count }: CutBar): number => (wordsOf(count).length * DIGIT_PX + GAP_PX) / 2;
  const middle = ({ index }: CutBar): number => (index + 0.5) * step;
  const taken: CutBar[] = [];
  for (const cut of cuts.toSorted((a, b) => b.count - a.count || a.index - b.index)) {
    const isFree = taken.every((other) => Math.abs(middle(cut) - middle(other)) >= reach(cut) + reach(other));
    if (isFree) taken.push(cut);
  }
  return taken.toSorted((a, b) => a.index - b.index);
}
