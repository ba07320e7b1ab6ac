import { describe, expect, it } from "vitest";
import { runs } from "../runs.ts";
import {
  type Clustering,
  type Compared,
  changedByPan,
  gridClustering,
  movedByZoom,
  ownClustering,
  type PlainMark,
  tooNear,
} from "./clusterRules.ts";
import {
  boundsAround,
  type ClusterWorld,
  clusterWorld,
  randomFrom,
  shownWorld,
  townPlaces,
  uniformPlaces,
  zipf,
} from "./clusterWorld.ts";

const SEEDS = 20;
const PANS = 50;
const DISTANCE = 48;
const FRAME = [720, 450] as const;
/** Fractional on purpose: quarters are made of them. */
const ZOOMS = [0.1, 0.93, 1.61, 2.2, 2.77, 3.4, 4.05, 5.3, 7.7, 11.15];
const POINTS = runs(750);

/** Half of the seeds give uniform points of one row each, the others towns of very different weight. */
function worldOf(seed: number): ClusterWorld {
  const random = randomFrom(seed);
  if (seed % 2 === 0) return shownWorld(uniformPlaces(random, POINTS), random);
  return shownWorld(townPlaces(random, POINTS), random, zipf(random, 300));
}

/** Over all seeds and zooms; four frames of five are near the one before, the fifth is anywhere. */
function panned(clusteringOf: (world: ClusterWorld) => Clustering, seeds: number): Compared {
  let [compared, changed] = [0, 0];
  for (let seed = 0; seed < seeds; seed++) {
    const world = worldOf(seed);
    const clustering = clusteringOf(world);
    const random = randomFrom(seed + 1000);
    for (const zoom of ZOOMS) {
      const anywhere = (): [number, number] => {
        const code = world.first + Math.floor(random() * (world.counts.length - world.first));
        return [(world.points.lon[code] ?? 0) / 360 + 0.5, random()];
      };
      let [x, y] = anywhere();
      let bounds = boundsAround(x, y, zoom, ...FRAME);
      let marks = clustering(zoom, bounds);
      for (let pan = 0; pan < PANS; pan++) {
        const step = (random() * 800) / (512 * 2 ** zoom);
        const angle = random() * 2 * Math.PI;
        [x, y] = pan % 5 === 4 ? anywhere() : [x + step * Math.cos(angle), y + step * Math.sin(angle)];
        const nextBounds = boundsAround(x, y, zoom, ...FRAME);
        const next = clustering(zoom, nextBounds);
        const pair = changedByPan(world, [marks, bounds], [next, nextBounds]);
        compared += pair.compared;
        changed += pair.changed;
        bounds = nextBounds;
        marks = next;
      }
    }
  }
  return { compared, changed };
}

function violationsOfZooms(clusteringOf: (world: ClusterWorld) => Clustering, seeds: number): number {
  let violations = 0;
  for (let seed = 0; seed < seeds; seed++) {
    const clustering = clusteringOf(worldOf(seed));
    for (const zoom of ZOOMS) {
      violations += movedByZoom(clustering(zoom, null), clustering(zoom + 0.25, null), zoom + 0.25, 12);
    }
  }
  return violations;
}

/** Rows by how far to the east a point lies. */
function codeStep({ points, first }: ClusterWorld, step: number): number {
  return Math.round(((points.lon[first + step] ?? 0) + 170) / 0.35) + 1;
}

/** Marks of one zoom that are marks of the other; throws on any that neither are nor have gone into a heavier one. */
function staying({ counts }: ClusterWorld, from: readonly PlainMark[], to: readonly PlainMark[]): number {
  const holders = new Map(to.flatMap((mark) => [...mark.codes].map((code) => [code, mark] as const)));
  const rows = (mark: PlainMark): number => counts[anchorOf(mark)] ?? 0;
  let stayed = 0;
  for (const mark of from) {
    const holder = holders.get(anchorOf(mark));
    if (holder === undefined) throw new Error(`${mark.key} is lost`);
    if (holder.key === mark.key) stayed += holder.lon === mark.lon && holder.lat === mark.lat ? 1 : 0;
    else if (rows(holder) < rows(mark)) throw new Error(`${mark.key} went into the lighter ${holder.key}`);
  }
  return stayed;
}

