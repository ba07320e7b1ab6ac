import { describe, expect, it } from "vitest";
import { boxOfShapes, NO_SHAPES, shapesOf } from "../../src/map/drawnShapes.ts";

const RING = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 0],
];

describe("a geometry of a reader's own file", () => {
  it("is drawn as it stands", () => {
    const { features } = shapesOf({ type: "Polygon", coordinates: [RING] });
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: "MultiPolygon", coordinates: [[RING]] },
    ]);
  });
  it("of several kinds is drawn in parts", () => {
    const { features } = shapesOf({
      type: "GeometryCollection",
      geometries: [
        { type: "Point", coordinates: [1, 2] },
        { type: "GeometryCollection", geometries: [{ type: "LineString", coordinates: RING }] },
      ],
    });
    expect(features.map(({ geometry }) => geometry.type)).toEqual(["MultiPoint", "MultiLineString"]);
  });
  it("keeps its altitudes to itself", () => {
    const { features } = shapesOf({ type: "MultiPoint", coordinates: [[1, 2, 300]] });
    expect(features[0]?.geometry).toEqual({ type: "MultiPoint", coordinates: [[1, 2]] });
  });
  it.each([
    ["nothing", { type: "Polygon" }],
    ["a ring of three", { type: "Polygon", coordinates: [RING.slice(0, 3)] }],
    ["a hole without an outer ring", { type: "Polygon", coordinates: [[[0, 0]], RING] }],
    ["a line of one", { type: "LineString", coordinates: [[1, 2]] }],
    ["texts", { type: "MultiPoint", coordinates: [["1", "2"], null, {}] }],
    ["metres", { type: "MultiPoint", coordinates: [[500_000, 4_649_776]] }],
    [
      "no numbers",
      {
        type: "MultiPoint",
        coordinates: [
          [Number.NaN, 0],
          [0, Number.POSITIVE_INFINITY],
        ],
      },
    ],
    ["something else", { type: "constructor", coordinates: RING }],
    ["itself no geometry", { type: "GeometryCollection", geometries: JSON.parse("[null, 1, {}]") }],
  ])("that holds %s draws nothing", (_name, geometry) => {
    expect(shapesOf(geometry)).toEqual(NO_SHAPES);
  });
  it("that is nested without end ends", () => {
    let geometry = { type: "GeometryCollection", geometries: [{ type: "Point", coordinates: [1, 2] }] };
    for (let depth = 0; depth < 50; depth++) {
      geometry = JSON.parse(JSON.stringify({ type: "GeometryCollection", geometries: [geometry] }));
    }
    expect(shapesOf(geometry)).toEqual(NO_SHAPES);
  });
});

it("the box holds all parts", () => {
  const shapes = shapesOf({
    type: "GeometryCollection",
    geometries: [
      { type: "Point", coordinates: [-10, 2] },
      { type: "MultiPolygon", coordinates: [[RING]] },
    ],
  });
  expect(boxOfShapes(shapes)).toEqual([-10, 0, 4, 4]);
  expect(boxOfShapes(NO_SHAPES)).toBeNull();
});
