import { describe, expect, it } from "vitest";
import { MOST_MARKS, markDistance } from "../../src/query/markDistance.ts";
import {
  boundsAround,
  type ClusterWorld,
  latticePlaces,
  pixelOf,
  randomFrom,
  roadPlaces,
  shownWorld,
  townPlaces,
  uniformPlaces,
  zipf,
} from "./clusterWorld.ts";

const FRAMES = [
  [1440, 900],
  [3840, 2160],
  [790, 600],
  [300, 250],
] as const;

const random = randomFrom(1);
const two = (): number => 2;
const WORLDS: readonly (readonly [string, ClusterWorld])[] = [
  ["points anywhere", shownWorld(uniformPlaces(random, 40_000), random, two)],
  ["towns", shownWorld(townPlaces(random, 40_000), random, zipf(random, 100))],
  ["a lattice", shownWorld(latticePlaces(150), random, two)],
  ["roads", shownWorld(roadPlaces(20_000), random, two)],
];

/** Centres in a frame whose camera is as far out as marks of this zoom are ever drawn. */
function marksInFrame({ clusters }: ClusterWorld, zoom: number, width: number, height: number): number {
  const camera = zoom - 1 / 8;
  const bounds = boundsAround(0.5, 0.45, camera, width, height);
  const [left, top] = pixelOf({ lon: bounds[0], lat: bounds[3] }, camera);
  return clusters.marks({ zoom, distance: markDistance(width, height), bounds }).filter((mark) => {
    const [x, y] = pixelOf(mark, camera);
    return x >= left && x <= left + width && y >= top && y <= top + height;
  }).length;
}

describe.each(WORLDS)("of %s", (_, world) => {
  it.each(FRAMES)("no more marks than can be read stand in %i × %i pixels", (width, height) => {
    let most = 0;
    for (let zoom = -1; zoom <= 9; zoom += 0.25) {
      most = Math.max(most, marksInFrame(world, zoom, width, height));
    }
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(MOST_MARKS);
  });
});

describe("markDistance", () => {
  it("is a finger's breadth on small maps", () => expect(markDistance(390, 420)).toBe(44));
  it("leaves no room for one mark more, were they packed as closely as can be", () => {
    const distance = markDistance(1440, 900) * 2 ** (-1 / 8);
    const packed = ((2 / Math.sqrt(3)) * 1440 * 900) / distance ** 2 + (1440 + 900) / distance + 1;
    expect(packed).toBeCloseTo(MOST_MARKS, 6);
  });
});
