import { beforeAll, describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { type MapCamera, project, type Size, sameCamera } from "../../src/map/camera.ts";
import { boxToFit, cameraFor } from "../../src/map/fitting.ts";
import { createQuery, type Query } from "../../src/query/query.ts";
import { publishedDataset } from "../published.ts";
import { countryName } from "../samples.ts";
import { inCountry, LABELS, placed, queryOf, sceneFrom } from "./sceneSamples.ts";

const SIZES: readonly Size[] = [
  { width: 390, height: 844 },
  { width: 320, height: 400 },
  { width: 300, height: 250 },
  // What an embed of 300 × 250 leaves to its map.
  { width: 300, height: 135 },
  { width: 790, height: 420 },
  { width: 1440, height: 900 },
];

/** The corners of the extent that the records have. */
const CORNERS = queryOf([
  placed("a", [-17, 14.7]),
  placed("b", [120, -10]),
  placed("c", [40, 45]),
  inCountry("d", "ID", [119, -5]),
]);

function cutOff(query: Query, camera: MapCamera, size: Size): string[] {
  return sceneFrom(query, { camera, size }).marks.flatMap(({ kind, key, x, y, radius, halfWidth }) => {
    const inside = x >= halfWidth && y >= radius && x <= size.width - halfWidth && y <= size.height - radius;
    return inside || kind === "facility" ? [] : [key];
  });
}

describe("all records fit into view", () => {
  let published: Query;
  beforeAll(async () => {
    published = createQuery(await publishedDataset(), countryName);
  });

  it.each(SIZES)("$width × $height, with the whole of their marks", (size) => {
    for (const query of [CORNERS, published]) {
      const camera = cameraFor(null, size, { query, labels: LABELS });
      expect(cutOff(query, camera, size)).toEqual([]);
    }
  });

  it.each(SIZES)("$width × $height, asked for as a box that means the same camera", (size) => {
    const fitting = { query: published, labels: LABELS };
    const box = boxToFit(NO_FILTER, size, fitting);
    const camera = cameraFor(box && { kind: "box", box }, size, fitting);
    expect(sameCamera(camera, cameraFor(null, size, fitting))).toBe(true);
    for (const other of SIZES) {
      const elsewhere = cameraFor(box && { kind: "box", box }, other, fitting);
      for (let row = 0; row < published.size; row++)
        expect(isInFrame(published, row, elsewhere, other)).toBe(true);
    }
  });
});

function isInFrame(query: Query, row: number, camera: MapCamera, size: Size): boolean {
  const { place } = query.facts(row);
  if (place === null) return true;
  const [x, y] = project(camera, size, place.lon, place.lat);
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}

describe("what is asked for", () => {
  const size = { width: 800, height: 600 };

  it("an exact camera is taken as it is, within its bounds", () => {
    const asked = { kind: "exact", zoom: 30, lat: 12, lon: 13 } as const;
    expect(cameraFor(asked, size, { query: null, labels: LABELS })).toEqual({ zoom: 14, lat: 12, lon: 13 });
  });
  it("without records the world is shown", () => {
    expect(cameraFor(null, size, { query: queryOf([]), labels: LABELS })).toEqual(
      cameraFor(null, size, { query: null, labels: LABELS }),
    );
  });
  it("nothing can be fitted of a filter without a place", () => {
    expect(
      boxToFit({ ...NO_FILTER, q: "no such words" }, size, { query: CORNERS, labels: LABELS }),
    ).toBeNull();
  });
  it("a single record is shown with the country around it", () => {
    const query = queryOf([placed("a", [36, 33])]);
    expect(cameraFor(null, size, { query, labels: LABELS }).zoom).toBe(8);
  });
});
