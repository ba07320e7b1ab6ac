import { describe, expect, it } from "vitest";
import { fromUnit, toUnit, WORLD_PX } from "../../src/domain/mercator.ts";
import { cellLevel } from "../../src/query/cells.ts";
import { isLong, runs } from "../runs.ts";
import { type Clustering, gridClustering, ownClustering } from "./clusterRules.ts";
import {
  type ClusterWorld,
  type LonLat,
  pixelOf,
  randomFrom,
  shownWorld,
  uniformPlaces,
} from "./clusterWorld.ts";

const DISTANCE = 48;
const SEEDS = runs(3);
const ZOOMS = isLong ? [2, 2.25, 2.5, 2.75] : [2, 2.5];
/** Some sixty points in each circle of that radius, so that marks stand wherever the algorithm likes. */
const POINTS = 60_000;
const BIN = 3;

const worldPx = (zoom: number): number => WORLD_PX * 2 ** zoom;
const cellPx = (zoom: number): number => worldPx(zoom) / 2 ** cellLevel(DISTANCE / worldPx(zoom));

interface Places {
  readonly zoom: number;
  /** Pixels, marks near the world's edge left out. */
  readonly marks: readonly (readonly [number, number])[];
  /** Of each of these to its nearest neighbour, pixels. */
  readonly distances: readonly number[];
}

function placesOf(clustering: Clustering, zoom: number): Places {
  const all = clustering(zoom, null).map((mark) => pixelOf(mark, zoom));
  const edge = 2 * DISTANCE;
  const marks = all.filter((at) => at.every((value) => value > edge && value < worldPx(zoom) - edge));
  return { zoom, marks, distances: marks.map((mark) => nearest(mark, all)) };
}

function nearest(mark: readonly [number, number], all: readonly (readonly [number, number])[]): number {
  let least = Infinity;
  for (const other of all) {
    if (other !== mark) least = Math.min(least, Math.hypot(other[0] - mark[0], other[1] - mark[1]));
  }
  return least;
}

/** The same points, half a cell further to the east and south, and in again at the other side. */
function shifted(places: readonly LonLat[], cell: number, zoom: number): LonLat[] {
  const by = cell / 2 / worldPx(zoom);
  return places.map(([lon, lat]) => {
    const [x, y] = toUnit(lon, lat);
    return fromUnit((x + by) % 1, (y + by) % 1);
  });
}

/** Over all seeds at a zoom. */
function sampleOf(
  clusteringOf: (world: ClusterWorld) => Clustering,
  zoom: number,
  seeds: number,
  move = (places: readonly LonLat[]): readonly LonLat[] => places,
): Places[] {
  return Array.from({ length: seeds }, (_, seed) => {
    const random = randomFrom(seed + 1);
    const world = shownWorld(move(uniformPlaces(random, POINTS)), random);
    return placesOf(clusteringOf(world), zoom);
  });
}

/** Of the points as they are, and shifted by half a cell. */
function bothOf(
  clusteringOf: (world: ClusterWorld) => Clustering,
  zoom: number,
  cell: number,
  seeds: number,
) {
  return {
    asTheyAre: sampleOf(clusteringOf, zoom, seeds),
    moved: sampleOf(clusteringOf, zoom, seeds, (places) => shifted(places, cell, zoom)),
  };
}

const distancesOf = (places: readonly Places[]): number[] =>
  places.flatMap(({ distances }) => [...distances]);

/** How many of the distances lie within one bin of a length, for each that lies there on the bins beside it. */
function peakAt(distances: readonly number[], length: number): number {
  const within = (from: number, to: number): number => distances.filter((d) => d >= from && d < to).length;
  const beside = (within(length - 3 * BIN, length - BIN) + within(length + BIN, length + 3 * BIN)) / 2;
  return within(length - BIN, length + BIN) / Math.max(1, beside);
}

/** How uneven marks lie within cells, across and down: how far the share of an eighth is off, of what it should be. */
function unevenness(places: readonly Places[], cell: number): number {
  const parts = new Array<number>(8).fill(0);
  const values = places.flatMap((place) => place.marks.flat());
  for (const value of values) {
    const part = Math.floor(((value / cell) % 1) * 8);
    parts[part] = (parts[part] ?? 0) + 8 / values.length;
  }
  return Math.max(...parts.map((share) => Math.abs(share - 1)));
}

/** Kolmogorov and Smirnov's distance, in units of what is exceeded by chance in one of a thousand comparisons. */
function differ(a: readonly number[], b: readonly number[]): number {
  const [one, other] = [[...a].sort((x, y) => x - y), [...b].sort((x, y) => x - y)];
  let [index, most] = [0, 0];
  for (const [rank, value] of one.entries()) {
    while (index < other.length && (other[index] ?? 0) <= value) index++;
    most = Math.max(most, Math.abs((rank + 1) / one.length - index / other.length));
  }
  return most / (1.95 * Math.sqrt(1 / one.length + 1 / other.length));
}

describe("for points anywhere, distances between neighbours", () => {
  for (const zoom of ZOOMS) {
    const cell = cellPx(zoom);
    it(`know nothing of cells of ${cell.toFixed(1)} px`, () => {
      const { asTheyAre, moved } = bothOf((world) => ownClustering(world, DISTANCE), zoom, cell, SEEDS);
      for (const places of [asTheyAre, moved]) {
        const distances = distancesOf(places);
        expect(distances.length).toBeGreaterThan(2000);
        for (let cells = 1; cells * cell < 2 * DISTANCE; cells++) {
          // Where the histogram begins, at the distance itself, there is a step for any marks that keep apart.
          if (Math.abs(cells * cell - DISTANCE) < 3 * BIN) continue;
          expect(peakAt(distances, cells * cell)).toBeLessThan(1.25);
        }
        expect(unevenness(places, cell)).toBeLessThan(0.15);
      }
      expect(differ(distancesOf(asTheyAre), distancesOf(moved))).toBeLessThan(1);
    });
  }

  it("become ever rarer from the least one on", () => {
    const places = sampleOf((world) => ownClustering(world, DISTANCE), 2.25, SEEDS);
    const distances = distancesOf(places);
    const bins = Array.from(
      { length: 10 },
      (_, bin) => distances.filter((d) => Math.floor((d - DISTANCE) / BIN) === bin).length,
    );
    expect(Math.min(...distances)).toBeGreaterThan(DISTANCE - 0.01);
    for (const [bin, count] of bins.entries()) {
      const before = bins[bin - 1] ?? Infinity;
      expect(count).toBeLessThan(before + 3 * Math.sqrt(before) + 1);
    }
  });
});

describe("a plain grid in its place", () => {
  it("has its peak at the size of its cells, wherever the points are shifted", () => {
    const grid = (world: ClusterWorld): Clustering => gridClustering(world, DISTANCE, false);
    const { asTheyAre, moved } = bothOf(grid, 2, DISTANCE, 1);
    for (const places of [asTheyAre, moved]) {
      expect(peakAt(distancesOf(places), DISTANCE - 2 * BIN)).toBeGreaterThan(2);
      expect(unevenness(places, DISTANCE)).toBeGreaterThan(0.9);
    }
  });
});
