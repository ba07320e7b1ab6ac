import type { Position } from "geojson";
import polylabel from "polylabel";
import { feature } from "topojson-client";
import type { Box, Point } from "../../src/map/basemap/files.ts";
import { extent, inPolygon, ringAreaKm2, unrollPolygon, wrapLon } from "../../src/map/basemap/rings.ts";
import type { UnitGeometry, UnitTopology } from "./units.ts";

/** The parts of a country: which is the largest, where its label stands, which boxes hold them. */

export type Part = Position[][];

/** Degrees of open water that a box may bridge: islands of a coast belong to it, overseas areas do not. */
const BRIDGE = 3;

/** Every polygon of an area, unrolled, the largest first. */
export function partsOf(topology: UnitTopology, geometry: UnitGeometry): Part[] {
  const parts = feature(topology, geometry).geometry;
  if (parts.type !== "MultiPolygon") throw new Error(`${geometry.id}: expected a MultiPolygon`);
  return parts.coordinates
    .map(unrollPolygon)
    .sort((a, b) => ringAreaKm2(b[0] ?? []) - ringAreaKm2(a[0] ?? []));
}

/** The point of the part around which the widest label fits. */
export function labelPoint(part: Part): Point {
  const [, south, , north] = extent(part[0] ?? []);
  // Labels are wider than high: a part stretched in height makes polylabel look for width.
  const stretch = 1.6 / Math.cos((((south + north) / 2) * Math.PI) / 180);
  const stretched = part.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat * stretch]));
  const size = Math.min(...sides(stretched[0] ?? []));
  const [lon, lat] = polylabel(stretched, Math.max(size / 100, 1e-4));
  return rounded(part, [lon, lat / stretch]);
}

/** To 3 decimals, to more where a country is so small that 3 would carry the point out of it. */
function rounded(part: Part, [lon, lat]: Point): Point {
  const points = [3, 4, 5].map((decimals): Point => [round(lon, decimals), round(lat, decimals)]);
  const inside = points.find((point) => inPolygon(point[0], point[1], part)) ?? [lon, lat];
  return [round(wrapLon(inside[0]), 5), round(inside[1], 5)];
}

function sides(ring: readonly Position[]): [number, number] {
  const [west, south, east, north] = extent(ring);
  return [east - west, north - south];
}

/** Boxes that hold all parts, the one with the largest part first. */
export function boxesOf(parts: readonly Part[]): Box[] {
  const boxes: Box[] = [];
  for (const part of parts) {
    let box = extent(part[0] ?? []);
    for (let i = boxes.length - 1; i >= 0; i--) {
      const other = boxes[i];
      const near = other && nearBox(other, box);
      if (!near) continue;
      box = union(other, near);
      boxes.splice(i, 1);
    }
    boxes.unshift(box);
  }
  const [main] = parts;
  const [west, south] = extent(main?.[0] ?? []);
  boxes.sort((a, b) => Number(holds(b, west, south)) - Number(holds(a, west, south)));
  return boxes.map(published);
}

/** Rounded outwards to 3 decimals; a box around the whole world keeps its width. */
function published([west, south, east, north]: Box): Box {
  const round = east - west >= 359.9;
  const [left, right] = round ? [-180, 180] : [wrapLon(west), wrapLon(east)];
  return [floor3(left), floor3(south), -floor3(-right), -floor3(-north)];
}

function floor3(value: number): number {
  return Math.floor(value * 1000) / 1000;
}

function holds([west, south, east, north]: Box, lon: number, lat: number): boolean {
  return (
    [-360, 0, 360].some((turn) => lon + turn >= west && lon + turn <= east) && lat >= south && lat <= north
  );
}

/** `box` moved into the turn of the world in which it lies near `other`; undefined where it does in none. */
function nearBox(other: Box, box: Box): Box | undefined {
  if (box[1] > other[3] + BRIDGE || box[3] < other[1] - BRIDGE) return undefined;
  const turn = [0, 360, -360].find((t) => box[0] + t <= other[2] + BRIDGE && box[2] + t >= other[0] - BRIDGE);
  return turn === undefined ? undefined : [box[0] + turn, box[1], box[2] + turn, box[3]];
}

function union(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
