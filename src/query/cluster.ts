import { group } from "d3-array";
import type { Facts } from "../domain/facts.ts";
import { fromUnit, toUnit, WORLD_PX } from "../domain/mercator.ts";
import { FAMILIES, FAMILY_OF, type IncidentType } from "../domain/vocabulary.ts";
import type { Badge, Bounds, Cluster, FamilyCounts, GeoMark, Pin, Row } from "./answer.ts";

/** Centres of marks stand at least this far apart, in CSS pixels, so that a finger can tell them apart. */
export const MARK_DISTANCE_PX = 40;

/** What clustering needs to know of a row. */
export interface Placed {
  readonly row: Row;
  readonly type: IncidentType;
  readonly id: string;
  readonly country: string;
  readonly place: NonNullable<Facts["place"]>;
  readonly badge: boolean;
}

/**
 * Marks for the whole world at a zoom: every placed row stands in exactly one of them.
 * The camera's centre plays no part, so panning changes no mark.
 * @param zoom Web Mercator zoom; rounded to quarters, so that marks hold still during small changes
 */
export function marksOf(placed: readonly Placed[], zoom: number): GeoMark[] {
  const scale = WORLD_PX * 2 ** (Math.round(zoom * 4) / 4);
  const groups = mergeUntilApart(placed.filter(({ badge }) => !badge).map((item) => groupOf(item, scale)));
  return [
    ...groups.map((members) => pinOrCluster(members, scale)),
    ...badgesOf(placed.filter(({ badge }) => badge)),
  ];
}

interface Group {
  readonly members: readonly Placed[];
  /** Centre of its members in pixels of the whole world. */
  readonly x: number;
  readonly y: number;
}

function groupOf(item: Placed, scale: number): Group {
  const [x, y] = toUnit(item.place.lon, item.place.lat);
  return { members: [item], x: x * scale, y: y * scale };
}

/** Merges the two nearest groups until no two are nearer than a mark's distance. */
function mergeUntilApart(start: readonly Group[]): readonly Group[] {
  let groups = mergeSamePoint(start);
  for (let pair = nearestPair(groups); pair !== null; pair = nearestPair(groups)) {
    const [a, b] = pair;
    groups = [...groups.filter((other) => other !== a && other !== b), merged(a, b)];
  }
  return groups;
}

/** Records of one town share a point; merging them first keeps the search for near pairs small. */
function mergeSamePoint(groups: readonly Group[]): readonly Group[] {
  const byPoint = new Map<string, Group>();
  for (const single of groups) {
    const key = `${single.x},${single.y}`;
    const found = byPoint.get(key);
    byPoint.set(key, found ? merged(found, single) : single);
  }
  return [...byPoint.values()];
}

function merged(a: Group, b: Group): Group {
  const weight = a.members.length / (a.members.length + b.members.length);
  return {
    members: [...a.members, ...b.members],
    x: a.x * weight + b.x * (1 - weight),
    y: a.y * weight + b.y * (1 - weight),
  };
}

function nearestPair(groups: readonly Group[]): readonly [Group, Group] | null {
  let best = MARK_DISTANCE_PX;
  let pair: readonly [Group, Group] | null = null;
  for (const [index, a] of groups.entries()) {
    for (const b of groups.slice(index + 1)) {
      const distance = Math.hypot(a.x - b.x, a.y - b.y);
      if (distance < best) {
        best = distance;
        pair = [a, b];
      }
    }
  }
  return pair;
}

function pinOrCluster({ members, x, y }: Group, scale: number): Pin | Cluster {
  const [only] = members;
  if (only && members.length === 1) {
    const { lon, lat } = only.place;
    return {
      kind: "pin",
      key: only.id,
      lon,
      lat,
      rows: [only.row],
      families: familiesOf(members),
      type: only.type,
    };
  }
  const extent = extentOf(members);
  const [lon, lat] = fromUnit(x / scale, y / scale);
  return {
    kind: "cluster",
    key: `cluster-${keyOf(members)}`,
    lon,
    lat,
    rows: rowsOf(members),
    families: familiesOf(members),
    extent,
    splits: extent[0] !== extent[2] || extent[1] !== extent[3],
  };
}

function badgesOf(placed: readonly Placed[]): Badge[] {
  return [...group(placed, ({ country }) => country)].map(([country, members]) => ({
    kind: "badge",
    key: `badge-${country}`,
    country,
    lon: mean(members.map(({ place }) => place.lon)),
    lat: mean(members.map(({ place }) => place.lat)),
    rows: rowsOf(members),
    families: familiesOf(members),
  }));
}

export function familiesOf(members: readonly { readonly type: IncidentType }[]): FamilyCounts {
  return FAMILIES.map((family) => members.filter(({ type }) => FAMILY_OF[type] === family).length);
}

const rowsOf = (members: readonly Placed[]): Row[] => members.map(({ row }) => row).sort((a, b) => a - b);
const keyOf = (members: readonly Placed[]): string => members.map(({ id }) => id).sort()[0] ?? "";
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function extentOf(members: readonly Placed[]): Bounds {
  const lons = members.map(({ place }) => place.lon);
  const lats = members.map(({ place }) => place.lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
