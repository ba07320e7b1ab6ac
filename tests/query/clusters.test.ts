import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bounds } from "../../src/query/answer.ts";
import { cellLevel } from "../../src/query/cells.ts";
import { createClusters } from "../../src/query/clusters.ts";
import { CLASSES } from "../../src/query/columns.ts";
import { unitPoints } from "../../src/query/morton.ts";
import { shuffled } from "../../src/query/pointSums.ts";
import { within } from "../../src/query/within.ts";
import { latitudes, longitudes } from "../arbitraries.ts";
import { runs } from "../runs.ts";
import {
  type ClusterWorld,
  clusterWorld,
  type LonLat,
  randomFrom,
  shownWorld,
  townPlaces,
  zipf,
} from "./clusterWorld.ts";

const place: fc.Arbitrary<LonLat> = fc.oneof(
  fc.tuple(longitudes, latitudes),
  fc.tuple(fc.double({ min: 10, max: 12, noNaN: true }), fc.double({ min: 20, max: 22, noNaN: true })),
  // Some share a place, some stand at the ends of the world.
  fc.constantFrom<LonLat>([10, 20], [180, 0], [-180, 0], [0, 90], [0, -90]),
);
const change = fc.record({ at: fc.nat(), family: fc.nat(CLASSES - 1), rows: fc.nat(4) });
const zooms = fc.double({ min: -1, max: 14, noNaN: true });
const distances = fc.double({ min: 44, max: 400, noNaN: true });
const boxes: fc.Arbitrary<Bounds> = fc
  .tuple(longitudes, latitudes, longitudes, latitudes)
  .map(([west, south, east, north]) => [west, Math.min(south, north), east, Math.max(south, north)]);
const worlds = fc
  .tuple(fc.array(place, { maxLength: 60 }), fc.boolean(), fc.array(change, { maxLength: 80 }))
  .map(([places, withBadges, changes]) => {
    const badges: [string, LonLat][] = withBadges
      ? [
          ["AF", [66, 34]],
          ["SY", [38, 35]],
        ]
      : [];
    const world = clusterWorld(places, badges);
    for (const one of changes) apply(world, one);
    return world;
  });

type Change = { readonly at: number; readonly family: number; readonly rows: number };

/** Never a row at code 0, which is no place. */
function apply(world: ClusterWorld, { at, family, rows }: Change): void {
  const codes = world.counts.length - 1;
  if (codes > 0) world.show(1 + (at % codes), family, rows);
}

function shownCodes({ counts, points }: ClusterWorld, bounds: Bounds | null): number[] {
  return [...counts.keys()].filter(
    (code) =>
      (counts[code] ?? 0) > 0 &&
      (bounds === null || within(bounds, points.lon[code] ?? 0, points.lat[code] ?? 0)),
  );
}

const rowsAt = ({ counts }: ClusterWorld, codes: Iterable<number>): number =>
  [...codes].reduce((sum, code) => sum + (counts[code] ?? 0), 0);

