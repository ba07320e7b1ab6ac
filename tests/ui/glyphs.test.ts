import { describe, expect, test } from "vitest";
import { FAMILIES, FAMILY_OF, INCIDENT_TYPES } from "../../src/domain/vocabulary.ts";
import { FAMILY_SHAPES, GLYPHS } from "../../src/ui/glyphs.ts";
import { ICONS } from "../../src/ui/icons.ts";
import { pointsOfPath, signedArea } from "./pathPoints.ts";

const shapes = FAMILIES.map((family) => [family, FAMILY_SHAPES[family]] as const);
const glyphs = INCIDENT_TYPES.map((type) => [type, GLYPHS[type]] as const);

test("no two signs are the same", () => {
  const paths = [...shapes, ...glyphs].map(([, path]) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

test("families have about the same area, so that none looks more important", () => {
  const areas = shapes.map(([, path]) => signedArea(pointsOfPath(path).flat()));
  expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.2);
});

test.each(shapes)("%s fits the box and holds its middle", (_family, path) => {
  for (const [x, y] of pointsOfPath(path).flat()) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(Math.max(x, y)).toBeLessThanOrEqual(24);
  }
  expect(isInside([12, 12], path)).toBe(true);
});

test.each(glyphs)("%s stays inside the shape of its family", (type, path) => {
  const shape = FAMILY_SHAPES[FAMILY_OF[type]];
  const outside = pointsOfPath(path)
    .flat()
    .filter((point) => !isInside(point, shape));
  expect(outside).toEqual([]);
});

describe("numbers that every reader of path data takes", () => {
  test.each([...shapes, ...glyphs, ...Object.entries(ICONS)])("%s", (_name, path) => {
    expect(path).toMatch(/^[MLHVQAZaz\d. -]+$/);
    expect(path).not.toContain("NaN");
  });
});

/** Whether a point lies in a path, by the number of edges to its right. */
function isInside([x, y]: readonly [number, number], path: string): boolean {
  const crossings = pointsOfPath(path).flatMap((ring) =>
    ring.filter(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    }),
  );
  return crossings.length % 2 === 1;
}
