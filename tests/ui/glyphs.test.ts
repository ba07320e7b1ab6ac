import { describe, expect, test } from "vitest";
import { FAMILIES, FAMILY_OF, INCIDENT_TYPES } from "../../src/domain/vocabulary.ts";
import { CLASSES } from "../../src/query/columns.ts";
import { CLASS_LOOKS, FAMILY_SHAPES, GLYPHS, OWN_GLYPHS, OWN_SHAPE, typeLook } from "../../src/ui/glyphs.ts";
import { ICONS } from "../../src/ui/icons.ts";
import { pointsOfPath, signedArea } from "./pathPoints.ts";

const shapes = [
  ...FAMILIES.map((family) => [family, FAMILY_SHAPES[family]] as const),
  ["of a file's own types", OWN_SHAPE] as const,
];
const glyphs = INCIDENT_TYPES.map((type) => [type, GLYPHS[type], FAMILY_SHAPES[FAMILY_OF[type]]] as const);
const ownGlyphs = OWN_GLYPHS.map((path, index) => [`own ${index + 1}`, path, OWN_SHAPE] as const);
const signs = [...glyphs, ...ownGlyphs];

test("no two signs are the same", () => {
  const paths = [...shapes, ...signs].map(([, path]) => path);
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

test.each(signs)("%s stays inside its shape", (_type, path, shape) => {
  const outside = pointsOfPath(path)
    .flat()
    .filter((point) => !isInside(point, shape));
  expect(outside).toEqual([]);
});

describe("numbers that every reader of path data takes", () => {
  const named = [...shapes, ...signs].map(([name, path]) => [name, path] as const);
  test.each([...named, ...Object.entries(ICONS)])("%s", (_name, path) => {
    expect(path).toMatch(/^[MLHVQAZaz\d. -]+$/);
    expect(path).not.toContain("NaN");
  });
});

describe("the look of a type", () => {
  test("there is one for each class of marks", () => expect(CLASS_LOOKS).toHaveLength(CLASSES));
  test("one of ours has its family's, whatever class is said", () => {
    expect(typeLook("riot", 7)).toEqual({
      className: "family-unrest",
      shape: FAMILY_SHAPES.unrest,
      glyph: GLYPHS.riot,
    });
  });
  test("one of a file's own has that of its class", () => {
    expect(typeLook("Protests", 6)).toEqual({ className: "own-2", shape: OWN_SHAPE, glyph: OWN_GLYPHS[1] });
  });
  test.each([["Protests"], ["constructor"], ["Protests", 11], ["Protests", 2_000], ["Protests", 0]])(
    "any other (%s, %s) has a look, too",
    (type, ownClass?: number) => expect(typeLook(type, ownClass).className).toMatch(/^own-[17]$/),
  );
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
