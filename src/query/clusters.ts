import type { Bounds } from "./answer.ts";
import { badgeMarks } from "./badgeMarks.ts";
import { type CellWindow, createCellWindow } from "./cellWindow.ts";
import { type Centres, createCentres } from "./centres.ts";
import { type ClusterMark, marksOfCells } from "./clusterMarks.ts";
import { type ClusterView, clusterView, holds, quarterZoom, tilesAround } from "./clusterView.ts";
import type { PointColumn } from "./columns.ts";
import { countInBox } from "./countInBox.ts";
import { type UnitPoints, unitPoints } from "./morton.ts";
import { createPointSums } from "./pointSums.ts";
import type { PointRows } from "./slots.ts";
import { within } from "./within.ts";

/** Tiles kept ready on each side of a view, for it to move into. */
const SPARE_TILES = 4;
const STEP = 0.25;

/** The shown records as marks that stand apart from each other. See `docs/decisions/007-clusters-at-points.md`. */
export interface Clusters {
  /**
   * Marks with a shown record in the view's bounds, edges included; null: the whole world. Clusters and pins
   * in the order of their points' codes, then badges.
   */
  marks(view: {
    /** Web Mercator zoom (512 px world at zoom 0), rounded to quarters. */
    readonly zoom: number;
    /** No two clusters or pins stand nearer, in CSS pixels at the rounded zoom. */
    readonly distance: number;
    readonly bounds: Bounds | null;
  }): readonly ClusterMark[];
  /** Codes of the points that a mark stands for, ascending, as long as what is shown is what it was made of. */
  pointsOf(mark: ClusterMark): Uint32Array;
  /** Shown placed rows, badges included, whose point lies in the box, edges included. */
  countIn(bounds: Bounds): number;
  /**
   * The smallest zoom, in quarters above `from`, at which points stand in more than one mark; null: not up to `most`.
   * @param points codes of points that are shown
   */
  splitZoom(points: Uint32Array, from: number, most: number, distance: number): number | null;
}

/**
 * @param rows shown rows; the caller changes them, and says so in `touched`
 * @param touched per block of 64 point codes, whether a count has changed in it; cleared when taken note of
 */
export function createClusters(points: PointColumn, rows: PointRows, touched: Uint8Array): Clusters {
  const { counts } = rows;
  const first = points.badges.length + 1;
  const unit = unitOf(points);
  const sums = createPointSums(rows);
  let window: CellWindow | null = null;

  function absorb(): void {
    window?.forget(touched);
    sums.absorb(touched);
  }

  function windowFor(view: ClusterView, spare: number): CellWindow {
    const needed = tilesAround(view.wide, view.level, 1);
    if (window?.cells.level === view.level && holds(window.cells.square, needed)) return window;
    return createCellWindow(unit, first, view.level, tilesAround(view.wide, view.level, 1 + spare), sums);
  }

  /** Tries again with more of the world for as long as some cell's fate hangs on what lies beyond. */
  function settled(view: ClusterView): { readonly window: CellWindow; readonly centres: Centres } {
    for (let spare = SPARE_TILES; ; spare *= 2) {
      window = windowFor(view, spare);
      const centres = createCentres(window, view.reach);
      if (settleWithin(window, centres, view)) return { window, centres };
      window = null;
    }
  }

  return {
    marks({ zoom, distance, bounds }) {
      absorb();
      const view = clusterView(zoom, distance, bounds);
      const { window: cells, centres } = settled(view);
      const isShown = (code: number): boolean =>
        (counts[code] ?? 0) > 0 &&
        (bounds === null || within(bounds, points.lon[code] ?? 0, points.lat[code] ?? 0));
      const clusters = marksOfCells(cells, centres.owner, view, { points, counts, isShown });
      return [...clusters, ...badgeMarks(points, unit, rows, { zoom, isShown })];
    },
    pointsOf({ stretches }) {
      const codes: number[] = [];
      for (let index = 0; index < stretches.length; index += 2) {
        const end = stretches[index + 1] ?? 0;
        for (let code = stretches[index] ?? 0; code < end; code++) if (counts[code] !== 0) codes.push(code);
      }
      return Uint32Array.from(codes);
    },
    countIn(bounds) {
      absorb();
      return countInBox(points, unit, counts, sums, bounds);
    },
    splitZoom(codes, from, most, distance) {
      absorb();
      const box = boxOf(points, codes);
      if (box === null) return null;
      const kept = window;
      let zoom = quarterZoom(from) + STEP;
      while (zoom <= most && !comeApart(zoom)) zoom += STEP;
      window = kept;
      return zoom <= most ? zoom : null;

      function comeApart(at: number): boolean {
        const { window: cells, centres } = settled(clusterView(at, distance, box));
        return ownersOf(cells, centres, codes).size > 1;
      }
    },
  };
}

const known = new WeakMap<PointColumn, UnitPoints>();

/** Clusters of another filter have the same points. */
function unitOf(points: PointColumn): UnitPoints {
  const unit = known.get(points) ?? unitPoints(points.lon, points.lat);
  known.set(points, unit);
  return unit;
}

function settleWithin(window: CellWindow, centres: Centres, { wide, level }: ClusterView): boolean {
  const { cells, weight } = window;
  const tiles = tilesAround(wide, level, 0);
  for (let tile = 0; tile < cells.tileX.length; tile++) {
    const column = cells.tileX[tile] ?? 0;
    const row = cells.tileY[tile] ?? 0;
    if (column < tiles.x0 || column > tiles.x1 || row < tiles.y0 || row > tiles.y1) continue;
    window.freshen(tile);
    const end = cells.firstCell[tile + 1] ?? 0;
    for (let cell = cells.firstCell[tile] ?? 0; cell < end; cell++) {
      if (weight[cell] !== 0 && centres.owner[cell] === -1 && !centres.settle(cell)) return false;
    }
  }
  return true;
}

/** The box of points that do not all share one place; null where they do. */
function boxOf({ lon, lat }: PointColumn, codes: Uint32Array): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const code of codes) {
    west = Math.min(west, lon[code] ?? 0);
    east = Math.max(east, lon[code] ?? 0);
    south = Math.min(south, lat[code] ?? 0);
    north = Math.max(north, lat[code] ?? 0);
  }
  return west < east || south < north ? [west, south, east, north] : null;
}

/** @param codes ascending */
function ownersOf({ cells }: CellWindow, { owner }: Centres, codes: Uint32Array): Set<number> {
  const owners = new Set<number>();
  let cell = 0;
  for (const code of codes) {
    while (cell < cells.to.length && (cells.to[cell] ?? 0) <= code) cell++;
    owners.add(owner[cell] ?? -1);
  }
  return owners;
}
