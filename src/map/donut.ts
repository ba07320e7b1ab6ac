/** A slice of a ring: SVG path data, and the position of what it stands for. */
export interface Slice {
  readonly index: number;
  readonly path: string;
}

/**
 * Rings cut into shares, clockwise from the top, around 0,0. Empty shares have no slice.
 * @param counts one per share, in the order in which they follow each other
 */
export function slicesOf(counts: readonly number[], outer: number, inner: number): Slice[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let start = 0;
  return counts.flatMap((count, index) => {
    if (count === 0) return [];
    const from = start;
    start += count / total;
    return [{ index, path: count === total ? wholeRing(outer, inner) : slice(from, start, outer, inner) }];
  });
}

function slice(from: number, to: number, outer: number, inner: number): string {
  const large = to - from > 0.5 ? 1 : 0;
  const arc = (radius: number, turn: number, sweep: 0 | 1): string =>
    `A${radius} ${radius} 0 ${large} ${sweep} ${point(radius, turn)}`;
  return `M${point(outer, from)}${arc(outer, to, 1)}L${point(inner, to)}${arc(inner, from, 0)}Z`;
}

function wholeRing(outer: number, inner: number): string {
  const circle = (radius: number, sweep: 0 | 1): string =>
    `M0 ${-radius}A${radius} ${radius} 0 1 ${sweep} 0 ${radius}A${radius} ${radius} 0 1 ${sweep} 0 ${-radius}Z`;
  return circle(outer, 1) + circle(inner, 0);
}

function point(radius: number, turn: number): string {
  const angle = turn * 2 * Math.PI;
  return `${rounded(Math.sin(angle) * radius)} ${rounded(-Math.cos(angle) * radius)}`;
}

const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;
