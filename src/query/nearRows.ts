import distance from "@turf/distance";
import { type DateGap, dateGap } from "../domain/dateGap.ts";
import type { Coverage } from "../domain/dateStanding.ts";
import type { Row } from "./answer.ts";
import type { Columns } from "./columns.ts";
import { dateAt, placeAt, valuesAt } from "./rowFacts.ts";

/** How far around a record is looked. */
export interface Reach {
  readonly km: number;
  readonly days: number;
}

/** The least and the most that the radius of either place allows. */
export interface KmBetween {
  readonly from: number;
  readonly to: number;
  /** Both took place at one and the same facility. */
  readonly sameFacility: boolean;
}

export interface NearRow {
  readonly row: Row;
  readonly km: KmBetween;
  readonly days: DateGap;
  /** Within reach wherever and whenever exactly either was; else it may be. */
  readonly isCertain: boolean;
}

/** A degree of latitude is nowhere shorter on the sphere that distances are measured on. */
const KM_PER_DEGREE = 111.19;

/**
 * Other rows that lie, or may lie, within reach of a row in both time and place: those that certainly do first,
 * then by the distance between their points, then by days. What is only known to lie in a country is near to
 * nothing, and so is what has no day or no place.
 */
export function nearRows(columns: Columns, row: Row, reach: Reach, coverage: Coverage): readonly NearRow[] {
  const place = exactPlace(columns, row);
  const date = dateAt(columns, row);
  if (place === null || date === null) return [];
  const facilities = new Set(valuesAt(columns.facilities, row));
  const found: (NearRow & { readonly apart: number })[] = [];
  for (let other = 0; other < columns.size; other++) {
    if (other === row || isFarNorthOrSouth(columns, other, place, reach.km)) continue;
    const [there, then] = [exactPlace(columns, other), dateAt(columns, other)];
    if (there === null || then === null) continue;
    const sameFacility = valuesAt(columns.facilities, other).some((id) => facilities.has(id));
    const apart = sameFacility ? 0 : distance([place.lon, place.lat], [there.lon, there.lat]);
    const slack = sameFacility ? 0 : place.radiusKm + there.radiusKm;
    const km = { from: Math.max(0, apart - slack), to: apart + slack, sameFacility };
    if (km.from > reach.km) continue;
    const days = dateGap(date, then, coverage);
    if (days.from > reach.days) continue;
    const isCertain = km.to <= reach.km && days.to <= reach.days && !days.doubtful;
    found.push({ row: other, km, days, isCertain, apart });
  }
  return found
    .sort(
      (a, b) =>
        Number(b.isCertain) - Number(a.isCertain) ||
        a.apart - b.apart ||
        a.days.from - b.days.from ||
        a.row - b.row,
    )
    .map(({ apart: _, ...near }) => near);
}

/** Whether anything can be told to be near a row: it has a date, and a place more exact than a country. */
export function hasNear(columns: Columns, row: Row): boolean {
  return exactPlace(columns, row) !== null && dateAt(columns, row) !== null;
}

/** null: not on the map, or no more than a country. */
function exactPlace(columns: Columns, row: Row): ReturnType<typeof placeAt> {
  const { codes, badges } = columns.points;
  return (codes[row] ?? 0) <= badges.length ? null : placeAt(columns, row);
}

/** Spares most rows the measuring. Those at the same facility stand at one point, or at others of the same record. */
function isFarNorthOrSouth(
  { points, facilities }: Columns,
  row: Row,
  place: { readonly lat: number; readonly radiusKm: number },
  km: number,
): boolean {
  const code = points.codes[row] ?? 0;
  const slack = place.radiusKm + (points.radiusKm[code] ?? 0);
  const isApart = Math.abs((points.lat[code] ?? 0) - place.lat) * KM_PER_DEGREE > km + slack;
  return (
    isApart &&
    facilities.offsets[facilities.codes[row] ?? 0] === facilities.offsets[(facilities.codes[row] ?? 0) + 1]
  );
}
