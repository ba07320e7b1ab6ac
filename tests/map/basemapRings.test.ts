import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Box } from "../../src/map/basemap/files.ts";
import { clipRing } from "../../src/map/basemap/labels.ts";
import {
  boxesMeet,
  cutAtSeam,
  inPolygon,
  ringAreaKm2,
  unroll,
  unrollRing,
} from "../../src/map/basemap/rings.ts";

const box: Box = [0, 0, 10, 10];
const point = fc.tuple(
  fc.double({ min: -20, max: 30, noNaN: true }),
  fc.double({ min: -20, max: 30, noNaN: true }),
);

describe("clipRing", () => {
  test("leaves nothing outside the box, and what lies inside stays inside", () => {
    fc.assert(
      fc.property(point, point, point, point, (a, b, c, probe) => {
        const ring = [a, b, c, a];
        const clipped = clipRing(ring, box);
        for (const [x = 0, y = 0] of clipped) {
          expect(x).toBeGreaterThanOrEqual(-1e-9);
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(x).toBeLessThanOrEqual(10 + 1e-9);
          expect(y).toBeLessThanOrEqual(10 + 1e-9);
        }
        const [x, y] = probe;
        const edge = [x, y, 10 - x, 10 - y].some((depth) => Math.abs(depth) < 1e-6);
        const inBox = x > 0 && y > 0 && x < 10 && y < 10;
        if (!edge) expect(inPolygon(x, y, [clipped])).toBe(inBox && inPolygon(x, y, [ring]));
      }),
    );
  });

  test("a ring around the box becomes the box, one beside it nothing", () => {
    const around = [
      [-5, -5],
      [15, -5],
      [15, 15],
      [-5, 15],
      [-5, -5],
    ];
    expect(new Set(clipRing(around, box).map(String))).toEqual(new Set(["0,0", "10,0", "10,10", "0,10"]));
    expect(
      clipRing(
        around.map(([x = 0, y = 0]) => [x + 40, y]),
        box,
      ),
    ).toEqual([]);
  });
});

describe("unrolling", () => {
  test("a line over the antimeridian goes on beyond 180", () => {
    expect(
      unroll([
        [170, 0],
        [-170, 1],
        [-160, 2],
        [175, 3],
      ]),
    ).toEqual([
      [170, 0],
      [190, 1],
      [200, 2],
      [175, 3],
    ]);
  });

  test("a line along the antimeridian is taken out, a line over it is not", () => {
    const line = [
      [178, 65],
      [180, 66],
      [180, 69],
      [178, 70],
    ];
    expect(cutAtSeam(line)).toEqual([line.slice(0, 2), line.slice(2)]);
    expect(
      cutAtSeam(
        unroll([
          [179, 65],
          [-179, 66],
        ]),
      ),
    ).toEqual([
      [
        [179, 65],
        [181, 66],
      ],
    ]);
  });

  test("a ring around the pole is closed along it", () => {
    const ring = [
      [-120, -70],
      [0, -70],
      [120, -70],
      [-120, -70],
    ];
    const closed = unrollRing(ring);
    expect(closed).toEqual([
      [-120, -70],
      [0, -70],
      [120, -70],
      [240, -70],
      [240, -90],
      [-120, -90],
      [-120, -70],
    ]);
    expect(inPolygon(60, -80, [closed])).toBe(true);
  });
});

test("boxes meet in whichever turn of the world they are given", () => {
  const fiji: Box = [177, -19, -179, -16];
  expect(boxesMeet(fiji, [175, -20, 185, -15])).toBe(true);
  expect(boxesMeet(fiji, [-185, -20, -179.5, -15])).toBe(true);
  expect(boxesMeet(fiji, [535, -20, 540, -15])).toBe(true);
  expect(boxesMeet(fiji, [-178, -20, 176, -15])).toBe(false);
  expect(boxesMeet(fiji, [175, 0, 185, 5])).toBe(false);
});

test("the area of a degree at the equator is 12,364 km²", () => {
  const square = [
    [0, -0.5],
    [1, -0.5],
    [1, 0.5],
    [0, 0.5],
    [0, -0.5],
  ];
  expect(ringAreaKm2(square)).toBeCloseTo(12_364, -1);
});
