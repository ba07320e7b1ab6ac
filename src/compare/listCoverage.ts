import { type Coverage, dateStanding } from "../domain/dateStanding.ts";
import { reachOf } from "./dateGap.ts";
import type { OurRecord } from "./ourRecords.ts";
import type { ListRow } from "./readList.ts";

/**
 * What a list covers, as far as its rows show it: what lies beyond is not missing from it. Days as day numbers,
 * inclusive; null: the list has no dates, or none that end on that side.
 * `area`: the countries that its rows name; where they name none, the box around its points; null: neither.
 */
export interface ListCoverage {
  readonly from: number | null;
  readonly to: number | null;
  readonly area:
    | { readonly kind: "countries"; readonly countries: readonly string[] }
    | {
        readonly kind: "box";
        readonly west: number;
        readonly south: number;
        readonly east: number;
        readonly north: number;
      }
    | null;
}

/** Open and unknown edges of their dates say nothing about how far the list goes. */
const NO_EDGES: Coverage = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };

export function listCoverage(rows: readonly ListRow[]): ListCoverage {
  const reaches = rows.flatMap(({ date }) => (date === null ? [] : [reachOf(date, NO_EDGES)]));
  const countries = [...new Set(rows.flatMap((row) => row.countries))].sort();
  return {
    from: reaches.reduce<number | null>((least, { first }) => Math.min(least ?? first, first), null),
    to: reaches.reduce<number | null>((most, { last }) => Math.max(most ?? last, last), null),
    area: countries.length > 0 ? { kind: "countries", countries } : boxAround(rows),
  };
}

function boxAround(rows: readonly ListRow[]): ListCoverage["area"] {
  const points = rows.flatMap(({ point }) => point ?? []);
  const edge = (
    of: (point: (typeof points)[number]) => number,
    pick: (a: number, b: number) => number,
  ): number => points.map(of).reduce((a, b) => pick(a, b));
  if (points.length === 0) return null;
  return {
    kind: "box",
    west: edge(({ lon }) => lon, Math.min),
    south: edge(({ lat }) => lat, Math.min),
    east: edge(({ lon }) => lon, Math.max),
    north: edge(({ lat }) => lat, Math.max),
  };
}

/** Whether the list could have had a record: its date may lie in the list's period, and it lies in its area. */
export function isCovered(
  { date, point, record }: OurRecord,
  list: ListCoverage,
  coverage: Coverage,
): boolean {
  const { from, to, area } = list;
  const hasPeriod = from !== null || to !== null;
  if (hasPeriod && (date === null || dateStanding(date, { from, to }, "overlap", coverage) === "out"))
    return false;
  if (area === null) return true;
  if (area.kind === "countries") return record.countries.some((code) => area.countries.includes(code));
  if (point === null) return false;
  const { lon, lat } = point;
  return lon >= area.west && lon <= area.east && lat >= area.south && lat <= area.north;
}
