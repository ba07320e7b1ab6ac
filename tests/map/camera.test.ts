import { geoMercator } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boundsOf,
  cameraForBox,
  constrainCamera,
  type MapCamera,
  pixelsOfKm,
  project,
  type Size,
  sameCamera,
  unproject,
  ZOOM_RANGE,
} from "../../src/map/camera.ts";
import type { Bounds } from "../../src/query/answer.ts";

const sizes = fc.record({
  width: fc.integer({ min: 200, max: 3000 }),
  height: fc.integer({ min: 150, max: 2000 }),
});
const cameras = fc.record({
  zoom: fc.double({ min: ZOOM_RANGE.min, max: ZOOM_RANGE.max, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
});

/** d3-geo's Mercator for the same camera: the projection of the still picture. */
function d3Camera({ zoom, lon, lat }: MapCamera, { width, height }: Size) {
  const scale = (512 * 2 ** zoom) / (2 * Math.PI);
  const flat = geoMercator().scale(scale).translate([0, 0]);
  const [x, y] = flat([lon, lat]) ?? [0, 0];
  return flat.translate([width / 2 - x, height / 2 - y]);
}

describe("project", () => {
  it("agrees with d3-geo's Mercator to a thousandth of a pixel", () => {
    const points = fc.tuple(
      fc.double({ min: -179.9, max: 179.9, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(cameras, sizes, points, (camera, size, [lon, lat]) => {
        const [x, y] = project(camera, size, lon, lat);
        const [d3x, d3y] = d3Camera(camera, size)([lon, lat]) ?? [Number.NaN, Number.NaN];
        expect(Math.hypot(x - d3x, y - d3y)).toBeLessThan(0.001);
      }),
    );
  });

  it("is undone by unproject", () => {
    fc.assert(
      fc.property(cameras, sizes, (camera, size) => {
        const [lon, lat] = unproject(camera, size, 10, 20);
        const [x, y] = project(camera, size, lon, lat);
        // Far beyond the pole the latitude is cut off, and so is the way back.
        if (Math.abs(lat) < 85) expect(Math.hypot(x - 10, y - 20)).toBeLessThan(0.01);
      }),
    );
  });
});

describe("constrainCamera", () => {
  it.each([
    [
      { zoom: -3, lon: 0, lat: 0 },
      { zoom: -1, lon: 0, lat: 0 },
    ],
    [
      { zoom: 22, lon: 0, lat: 0 },
      { zoom: 14, lon: 0, lat: 0 },
    ],
    [
      { zoom: 3, lon: 200, lat: -89 },
      { zoom: 3, lon: 180, lat: -80 },
    ],
    [
      { zoom: 3, lon: -17, lat: 45 },
      { zoom: 3, lon: -17, lat: 45 },
    ],
  ])("%o becomes %o", (asked, taken) => expect(constrainCamera(asked)).toEqual(taken));

  it("leaves alone what it has given, so that no camera bounces", () => {
    const wild = fc.record({
      zoom: fc.double({ noNaN: true }),
      lon: fc.double({ noNaN: true }),
      lat: fc.double({ noNaN: true }),
    });
    fc.assert(
      fc.property(wild, (camera) => {
        const taken = constrainCamera(camera);
        expect(constrainCamera(taken)).toEqual(taken);
      }),
    );
  });
});

describe("cameraForBox", () => {
  const lons = fc.double({ min: -179, max: 179, noNaN: true });
  const lats = fc.double({ min: -70, max: 70, noNaN: true });
  const boxes = fc
    .tuple(lons, lons, lats, lats)
    .map(([a, b, c, d]): Bounds => [Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)]);

  it("shows the whole box at any size", () => {
    fc.assert(
      fc.property(boxes, sizes, fc.constantFrom(0, 20, 60), ([west, south, east, north], size, padding) => {
        const camera = cameraForBox([west, south, east, north], size, padding);
        // The world is never drawn smaller than 256 px.
        fc.pre(camera.zoom > ZOOM_RANGE.min);
        const [left, top] = project(camera, size, west, north);
        const [right, bottom] = project(camera, size, east, south);
        expect(Math.min(left, top)).toBeGreaterThan(-0.01);
        expect(right).toBeLessThan(size.width + 0.01);
        expect(bottom).toBeLessThan(size.height + 0.01);
      }),
    );
  });

  it("fills one side of the frame but for the padding", () => {
    const camera = cameraForBox([-17, -10, 120, 45], { width: 390, height: 844 }, 30);
    const [left] = project(camera, { width: 390, height: 844 }, -17, 0);
    expect(left).toBeCloseTo(30, 6);
  });

  it("asks for the camera whose bounds the box was", () => {
    fc.assert(
      fc.property(cameras, sizes, (camera, size) => {
        const bounds = boundsOf(camera, size);
        fc.pre(bounds[0] > -180 && bounds[2] < 180 && bounds[1] > -84 && bounds[3] < 84);
        expect(sameCamera(cameraForBox(bounds, size, 0), camera)).toBe(true);
      }),
    );
  });

  it("stops at a zoom for a single point", () => {
    expect(cameraForBox([36, 33, 36, 33], { width: 800, height: 600 }, 30, 8)).toEqual({
      zoom: 8,
      lon: expect.closeTo(36, 9),
      lat: expect.closeTo(33, 9),
    });
  });

  it("takes a box over the antimeridian as the whole belt of the world", () => {
    const size = { width: 800, height: 600 };
    expect(cameraForBox([170, -20, -170, 20], size, 0)).toEqual(cameraForBox([-180, -20, 180, 20], size, 0));
  });
});

describe("boundsOf", () => {
  it("never leaves the world, and never has west east of east", () => {
    fc.assert(
      fc.property(cameras, sizes, (camera, size) => {
        const [west, south, east, north] = boundsOf(camera, size);
        expect(west).toBeLessThanOrEqual(east);
        expect(south).toBeLessThanOrEqual(north);
        expect(Math.max(-west, east)).toBeLessThanOrEqual(180);
        expect(Math.max(-south, north)).toBeLessThanOrEqual(85.0512);
      }),
    );
  });
});

it("measures kilometres: the equator is the world's width, and half as much ground fills it at 60°", () => {
  expect(pixelsOfKm(40_075.016686, 0, 0)).toBeCloseTo(512, 9);
  expect(pixelsOfKm(40_075.016686 / 2, 60, 0)).toBeCloseTo(512, 9);
});
