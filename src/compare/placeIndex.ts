import distance from "@turf/distance";
import type { Reach } from "./dateGap.ts";
import { createSpans, type Dated, type Spans } from "./spans.ts";

export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

export interface DatedPoint extends Dated {
  readonly point: LonLat;
}

export interface PlaceIndex<Item extends DatedPoint> {
  /** Calls for each within so many km whose days touch these. */
  each(around: LonLat, km: number, days: Reach, visit: (item: Item) => void): void;
}

const KM_PER_DEGREE = 111;

/** Points in cells of one degree, and in each by days. */
export function createPlaceIndex<Item extends DatedPoint>(items: readonly Item[]): PlaceIndex<Item> {
  const byCell = new Map<number, Item[]>();
  for (const item of items) {
    const key = cellKey(Math.floor(item.point.lon), Math.floor(item.point.lat));
    const cell = byCell.get(key);
    if (cell) cell.push(item);
    else byCell.set(key, [item]);
  }
  const cells = new Map<number, Spans<Item>>();
  for (const [key, cell] of byCell) cells.set(key, createSpans(cell));
  return {
    each: (around, km, days, visit) => {
      for (const key of cellsAround(around, km)) {
        cells.get(key)?.some(days, (item) => {
          if (kmBetween(around, item.point) <= km) visit(item);
          return false;
        });
      }
    },
  };
}

/** Great-circle distance. */
export function kmBetween(one: LonLat, other: LonLat): number {
  return distance([one.lon, one.lat], [other.lon, other.lat], { units: "kilometers" });
}

function cellsAround({ lon, lat }: LonLat, km: number): number[] {
  const tall = km / KM_PER_DEGREE + 0.01;
  // Degrees of longitude shrink towards the poles; within reach of one, every longitude is near.
  const narrowest = Math.cos((Math.min(90, Math.abs(lat) + tall) * Math.PI) / 180);
  const wide = Math.min(180, narrowest <= 0 ? 180 : tall / narrowest);
  const keys = new Set<number>();
  for (let y = Math.floor(lat - tall); y <= Math.floor(lat + tall); y++)
    for (let x = Math.floor(lon - wide); x <= Math.floor(lon + wide); x++) keys.add(cellKey(x, y));
  return [...keys];
}

/** 180 and -180 are one meridian. */
function cellKey(x: number, y: number): number {
  return (y + 90) * 360 + ((((x + 180) % 360) + 360) % 360);
}
