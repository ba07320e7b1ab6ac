import { describe, expect, it } from "vitest";
import { slicesOf } from "../../src/map/donut.ts";
import { scaleLength } from "../../src/map/scaleBar.ts";
import { splittingCamera } from "../../src/map/splitting.ts";
import { markOf, placed, queryOf, SIZE, sceneFrom } from "./sceneSamples.ts";

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
  const query = queryOf([
    placed("a", [36, 33]),
    placed("b", [36.5, 33.4]),
    placed("c", [70, 34]),
    placed("d", [70, 34]),
  ]);
  const scene = sceneFrom(query);
  const opened = (id: string) => splittingCamera(markOf(scene, id), query, 2, SIZE);

  it("goes where its members stand apart", () => {
    const camera = opened("inc-a");
    if (camera === null) throw new Error("no camera");
    expect(markOf(sceneFrom(query, { camera }), "inc-a").kind).toBe("pin");
    expect(camera.lon).toBeCloseTo(36.25, 6);
  });
  it("goes nowhere where they share a point", () => expect(opened("inc-c")).toBeNull());
  it("goes nowhere where they are too near for the deepest zoom", () => {
    const close = queryOf([placed("a", [36, 33]), placed("b", [36.0005, 33])]);
    expect(splittingCamera(markOf(sceneFrom(close), "inc-a"), close, 2, SIZE)).toBeNull();
  });
});
