import { describe, expect, it } from "vitest";
import { boxAround, type Size } from "../../src/map/camera.ts";
import { slicesOf } from "../../src/map/donut.ts";
import { firstInOrder } from "../../src/map/membersByDate.ts";
import { scaleLength } from "../../src/map/scaleBar.ts";
import { splittingCamera } from "../../src/map/splitting.ts";
import type { RowList } from "../../src/query/rowList.ts";
import { answerOf, markers, markOf, placed, queryOf, SIZE, sceneFrom } from "./sceneSamples.ts";

describe("the shares of a cluster", () => {
  it("begin at the top and go clockwise", () => {
    expect(slicesOf([1, 0, 3], 10, 6)).toEqual([
      { index: 0, path: "M0 -10A10 10 0 0 1 10 0L6 0A6 6 0 0 0 0 -6Z" },
      { index: 2, path: "M10 0A10 10 0 1 1 0 -10L0 -6A6 6 0 1 0 6 0Z" },
    ]);
  });
  it("are a whole ring where there is one family", () => {
    expect(slicesOf([0, 4], 10, 6)).toEqual([{ index: 1, path: expect.stringMatching(/^M0 -10A.*Z.*Z$/) }]);
  });
  it("are none of nothing", () => expect(slicesOf([0, 0], 10, 6)).toEqual([]));
});

describe("the scale", () => {
  it.each([
    [0, 0, 100, 5000],
    [0, 5, 100, 200],
    [60, 5, 100, 100],
    [33.5, 14, 100, 0.2],
  ])("at %i° and zoom %i a bar of at most %i px is %d km", (lat, zoom, most, km) => {
    const scale = scaleLength(lat, zoom, most);
    expect(scale.km).toBeCloseTo(km, 9);
    expect(scale.pixels).toBeLessThanOrEqual(most);
    expect(scale.pixels).toBeGreaterThan(most / 2.5);
  });
});

describe("opening a cluster", () => {
  const samples = [placed([36, 33]), placed([36.5, 33.4]), placed([70, 34]), placed([70, 34])];
  const { cluster } = markers(samples);
  const asked = { marks: [cluster([0, 1]), cluster([2, 3], false)], members: { p0: [0, 1], p2: [2, 3] } };
  const query = queryOf(samples);
  const opened = (key: string, splitZoom: number | null, size: Size = SIZE) =>
    splittingCamera(
      markOf(sceneFrom(query, asked), key),
      answerOf(asked),
      { ...query, splitZoom: () => splitZoom },
      2,
      size,
    );

  it("goes where its members stand apart, with all of them in view", () => {
    const camera = opened("p0", 6.5);
    expect(camera?.zoom).toBe(8.5);
    expect(camera?.lon).toBeCloseTo(36.25, 6);
  });
  it("goes no nearer than all of them can be seen from", () => {
    const camera = opened("p0", 6.5, { width: 130, height: 600 });
    expect(camera?.zoom).toBeGreaterThan(6.5);
    expect(camera?.zoom).toBeLessThan(8);
  });
  it("goes to its middle where they come apart nearer than all can be seen", () => {
    expect(opened("p0", 12)).toEqual({ zoom: 12, lon: 36, lat: 33 });
  });
  it("goes nowhere where they share a point", () => expect(opened("p2", 5)).toBeNull());
  it.each([null, 15])("goes nowhere where no zoom tells them apart (%s)", (zoom) => {
    expect(opened("p0", zoom)).toBeNull();
  });
});

it("a box around half a million points is no more than a walk along them", () => {
  const points = Array.from({ length: 500_000 }, (_, index) => ({ lon: index % 180, lat: 1 + (index % 80) }));
  expect(boxAround(points)).toEqual([0, 1, 179, 80]);
});

describe("the first members of a mark", () => {
  const order = Array.from({ length: 10_000 }, (_, index) => 9_999 - index);
  const list: RowList = {
    length: order.length,
    slice: (from, to) => order.slice(from, to),
    indexOf: (row) => order.indexOf(row),
  };

  it("are taken in the order of the list", () => {
    expect(firstInOrder([3, 9_000, 5_000], list, 200)).toEqual([9_000, 5_000, 3]);
  });
  it("are no more than asked for, and no more of the list is looked at", () => {
    let seen = 0;
    const watched = {
      ...list,
      slice: (from: number, to: number) => {
        seen = to;
        return list.slice(from, to);
      },
    };
    expect(firstInOrder(order, watched, 3)).toEqual([9_999, 9_998, 9_997]);
    expect(seen).toBeLessThan(order.length);
  });
  it("that the list has not are left out", () => {
    expect(firstInOrder([20_000, 7], list, 5)).toEqual([7]);
  });
});
