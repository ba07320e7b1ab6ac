type Point = readonly [x: number, y: number];

const STEPS = 24;

/**
 * The corners of each closed part of a path, curves cut into short chords. Reads what the tables are written
 * in: M L H V Q Z, and `a` only as half circles from left to right and back (SVG 2 § 9.3).
 */
export function pointsOfPath(path: string): Point[][] {
  return path
    .split(/(?=M)/)
    .filter(Boolean)
    .map((part) => partPoints(part));
}

/** Positive when clockwise (y down). */
export function signedArea(points: readonly Point[]): number {
  const doubled = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return doubled / 2;
}

function partPoints(part: string): Point[] {
  const points: Point[] = [];
  for (const [, command = "", text = ""] of part.matchAll(/([MLHVQaZ])([^MLHVQaZ]*)/g)) {
    const numbers = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    points.push(...steps(command, numbers, points.at(-1) ?? [0, 0]));
  }
  return points;
}

function steps(command: string, numbers: readonly number[], [x, y]: Point): Point[] {
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  switch (command) {
    case "M":
    case "L":
      return [[a, b]];
    case "H":
      return [[a, y]];
    case "V":
      return [[x, a]];
    case "Q":
      return parts((t) => [mix(mix(x, a, t), mix(a, c, t), t), mix(mix(y, b, t), mix(b, d, t), t)]);
    case "a":
      return halfCircle([x, y], numbers);
    case "Z":
      return [];
    default:
      throw new Error(`unknown path command ${command}`);
  }
}

function halfCircle([x, y]: Point, [radius = 0, , , , sweep = 0, dx = 0]: readonly number[]): Point[] {
  const start = dx > 0 ? Math.PI : 0;
  const turn = sweep === 1 ? Math.PI : -Math.PI;
  return parts((t) => [
    x + dx / 2 + radius * Math.cos(start + turn * t),
    y + radius * Math.sin(start + turn * t),
  ]);
}

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const parts = (at: (t: number) => Point): Point[] =>
  Array.from({ length: STEPS }, (_, step) => at((step + 1) / STEPS));
