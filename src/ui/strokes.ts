/*
 * The few strokes that every glyph is built of, as SVG path data (SVG 2 § 9.3) in a 24 × 24 box, y down.
 * All outlines run clockwise and may overlap; holes run the other way. So the default fill rule
 * (`nonzero`) is right in SVG and in `CanvasRenderingContext2D.fill(new Path2D(…))` alike.
 */

export type Point = readonly [x: number, y: number];

const STROKE = 2;

const rounded = (value: number): number => Math.round(value * 100) / 100;

function signedArea(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function outline(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join("L")}Z`;
}

function clockwise(...points: readonly Point[]): string {
  return outline(signedArea(points) < 0 ? points.toReversed() : points);
}

/** The form of SVG's `points` attribute: "2,3 4,3 4,5". */
function pointsOf(text: string): Point[] {
  return text.split(" ").map((pair) => {
    const [x = 0, y = 0] = pair.split(",").map(Number);
    return [x, y];
  });
}

/** A filled polygon, whichever way round its corners are given. @param points "2,3 4,3 4,5" */
export function polygon(points: string): string {
  return clockwise(...pointsOf(points));
}

/** A straight stroke with square ends. */
export function bar([x1, y1]: Point, [x2, y2]: Point, width = STROKE): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [((y2 - y1) / length) * (width / 2), ((x2 - x1) / length) * (width / 2)];
  return clockwise([x1 + dx, y1 - dy], [x2 + dx, y2 - dy], [x2 - dx, y2 + dy], [x1 - dx, y1 + dy]);
}

/** A stroke through several corners; the corners are filled by a small dot. @param text "2,3 4,3 4,5" */
export function line(text: string, width = STROKE): string {
  const points = pointsOf(text);
  return points
    .map((point, index) => {
      const next = points[index + 1];
      if (next === undefined) return "";
      return index === 0 ? bar(point, next, width) : bar(point, next, width) + dot(point, width / 2);
    })
    .join("");
}

function circle([x, y]: Point, radius: number, sweep: 0 | 1): string {
  const [left, width] = [rounded(x - radius), rounded(radius * 2)];
  const arc = (dx: number) => `a${rounded(radius)} ${rounded(radius)} 0 1 ${sweep} ${dx} 0`;
  return `M${left} ${rounded(y)}${arc(width)}${arc(-width)}Z`;
}

export function dot(centre: Point, radius: number): string {
  return circle(centre, radius, 1);
}

/** @param radius to the outer edge */
export function ring(centre: Point, radius: number, width = STROKE): string {
  return circle(centre, radius, 1) + circle(centre, radius - width, 0);
}

/** A filled triangle that points from the middle of its base to its tip. */
export function head([x, y]: Point, [tipX, tipY]: Point, halfBase: number): string {
  const length = Math.hypot(tipX - x, tipY - y);
  const [dx, dy] = [((tipY - y) / length) * halfBase, ((tipX - x) / length) * halfBase];
  return clockwise([x + dx, y - dy], [tipX, tipY], [x - dx, y + dy]);
}

/** A shaft with a filled head; the head is as long as half its base. */
export function arrow(from: Point, [tipX, tipY]: Point, halfBase: number, width = STROKE): string {
  const length = Math.hypot(tipX - from[0], tipY - from[1]);
  const back = halfBase / length;
  const neck: Point = [tipX - (tipX - from[0]) * back, tipY - (tipY - from[1]) * back];
  return bar(from, neck, width) + head(neck, [tipX, tipY], halfBase);
}
