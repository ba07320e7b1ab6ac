import { beforeAll, describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { type MapCamera, project, type Size, sameCamera } from "../../src/map/camera.ts";
import { boxToFit, cameraFor } from "../../src/map/fitting.ts";
import type { Query } from "../../src/query/query.ts";
import { queryOf } from "../queryOf.ts";
import { publishedQuery } from "./publishedQuery.ts";
import { drawn, LABELS, recordAt, recordInCountry } from "./sceneSamples.ts";

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
  recordAt("a", [-17, 14.7]),
  recordAt("b", [120, -10]),
  recordAt("c", [40, 45]),
  recordInCountry("d", "ID", [119, -5]),
]);

/** In the lowest frame of all, marks that cannot go nearer to each other may lose a hair of their edge. */
const spare = ({ height }: Size): number => (height < 200 ? 2 : 0);

function cutOff(query: Query, camera: MapCamera, size: Size): string[] {
  return drawn(query, { camera, size }).scene.marks.flatMap(({ kind, key, x, y, radius, halfWidth }) => {
    const [least, most] = [spare(size), { x: size.width + spare(size), y: size.height + spare(size) }];
    const inside =
      x - halfWidth >= -least && y - radius >= -least && x + halfWidth <= most.x && y + radius <= most.y;
    return inside || kind === "facility" ? [] : [key];
  });
}

describe("all records fit into view", () => {
  let published: Query;
  beforeAll(() => {
    published = publishedQuery();
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
  const place = query.place(row);
  if (place === null) return true;
  const [x, y] = project(camera, size, place.lon, place.lat);
  // A record at the very edge of the box stands at the very edge of the frame, but for rounding.
  const within = (value: number, length: number): boolean => value > -1e-6 && value < length + 1e-6;
  return within(x, size.width) && within(y, size.height);
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
    const query = queryOf([recordAt("a", [36, 33])]);
    expect(cameraFor(null, size, { query, labels: LABELS }).zoom).toBe(8);
  });
  it("of many records the box is shown, with room around it", () => {
    const many = queryOf(Array.from({ length: 2_001 }, (_, index) => recordAt(`m${index}`, spot(index))));
    const camera = cameraFor(null, size, { query: many, labels: LABELS });
    const edges = [project(camera, size, 10, 40), project(camera, size, 50, 0)].flat();
    expect(Math.min(...edges)).toBeGreaterThan(40);
    expect(edges[2]).toBeLessThan(size.width - 40);
    expect(edges[3]).toBeLessThan(size.height - 40);
    const box = boxToFit(NO_FILTER, size, { query: many, labels: LABELS });
    expect(
      sameCamera(cameraFor(box && { kind: "box", box }, size, { query: many, labels: LABELS }), camera),
    ).toBe(true);
  });
});

/** On a grid from 10° to 50° E and from 0° to 40° N. */
function spot(index: number): readonly [lon: number, lat: number] {
  return [10 + (index % 41), Math.floor(index / 41) % 41];
}
