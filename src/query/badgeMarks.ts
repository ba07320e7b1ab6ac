import { WORLD_PX } from "../domain/mercator.ts";
import type { ClusterMark } from "./clusterMarks.ts";
import { quarterZoom } from "./clusterView.ts";
import { CLASSES, type PointColumn } from "./columns.ts";
import type { UnitPoints } from "./morton.ts";
import type { PointRows } from "./slots.ts";

/** CSS pixels: badges of countries nearer than this would have to stand in other countries. */
const NEAR = 48;

interface BadgeView {
  readonly zoom: number;
  /** Whether a point has shown rows and lies in the view. */
  readonly isShown: (code: number) => boolean;
}

/**
 * One mark for each country that records are only known to lie in; never clustered with others. Where countries are
 * small, those near to each other share the badge of the one with most records: moved aside far enough to be read, each
 * would stand in a country that it does not mean. What shares a badge hangs on the zoom alone, not on what is in view.
 */
export function badgeMarks(
  points: PointColumn,
  unit: UnitPoints,
  rows: PointRows,
  { zoom, isShown }: BadgeView,
): ClusterMark[] {
  const reach = (NEAR / (WORLD_PX * 2 ** quarterZoom(zoom))) * 2 ** 32;
  return groupsWithin(reach, unit, codesByCount(points, rows))
    .filter((codes) => codes.some(isShown))
    .map((codes) => badgeOf(codes, points, rows));
}

function codesByCount({ badges }: PointColumn, { counts }: PointRows): number[] {
  const codes = badges.map((_, index) => index + 1).filter((code) => (counts[code] ?? 0) > 0);
  return codes.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/** The first of each group is the one that the others are near to. */
function groupsWithin(reach: number, { x, y }: UnitPoints, codes: readonly number[]): number[][] {
  const groups: [first: number, ...others: number[]][] = [];
  for (const code of codes) {
    const isNear = ([first]: readonly number[]): boolean =>
      first !== undefined &&
      Math.hypot((x[code] ?? 0) - (x[first] ?? 0), (y[code] ?? 0) - (y[first] ?? 0)) < reach;
    const group = groups.find(isNear);
    if (group) group.push(code);
    else groups.push([code]);
  }
  return groups;
}

function badgeOf(codes: readonly number[], points: PointColumn, rows: PointRows): ClusterMark {
  const [first = 0] = codes;
  const [country = "", ...others] = codes.map((code) => points.badges[code - 1] ?? "");
  return {
    kind: "badge",
    key: `badge-${country}`,
    lon: points.lon[first] ?? 0,
    lat: points.lat[first] ?? 0,
    count: codes.reduce((sum, code) => sum + (rows.counts[code] ?? 0), 0),
    families: familiesOf(codes, rows),
    point: first,
    splits: codes.length > 1,
    country,
    others,
    stretches: Uint32Array.from([...codes].sort((a, b) => a - b).flatMap((code) => [code, code + 1])),
  };
}

function familiesOf(codes: readonly number[], { slots, inSlots }: PointRows): Uint32Array {
  const families = new Uint32Array(CLASSES);
  for (const code of codes) {
    const end = slots.offsets[code + 1] ?? 0;
    for (let slot = slots.offsets[code] ?? 0; slot < end; slot++) {
      const own = slots.classes[slot] ?? 0;
      families[own] = (families[own] ?? 0) + (inSlots[slot] ?? 0);
    }
  }
  return families;
}
