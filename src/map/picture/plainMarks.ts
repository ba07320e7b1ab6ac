import { WORLD_PX } from "../../domain/mercator.ts";
import type { Bounds, GeoMark, Row } from "../../query/answer.ts";
import { cellLevel } from "../../query/cells.ts";
import { CLASSES } from "../../query/columns.ts";
import { unitX, unitY } from "../../query/morton.ts";
import { shuffled } from "../../query/pointSums.ts";
import { within } from "../../query/within.ts";
import { layoutZoom } from "../scene.ts";

/** One place of shown records. */
export interface PlainPoint {
  readonly code: number;
  readonly lon: number;
  readonly lat: number;
  /** ISO 3166-1 alpha-2 where the country is all that is known. */
  readonly badge: string | null;
  /** Shown rows, ascending. */
  readonly rows: readonly Row[];
}

interface Group {
  /** Its heaviest point. */
  readonly first: PlainPoint;
  readonly weight: number;
  readonly points: PlainPoint[];
}

interface PlainMarks {
  readonly marks: readonly GeoMark[];
  /** Key of the mark that stands for a row; null where none does. */
  readonly markOf: (row: Row) => string | null;
}

const FULL = 2 ** 32;
/** CSS pixels: see `badgeMarks`. */
const BADGES_APART = 48;

/**
 * The marks that `query.answer` would give, worked out by comparing each point with each: right for a thousand
 * records, where the columns' way is right for a million. A test holds the two equal.
 * @param points with shown records, in the order of their codes
 */
export function plainMarks(
  points: readonly PlainPoint[],
  {
    zoom,
    distance,
    bounds,
  }: { readonly zoom: number; readonly distance: number; readonly bounds: Bounds | null },
  classOf: (row: Row) => number,
): PlainMarks {
  const share = 1 / (WORLD_PX * 2 ** layoutZoom(zoom));
  const shown = (group: Group): boolean =>
    bounds === null || group.points.some(({ lon, lat }) => within(bounds, lon, lat));
  const pins = clustersOf(
    points.filter(({ badge }) => badge === null),
    share * distance,
  );
  const badges = joined(byWeight(points.filter(({ badge }) => badge !== null)), share * BADGES_APART * FULL);
  const made = [
    ...pins.filter(shown).map((group) => [group, pointMark(group, classOf)] as const),
    ...badges.filter(shown).map((group) => [group, badgeMark(group, classOf)] as const),
  ];
  return {
    marks: made.map(([, mark]) => mark),
    markOf: (row) =>
      made.find(([{ points }]) => points.some(({ rows }) => rows.includes(row)))?.[1].key ?? null,
  };
}

/** Points of one cell go together before anything else. */
function clustersOf(points: readonly PlainPoint[], share: number): Group[] {
  const shift = 32 - cellLevel(share);
  const cells = new Map<string, PlainPoint[]>();
  for (const point of points) {
    const key = `${unitX(point.lon) >>> shift},${unitY(point.lat) >>> shift}`;
    cells.set(key, [...(cells.get(key) ?? []), point]);
  }
  const groups = [...cells.values()].map(groupOf);
  const centres = joined(
    groups.toSorted((a, b) => b.weight - a.weight),
    share * FULL,
  );
  return centres.toSorted((a, b) => (a.first.code < b.first.code ? -1 : 1));
}

const weightOf = ({ code, rows }: PlainPoint): number => rows.length * 2 ** 30 + shuffled(code);

function groupOf(points: readonly PlainPoint[]): Group {
  const first = points.reduce((best, point) => (weightOf(point) > weightOf(best) ? point : best));
  return { first, weight: weightOf(first), points: [...points] };
}

function byWeight(badges: readonly PlainPoint[]): Group[] {
  const ordered = badges.toSorted((a, b) => b.rows.length - a.rows.length || a.code - b.code);
  return ordered.map((point) => ({ first: point, weight: 0, points: [point] }));
}

/** Each goes with the first that is within reach, or is one that others may go with. */
function joined(groups: readonly Group[], reach: number): Group[] {
  const centres: Group[] = [];
  for (const group of groups) {
    const centre = centres.find(({ first }) => apart(first, group.first) < reach);
    if (centre) centre.points.push(...group.points);
    else centres.push(group);
  }
  return centres;
}

function apart(a: PlainPoint, b: PlainPoint): number {
  return Math.hypot(unitX(a.lon) - unitX(b.lon), unitY(a.lat) - unitY(b.lat));
}

function pointMark({ first, points }: Group, classOf: (row: Row) => number): GeoMark {
  const [row = 0, ...more] = first.rows;
  const at = { key: `p${first.code}`, lon: first.lon, lat: first.lat, row, ...sums(points, classOf) };
  if (points.length === 1 && more.length === 0) return { kind: "pin", ...at };
  const splits = points.some(({ lon, lat }) => lon !== first.lon || lat !== first.lat);
  return { kind: "cluster", ...at, splits };
}

function badgeMark({ first, points }: Group, classOf: (row: Row) => number): GeoMark {
  const [country = "", ...others] = points.map(({ badge }) => badge ?? "");
  const at = { lon: first.lon, lat: first.lat, row: first.rows[0] ?? 0, ...sums(points, classOf) };
  return { kind: "badge", key: `badge-${country}`, ...at, country, others };
}

function sums(points: readonly PlainPoint[], classOf: (row: Row) => number) {
  const families = new Uint32Array(CLASSES);
  const rows = points.flatMap((point) => point.rows);
  for (const row of rows) families[classOf(row)] = (families[classOf(row)] ?? 0) + 1;
  return { count: rows.length, families };
}
