import type { Square } from "./cells.ts";
import type { CellWindow } from "./cellWindow.ts";
import type { ClusterView } from "./clusterView.ts";
import { CLASSES, type PointColumn } from "./columns.ts";

/** A mark as it was when it was asked for: nothing changes it later. */
export interface ClusterMark {
  /** "pin": one row. "badge": all rows known to lie in a country and nothing more. */
  readonly kind: "pin" | "cluster" | "badge";
  /** `p<point code>` of its anchor, or `badge-<country>`. */
  readonly key: string;
  /** Degrees: its anchor's. */
  readonly lon: number;
  readonly lat: number;
  /** Shown rows, those outside the view included. */
  readonly count: number;
  /** Shown rows per class. */
  readonly families: Uint32Array;
  /** Code of its anchor: the point of most shown rows among all that it stands for. */
  readonly point: number;
  /** Its shown rows lie at more than one place. */
  readonly splits: boolean;
  /** ISO 3166-1 alpha-2 of a badge; else empty. */
  readonly country: string;
  /** Of a badge: countries too near to have badges of their own at this zoom. */
  readonly others: readonly string[];
  /** Pairs of point codes, from and to (exclusive): what it stands for, as far as it is shown. */
  readonly stretches: Uint32Array;
}

interface PointFacts {
  readonly points: PointColumn;
  readonly counts: Uint32Array;
  /** Whether a point has shown rows and lies in the view. */
  readonly isShown: (code: number) => boolean;
}

/** Clusters and pins with a shown record in the view, in the order of their anchors' codes. */
export function marksOfCells(
  window: CellWindow,
  owner: Int32Array,
  view: ClusterView,
  facts: PointFacts,
): ClusterMark[] {
  const inView = centresInView(window, owner, view, facts.isShown);
  const members = membersOf(window, owner, inView);
  const families = new Uint32Array(members.length * CLASSES);
  return members.map((cells, slot) =>
    markOf(window, cells, facts, families.subarray(slot * CLASSES, (slot + 1) * CLASSES)),
  );
}

/** Per cell, whether it is the centre of a mark with a record in the view. */
function centresInView(
  { cells, weight, x, y }: CellWindow,
  owner: Int32Array,
  { level, cells: outer, inner }: ClusterView,
  isShown: (code: number) => boolean,
): Uint8Array {
  const inView = new Uint8Array(owner.length);
  const shift = 32 - level;
  for (let cell = 0; cell < owner.length; cell++) {
    const centre = owner[cell] ?? -1;
    if (weight[cell] === 0 || centre === -1 || inView[centre] === 1) continue;
    const column = (x[cell] ?? 0) >>> shift;
    const row = (y[cell] ?? 0) >>> shift;
    if (!inSquare(outer, column, row)) continue;
    if (inSquare(inner, column, row) || anyShown(cells.from[cell] ?? 0, cells.to[cell] ?? 0, isShown)) {
      inView[centre] = 1;
    }
  }
  return inView;
}

const inSquare = ({ x0, y0, x1, y1 }: Square, column: number, row: number): boolean =>
  column >= x0 && column <= x1 && row >= y0 && row <= y1;

function anyShown(from: number, to: number, isShown: (code: number) => boolean): boolean {
  for (let code = from; code < to; code++) if (isShown(code)) return true;
  return false;
}

/** The cells that go with each centre in view, the centre's own among them, in the order of the centres. */
function membersOf({ weight }: CellWindow, owner: Int32Array, inView: Uint8Array): Uint32Array[] {
  const slots = new Uint32Array(owner.length);
  const members: number[][] = [];
  for (let cell = 0; cell < owner.length; cell++) {
    if (inView[cell] === 1) slots[cell] = members.push([]) - 1;
  }
  for (let cell = 0; cell < owner.length; cell++) {
    const centre = owner[cell] ?? -1;
    if (centre !== -1 && inView[centre] === 1 && weight[cell] !== 0) members[slots[centre] ?? 0]?.push(cell);
  }
  return members.map((cells) => Uint32Array.from(cells));
}

function markOf(
  window: CellWindow,
  members: Uint32Array,
  { points, counts }: PointFacts,
  families: Uint32Array,
): ClusterMark {
  const { cells, sums, weight } = window;
  let count = 0;
  let anchor = members[0] ?? 0;
  const stretches: number[] = [];
  for (const cell of members) {
    count += sums.count[cell] ?? 0;
    if ((weight[cell] ?? 0) > (weight[anchor] ?? 0)) anchor = cell;
    addFamilies(families, sums.classes, cell);
    stretch(stretches, cells.from[cell] ?? 0, cells.to[cell] ?? 0);
  }
  const point = sums.heaviest[anchor] ?? 0;
  return {
    kind: count === 1 ? "pin" : "cluster",
    key: `p${point}`,
    lon: points.lon[point] ?? 0,
    lat: points.lat[point] ?? 0,
    count,
    families,
    point,
    splits:
      members.length > 1 || (count > (counts[point] ?? 0) && liesApart(points, counts, point, stretches)),
    country: "",
    others: [],
    stretches: Uint32Array.from(stretches),
  };
}

function addFamilies(families: Uint32Array, classes: Uint32Array, cell: number): void {
  for (let index = 0; index < CLASSES; index++) {
    families[index] = (families[index] ?? 0) + (classes[cell * CLASSES + index] ?? 0);
  }
}

/** Adds codes to pairs of from and to; what follows on at once makes the last pair longer. */
function stretch(stretches: number[], from: number, to: number): void {
  const last = stretches.length - 1;
  if (last > 0 && stretches[last] === from) stretches[last] = to;
  else stretches.push(from, to);
}

/** Whether some shown point of one cell is at another place than the given one. */
function liesApart(
  { lon, lat }: PointColumn,
  counts: Uint32Array,
  point: number,
  [from = 0, to = 0]: readonly number[],
): boolean {
  for (let code = from; code < to; code++) {
    if (counts[code] !== 0 && (lon[code] !== lon[point] || lat[code] !== lat[point])) return true;
  }
  return false;
}