const anchorOf = ({ key }: PlainMark): number => Number(key.slice(1));

const own = (world: ClusterWorld): Clustering => ownClustering(world, DISTANCE);
const grid =
  (anchored: boolean) =>
  (world: ClusterWorld): Clustering =>
    gridClustering(world, DISTANCE, anchored);

describe("marks", () => {
  it("are the same after a pan of any length, where they lie wholly in both views", () => {
    const { compared, changed } = panned(own, SEEDS);
    expect(changed).toBe(0);
    expect(compared).toBeGreaterThan(20_000);
  });

  it("are those of the whole world with a record in the view, whatever was looked at before", () => {
    for (let seed = 0; seed < 4; seed++) {
      const world = worldOf(seed);
      const random = randomFrom(seed);
      for (const zoom of ZOOMS) {
        const whole = new Map(
          world
            .fresh()
            .marks({ zoom, distance: DISTANCE, bounds: null })
            .map((mark) => [mark.key, mark]),
        );
        for (let pan = 0; pan < 8; pan++) {
          const bounds = boundsAround(random(), random(), zoom, ...FRAME);
          for (const mark of world.clusters.marks({ zoom, distance: DISTANCE, bounds })) {
            expect(mark).toEqual(whole.get(mark.key));
          }
        }
      }
    }
  });

  it("are so where what a mark is hangs on marks far away", () => {
    // Each point of a road is a little heavier than the one to its west: all the way to its eastern end.
    const world = clusterWorld(Array.from({ length: 900 }, (_, step) => [-170 + step * 0.35, 10]));
    for (let step = 0; step < 900; step++) world.show(world.first + step, 0, codeStep(world, step));
    for (const zoom of [4, 4.75, 5.5]) {
      const view = { zoom, distance: DISTANCE };
      const whole = world.fresh().marks({ ...view, bounds: null });
      const bounds = boundsAround(0.1, 0.47, zoom, ...FRAME);
      const seen = world.fresh().marks({ ...view, bounds });
      expect(seen.length).toBeGreaterThan(3);
      expect(whole).toEqual(expect.arrayContaining([...seen]));
    }
  });

  it("do not move by a quarter zoom, unless they split or join", () => {
    expect(violationsOfZooms(own, SEEDS)).toBe(0);
  });

  it("that vanish or appear by a quarter zoom join a heavier one or come out of one, the others stay", () => {
    let stayed = 0;
    for (let seed = 0; seed < SEEDS; seed++) {
      const world = worldOf(seed);
      const clustering = ownClustering(world, DISTANCE);
      for (const zoom of ZOOMS) {
        const [before, after] = [clustering(zoom, null), clustering(zoom + 0.25, null)];
        stayed += staying(world, before, after) + staying(world, after, before);
      }
    }
    expect(stayed).toBeGreaterThan(20_000);
  });

  it("stand apart, also where the camera is an eighth of a zoom further out", () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      for (const zoom of ZOOMS) {
        const quarter = Math.round(zoom * 4) / 4;
        const marks = ownClustering(worldOf(seed), 44)(zoom, null);
        expect(tooNear(marks, quarter, 44 - 0.01)).toBe(0);
        expect(tooNear(marks, quarter - 1 / 8, 36)).toBe(0);
      }
    }
  });
});

describe("a plain grid in their place", () => {
  it("changes with every pan where it hangs on the screen", () => {
    const { compared, changed } = panned(grid(true), 1);
    expect(changed).toBeGreaterThan(compared / 3);
  });
  it("moves with every quarter zoom", () => {
    expect(violationsOfZooms(grid(false), 1)).toBeGreaterThan(100);
  });
  it("leaves marks too near to each other", () => {
    expect(tooNear(grid(false)(worldOf(1))(2, null), 2, 36)).toBeGreaterThan(10);
  });
});