describe("marks", () => {
  it("hold each shown row of a box once, with its family, and none without a row in the box", () => {
    fc.assert(
      fc.property(worlds, zooms, distances, fc.option(boxes), (world, zoom, distance, bounds) => {
        const marks = world.clusters.marks({ zoom, distance, bounds });
        const codes = marks.flatMap((mark) => [...world.clusters.pointsOf(mark)]);
        expect(new Set(codes).size).toBe(codes.length);
        const inBox = shownCodes(world, bounds);
        expect(codes).toEqual(expect.arrayContaining(inBox));
        if (bounds === null) expect(codes).toHaveLength(inBox.length);
        for (const mark of marks) {
          const own = world.clusters.pointsOf(mark);
          expect(own.some((code) => inBox.includes(code))).toBe(true);
          expect(mark.count).toBe(rowsAt(world, own));
          for (let family = 0; family < CLASSES; family++) {
            const rows = own.reduce(
              (sum, code) => sum + (world.rows.inSlots[code * CLASSES + family] ?? 0),
              0,
            );
            expect(mark.families[family]).toBe(rows);
          }
        }
      }),
      { numRuns: runs(120) },
    );
  });

  it("are what going through all cells from the heaviest on gives", () => {
    const random = randomFrom(10);
    for (const weight of [() => 1, () => 1 + Math.floor(random() * 3), zipf(random, 200)]) {
      const world = shownWorld(townPlaces(random, 1500), random, weight);
      for (const zoom of [0, 1.25, 2.5, 4.75, 7]) {
        const marks = world.clusters.marks({ zoom, distance: 50, bounds: null });
        const pairs = marks.flatMap((mark) =>
          [...world.clusters.pointsOf(mark)].map((code) => [code, mark.point] as const),
        );
        expect(new Map(pairs)).toEqual(anchorsByDefinition(world, zoom, 50));
      }
    }
  });

  it("stand at the heaviest of their points", () => {
    fc.assert(
      fc.property(worlds, zooms, (world, zoom) => {
        for (const mark of world.clusters.marks({ zoom, distance: 50, bounds: null })) {
          const { points, counts, clusters } = world;
          const own = clusters.pointsOf(mark);
          expect(own).toContain(mark.point);
          expect(counts[mark.point]).toBe(Math.max(...own.map((code) => counts[code] ?? 0)));
          expect([mark.lon, mark.lat]).toEqual([points.lon[mark.point], points.lat[mark.point]]);
          expect(mark.splits).toBe(new Set([...own].map(placeOf(world))).size > 1);
        }
      }),
      { numRuns: runs(120) },
    );
  });

  it("are one for each country of which records have no place, on top of the others", () => {
    const world = clusterWorld(
      [[66, 34]],
      [
        ["AF", [66, 34]],
        ["SY", [38, 35]],
        ["IQ", [44, 33]],
      ],
    );
    world.show(1, 3, 2);
    world.show(2, 0, 1);
    world.show(world.first, 1, 1);
    const marks = world.clusters.marks({ zoom: 2, distance: 50, bounds: null });
    expect(marks.map(({ kind, key, country, count, point }) => [kind, key, country, count, point])).toEqual([
      ["pin", "p4", "", 1, 4],
      ["badge", "badge-AF", "AF", 2, 1],
      ["badge", "badge-SY", "SY", 1, 2],
    ]);
    expect([...(marks[1]?.families ?? [])]).toEqual([0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(marks.map((mark) => [...world.clusters.pointsOf(mark)])).toEqual([[4], [1], [2]]);
    expect(world.clusters.marks({ zoom: 2, distance: 50, bounds: [60, 30, 70, 40] })).toHaveLength(2);
    const [, shared] = world.clusters.marks({ zoom: 0, distance: 50, bounds: [60, 30, 70, 40] });
    expect(shared).toMatchObject({ key: "badge-AF", country: "AF", others: ["SY"], count: 3, point: 1 });
    expect([...(shared?.families ?? [])]).toEqual([1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(shared && [...world.clusters.pointsOf(shared)]).toEqual([1, 2]);
  });

  it("tell two towns apart as soon as there is room", () => {
    const world = shownWorld(
      [
        [70, 34],
        [71, 34],
      ],
      randomFrom(1),
    );
    // A degree is 1.42 px wide at zoom 0, so 45.5 px at zoom 5 and 22.8 at zoom 4.
    const kinds = (zoom: number): string[] =>
      world.clusters.marks({ zoom, distance: 44, bounds: null }).map(({ kind, count }) => `${kind} ${count}`);
    expect(kinds(4)).toEqual(["cluster 2"]);
    expect(kinds(5)).toEqual(["pin 1", "pin 1"]);
  });

  it("are nothing of nothing", () => {
    expect(clusterWorld([]).clusters.marks({ zoom: 3, distance: 50, bounds: null })).toEqual([]);
    expect(clusterWorld([[1, 2]]).clusters.marks({ zoom: 3, distance: 50, bounds: null })).toEqual([]);
  });

  it("hold still during small changes of zoom", () => {
    const random = randomFrom(3);
    const world = shownWorld(townPlaces(random, 500), random, zipf(random, 40));
    const at = (zoom: number) => world.clusters.marks({ zoom, distance: 50, bounds: null });
    expect(at(3.12)).toEqual(at(3));
    expect(at(2.88)).toEqual(at(3));
    expect(at(3.13)).not.toEqual(at(3));
  });

  it("are snapshots, and what they stand for does not hang on the view that came after", () => {
    const world = shownWorld(
      [
        [10, 10],
        [10.1, 10],
        [60, 10],
      ],
      randomFrom(1),
    );
    const [mark] = world.clusters.marks({ zoom: 1, distance: 50, bounds: null });
    if (mark === undefined) throw new Error("no mark");
    const before = structuredClone(mark);
    world.clusters.marks({ zoom: 12, distance: 50, bounds: [59, 9, 61, 11] });
    expect([...world.clusters.pointsOf(mark)]).toEqual([world.first, world.first + 1]);
    world.show(world.first, 2, 5);
    world.clusters.marks({ zoom: 1, distance: 50, bounds: null });
    expect(mark).toEqual(before);
  });
});

describe("what has changed", () => {
  it("is taken over: always as if clusters had been made anew", () => {
    const places = townPlaces(randomFrom(7), 2000);
    const look = fc.record({ zoom: zooms, distance: distances, bounds: fc.option(boxes) });
    const steps = fc.array(fc.tuple(fc.array(change, { maxLength: 10 }), look), { maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.boolean(), (taken, hidden) => {
        const world = hidden ? clusterWorld(places) : shownWorld(places, randomFrom(2));
        for (const [changes, view] of taken) {
          for (const one of changes) apply(world, one);
          const bounds = view.bounds ?? ([-20, -20, 30, 30] as const);
          expect(world.clusters.countIn(bounds)).toBe(world.fresh().countIn(bounds));
          expect(world.clusters.marks(view)).toEqual(world.fresh().marks(view));
        }
      }),
      { numRuns: runs(25) },
    );
  });

  it("may be hidden again, down to nothing", () => {
    const random = randomFrom(4);
    const world = shownWorld(townPlaces(random, 800), random);
    const view = { zoom: 2, distance: 50, bounds: null };
    expect(world.clusters.marks(view)).not.toEqual([]);
    for (let code = world.first; code < world.counts.length; code++) {
      const family = world.rows.inSlots.subarray(code * CLASSES, (code + 1) * CLASSES).indexOf(1);
      world.show(code, family, -1);
    }
    expect(world.clusters.marks(view)).toEqual([]);
  });

  it("needs no slots of classes that do not occur", () => {
    const random = randomFrom(5);
    const world = shownWorld(townPlaces(random, 800), random, zipf(random, 20));
    const { inSlots } = world.rows;
    const at = [...inSlots.keys()].filter((slot) => inSlots[slot] !== 0);
    const slots = {
      offsets: Uint32Array.from(
        { length: world.counts.length + 1 },
        (_, code) => at.filter((slot) => slot < code * CLASSES).length,
      ),
      classes: Uint8Array.from(at, (slot) => slot % CLASSES),
    };
    const rows = { slots, counts: world.counts, inSlots: Uint32Array.from(at, (slot) => inSlots[slot] ?? 0) };
    const bare = createClusters(world.points, rows, new Uint8Array(13));
    const view = { zoom: 2, distance: 50, bounds: null };
    expect(bare.marks(view)).toEqual(world.clusters.marks(view));
  });
});

describe("countIn", () => {
  it("is what looking at every point gives, antimeridian included", () => {
    fc.assert(
      fc.property(worlds, boxes, (world, bounds) => {
        expect(world.clusters.countIn(bounds)).toBe(rowsAt(world, shownCodes(world, bounds)));
      }),
      { numRuns: runs(200) },
    );
  });

  it("is so for many points, and boxes whose edges go through some", () => {
    const random = randomFrom(6);
    const world = shownWorld(townPlaces(random, 5000), random, zipf(random, 20));
    const { lon, lat } = world.points;
    const pick = (): number => world.first + Math.floor(random() * 5000);
    for (let round = 0; round < 200; round++) {
      const [a, b] = [pick(), pick()];
      const [south, north] = [lat[a] ?? 0, lat[b] ?? 0].sort((one, other) => one - other);
      const bounds: Bounds = [lon[a] ?? 0, south ?? 0, lon[b] ?? 0, north ?? 0];
      expect(world.clusters.countIn(bounds)).toBe(rowsAt(world, shownCodes(world, bounds)));
    }
  });
});

describe("splitZoom", () => {
  it("is the first quarter at which the points stand in two marks", () => {
    const random = randomFrom(8);
    const world = shownWorld(townPlaces(random, 600), random, zipf(random, 10));
    const { clusters } = world;
    const all = clusters.marks({ zoom: 1, distance: 50, bounds: null });
    let split = 0;
    for (const mark of all) {
      const points = clusters.pointsOf(mark);
      const zoom = clusters.splitZoom(points, 1.1, 14, 50);
      if (zoom === null) continue;
      split++;
      for (let at = 1.25; at <= zoom; at += 0.25) {
        const holding = clusters
          .marks({ zoom: at, distance: 50, bounds: null })
          .filter((other) => clusters.pointsOf(other).some((code) => points.includes(code)));
        expect(holding.length > 1).toBe(at === zoom);
      }
    }
    expect(split).toBeGreaterThan(10);
  });

  it("is none for one place, for points that part beyond the last zoom, and for nothing", () => {
    const world = shownWorld(
      [
        [10, 20],
        [10, 20],
        [10.0001, 20],
        [50, 20],
      ],
      randomFrom(1),
    );
    const { clusters, first } = world;
    expect(clusters.splitZoom(Uint32Array.of(first, first + 1), 0, 14, 50)).toBeNull();
    expect(clusters.splitZoom(Uint32Array.of(first, first + 2), 0, 14, 50)).toBeNull();
    // 40° are 56.9 px at zoom 0.
    expect(clusters.splitZoom(Uint32Array.of(first, first + 3), -1, 14, 50)).toBe(0);
    expect(clusters.splitZoom(Uint32Array.of(first, first + 3), -1, -0.25, 50)).toBeNull();
    expect(clusters.splitZoom(new Uint32Array(0), 0, 14, 50)).toBeNull();
  });

  it("leaves the marks of the view as they are", () => {
    const random = randomFrom(9);
    const world = shownWorld(townPlaces(random, 600), random);
    const view = { zoom: 2, distance: 50, bounds: [0, 0, 60, 60] as const };
    const before = world.clusters.marks(view);
    for (const mark of before) world.clusters.splitZoom(world.clusters.pointsOf(mark), 2, 14, 50);
    expect(world.clusters.marks(view)).toEqual(before);
  });
});

/** Per point its mark's anchor, as `centres.ts` says it in words. */
function anchorsByDefinition({ points, counts, first }: ClusterWorld, zoom: number, distance: number) {
  const reach = (distance / (512 * 2 ** zoom)) * 2 ** 32;
  const shift = 32 - cellLevel(reach / 2 ** 32);
  const { x, y } = unitPoints(points.lon, points.lat);
  const at = (code: number): readonly [number, number] => [x[code] ?? 0, y[code] ?? 0];
  const heavier = (a: number, b: number): number =>
    (counts[b] ?? 0) - (counts[a] ?? 0) || shuffled(b) - shuffled(a);
  const cells = new Map<string, number[]>();
  for (let code = first; code < counts.length; code++) {
    const cell = at(code)
      .map((value) => value >>> shift)
      .join();
    cells.set(cell, [...(cells.get(cell) ?? []), code].sort(heavier));
  }
  const near = (a: number, b: number): boolean => {
    const [[ax, ay], [bx, by]] = [at(a), at(b)];
    return Math.hypot(ax - bx, ay - by) < reach;
  };
  const centres: number[] = [];
  const anchors = new Map<number, number>();
  for (const codes of [...cells.values()].sort(([a = 0], [b = 0]) => heavier(a, b))) {
    const [own = 0] = codes;
    const taken = centres.find((centre) => near(centre, own));
    if (taken === undefined) centres.push(own);
    for (const code of codes) anchors.set(code, taken ?? own);
  }
  return anchors;
}

const placeOf =
  ({ points }: ClusterWorld) =>
  (code: number): string =>
    `${points.lon[code]},${points.lat[code]}`;
