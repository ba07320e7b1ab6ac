import { fromUnit, toUnit, WORLD_PX } from "../../src/domain/mercator.ts";
import type { Bounds } from "../../src/query/answer.ts";
import { type Clusters, createClusters } from "../../src/query/clusters.ts";
import { CLASSES, type PointColumn } from "../../src/query/columns.ts";
import { mortonOrder } from "../../src/query/morton.ts";
import type { PointRows, Slots } from "../../src/query/slots.ts";

export type Random = () => number;
export type LonLat = readonly [lon: number, lat: number];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A point column with what is shown at each point, and clusters over it. */
export interface ClusterWorld {
  readonly points: PointColumn;
  readonly first: number;
  readonly counts: Uint32Array;
  readonly rows: PointRows;
  readonly clusters: Clusters;
  /** Shows more or, by negative numbers, fewer rows of a class at a point. */
  show(code: number, family: number, by: number): void;
  /** Clusters over the same, that have never seen anything else. */
  fresh(): Clusters;
}

export function clusterWorld(places: readonly LonLat[], badges: readonly (readonly [string, LonLat])[] = []) {
  const points = pointColumn(places, badges);
  const size = points.lon.length;
  const counts = new Uint32Array(size);
  const rows = { slots: allSlots(size), counts, inSlots: new Uint32Array(size * CLASSES) };
  const touched = new Uint8Array(Math.ceil(size / 64));
  const world: ClusterWorld = {
    points,
    first: badges.length + 1,
    counts,
    rows,
    clusters: createClusters(points, rows, touched),
    show(code, family, by) {
      counts[code] = (counts[code] ?? 0) + by;
      const at = code * CLASSES + family;
      rows.inSlots[at] = (rows.inSlots[at] ?? 0) + by;
      touched[code >>> 6] = 1;
    },
    fresh: () => createClusters(points, rows, new Uint8Array(touched.length)),
  };
  return world;
}

/** Every class may occur at every point: slot = code · CLASSES + class. */
function allSlots(size: number): Slots {
  return {
    offsets: Uint32Array.from({ length: size + 1 }, (_, code) => code * CLASSES),
    classes: Uint8Array.from({ length: size * CLASSES }, (_, slot) => slot % CLASSES),
  };
}

/** Every point shows as many rows as `weight` says, of random families. */
export function shownWorld(
  places: readonly LonLat[],
  random: Random,
  weight: () => number = () => 1,
): ClusterWorld {
  const world = clusterWorld(places);
  for (let code = world.first; code < world.counts.length; code++) {
    const rows = weight();
    for (let row = 0; row < rows; row++) world.show(code, Math.floor(random() * 5), 1);
  }
  return world;
}

function pointColumn(places: readonly LonLat[], badges: readonly (readonly [string, LonLat])[]): PointColumn {
  const order = mortonOrder(
    Float64Array.from(places, ([lon]) => lon),
    Float64Array.from(places, ([, lat]) => lat),
  );
  const sorted = Array.from(order, (index): LonLat => places[index] ?? [0, 0]);
  const all: LonLat[] = [[Number.NaN, Number.NaN], ...badges.map(([, place]) => place), ...sorted];
  return {
    codes: new Uint32Array(0),
    lon: Float64Array.from(all, ([lon]) => lon),
    lat: Float64Array.from(all, ([, lat]) => lat),
    radiusKm: new Float32Array(all.length),
    badges: badges.map(([country]) => country),
  };
}

/** Few points have many rows: the k-th of n has n/k times what the last one has. */
export const zipf = (random: Random, most: number): (() => number) => {
  return () => Math.max(1, Math.floor(most ** random()));
};

export function uniformPlaces(random: Random, count: number): LonLat[] {
  return Array.from({ length: count }, () => fromUnit(random(), random()));
}

/** Towns around some tens of middles, and some places of no town. */
export function townPlaces(random: Random, count: number): LonLat[] {
  const middles = Array.from({ length: 40 }, () => [random(), random()] as const);
  const near = (): number => (random() + random() + random() - 1.5) * 0.02;
  return Array.from({ length: count }, () => {
    const [x, y] = middles[Math.floor(random() * 60)] ?? [random(), random()];
    return fromUnit(clamp(x + near()), clamp(y + near()));
  });
}

/** The crossings of a lattice that is square on the map. */
export function latticePlaces(across: number): LonLat[] {
  return Array.from({ length: across * across }, (_, index) =>
    fromUnit(((index % across) + 0.5) / across, (Math.floor(index / across) + 0.5) / across),
  );
}

/** Along one road around the world. */
export function roadPlaces(count: number): LonLat[] {
  return Array.from({ length: count }, (_, index) => {
    const along = index / count;
    return fromUnit(along, 0.5 + 0.2 * Math.sin(along * 20));
  });
}

const clamp = (value: number): number => Math.max(0, Math.min(1, value));

/** What a frame shows: its middle in the unit square, its size in pixels. */
export function boundsAround(x: number, y: number, zoom: number, width: number, height: number): Bounds {
  const scale = WORLD_PX * 2 ** zoom;
  const [west, north] = fromUnit(clamp(x - width / 2 / scale), clamp(y - height / 2 / scale));
  const [east, south] = fromUnit(clamp(x + width / 2 / scale), clamp(y + height / 2 / scale));
  return [west, south, east, north];
}

/** Pixels of the whole world at a zoom. */
export function pixelOf({ lon, lat }: { readonly lon: number; readonly lat: number }, zoom: number) {
  const [x, y] = toUnit(lon, lat);
  const scale = WORLD_PX * 2 ** zoom;
  return [x * scale, y * scale] as const;
}
