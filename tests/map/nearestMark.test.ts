import { describe, expect, it } from "vitest";
import { markNearest, markTowards } from "../../src/map/nearestMark.ts";
import { BARE, NO_FAMILIES, type SceneMark } from "../../src/map/sceneMark.ts";

function mark(key: string, x: number, y: number): SceneMark {
  const size = { radius: 12, halfWidth: 12 };
  return { ...BARE, ...NO_FAMILIES, ...size, kind: "pin", count: 1, key, x, y, lon: x, lat: -y };
}

const MIDDLE = mark("middle", 0, 0);
const MARKS = [
  MIDDLE,
  mark("east", 100, 10),
  mark("far east", 300, 0),
  mark("north", 20, -80),
  mark("south-west", -60, 50),
];

describe("an arrow key leads", () => {
  it.each([
    ["right", "east"],
    ["up", "north"],
    ["left", "south-west"],
    ["down", "south-west"],
  ] as const)("%s to the mark %s", (direction, expected) => {
    expect(markTowards(MARKS, MIDDLE, direction)?.key).toBe(expected);
  });
  it("nowhere where nothing lies", () => {
    expect(markTowards([MIDDLE, mark("north", 0, -50)], MIDDLE, "right")).toBeNull();
  });
});

it("the nearest mark takes over the focus of one that is gone", () => {
  expect(markNearest(MARKS, 90, 0)?.key).toBe("east");
  expect(markNearest([], 0, 0)).toBeNull();
});
