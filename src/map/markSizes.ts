/** Half of a pin's box: its shapes stand in 24 × 24. */
export const PIN_RADIUS = 12;

/** Neighbours stand 44 px apart and 40 px at the far end of a quarter of a zoom: larger ones would hide each other. */
const LARGEST_CLUSTER = 24;
const SMALLEST_CLUSTER = 11;
/** The ring of shares around a cluster's number. */
export const BAND = 4.5;

/** Letters of a title beside a mark, as the style sheet has it. */
export const TITLE_SIZE = 12;

/** Measured on the typeface at the size of each, rounded up; no text can be measured without a page. */
const DIGIT_HALF_WIDTH = 3.7;
const LETTER_WIDTH = 6.7;

const BADGE_HALF_HEIGHT = 11;
const BADGE_HALF_WIDTH = 13;
const BADGE_MARGIN = 6;

/** A cluster of so many records is as large as one can be: few in a small dataset, one in a hundred of a large one. */
function fullSize(size: number): number {
  return Math.max(39, size / 100);
}

/**
 * Area grows with the number of records, up to where two neighbours would touch; the number has room in any.
 * @param size records of the dataset, so that no filter changes the scale
 */
export function clusterRadius(count: number, label: string, size: number): number {
  const share = Math.min(1, count / fullSize(size));
  const byCount = SMALLEST_CLUSTER + (LARGEST_CLUSTER - SMALLEST_CLUSTER) * Math.sqrt(share);
  const byLabel = BAND + 1 + label.length * DIGIT_HALF_WIDTH;
  return Math.round(Math.min(LARGEST_CLUSTER, Math.max(byCount, byLabel)));
}

export function badgeSize(label: string): { readonly radius: number; readonly halfWidth: number } {
  const halfWidth = Math.max(BADGE_HALF_WIDTH, BADGE_MARGIN + ([...label].length * LETTER_WIDTH) / 2);
  return { radius: BADGE_HALF_HEIGHT, halfWidth };
}
