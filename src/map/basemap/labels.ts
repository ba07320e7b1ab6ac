import type { Position } from "geojson";
import polylabel from "polylabel";
import { CLOSE_FROM, type CountryName } from "../names/names.ts";
import type { Box, CountryEntry, Point } from "./files.ts";
import type { View } from "./plan.ts";
import { boxSpan, extent, x, y } from "./rings.ts";
import type { Land } from "./where.ts";

/** Where the names of countries stand: at their own points on small maps, inside the view on large ones. */

/** From this zoom on the own point of a country may be out of sight; its name then moves into the view. */
export const LABELS_FOLLOW_FROM = 2;
/** Share of the view that a country must cover there to be named away from its own point. */
const LEAST_SHARE = 0.02;
/** Share of the upper third that a country must cover for its name to stand there. */
const MOST_OF_IT = 0.6;
/** Width of a letter of a country's name in CSS pixels, and the share of a word that must find room. */
const LETTER = 13;
const LEAST_ROOM = 0.8;
/** Share of the view's width and height kept free of names along its edges. */
const INSET = 0.08;

/**
 * One name per country that the view may show, at the country's own point or inside the view.
 * @param nameOf the name in the reader's language; undefined leaves the country without a label
 */
export function countryNames(
  view: View,
  countries: readonly CountryEntry[],
  land: Land,
  nameOf: (entry: CountryEntry) => string | undefined,
): CountryName[] {
  const follow = view.zoom >= LABELS_FOLLOW_FROM;
  const parts = follow ? partsByCode(land) : new Map<string, Position[][][]>();
  return countries.flatMap((entry) => {
    const name = entry.minzoom === null ? undefined : nameOf(entry);
    if (name === undefined) return [];
    const point = follow ? pointInView(entry, parts.get(entry.code) ?? [], view, name) : entry.point;
    if (!point) return [];
    return [{ code: entry.code, name, point, rank: entry.rank, minzoom: entry.minzoom ?? 0 }];
  });
}

function partsByCode(land: Land): Map<string, Position[][][]> {
  return new Map(land.features.map(({ properties, geometry }) => [properties.code, geometry.coordinates]));
}

/** The country's own point where it is in view, else the roomiest place of what is; undefined for a sliver. */
function pointInView(
  { point }: CountryEntry,
  parts: Position[][][],
  { bbox, zoom }: View,
  name: string,
): Point | undefined {
  const frame = inset(bbox);
  const own = [0, -360, 360].map((turn): Point => [point[0] + turn, point[1]]).find((p) => holds(frame, p));
  if (own) return own;
  const letters = Math.max(...name.split(/[\s-]+/).map((word) => word.length));
  const wanted = (letters * LETTER * LEAST_ROOM * 360) / (512 * 2 ** zoom);
  // The middle of a close view belongs to what the reader came to see: names keep to the upper third.
  const upper = zoom < CLOSE_FROM ? undefined : roomiestIn(parts, upperPart(frame), MOST_OF_IT, wanted);
  return upper ?? roomiestIn(parts, frame, LEAST_SHARE, wanted);
}

/** @param share of the frame that the country must cover; @param wanted degrees of longitude for its name */
function roomiestIn(parts: Position[][][], frame: Box, share: number, wanted: number): Point | undefined {
  let best: { part: Position[][]; area: number } | undefined;
  const least = share * (frame[2] - frame[0]) * (frame[3] - frame[1]);
  for (const part of parts) {
    const visible = clipPart(part, frame);
    const area = visible.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * flatArea(ring), 0);
    if (area > (best?.area ?? least)) best = { part: visible, area };
  }
  return best && roomiest(best.part, wanted);
}

function inset(bbox: Box): Box {
  const [west, south, east, north] = boxSpan(bbox);
  const [dx, dy] = [(east - west) * INSET, (north - south) * INSET];
  return [west + dx, south + dy, east - dx, north - dy];
}

function upperPart([west, south, east, north]: Box): Box {
  return [west, north - (north - south) / 3, east, north];
}

function holds([west, south, east, north]: Box, [lon, lat]: Point): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function roomiest(part: Position[][], wanted: number): Point | undefined {
  const [west, south, east, north] = extent(part[0] ?? []);
  // As at build: names are wider than high, so height counts for more.
  const stretch = 1.6 / Math.cos((((south + north) / 2) * Math.PI) / 180);
  const stretched = part.map((ring) => ring.map((p): [number, number] => [x(p), y(p) * stretch]));
  const size = Math.min(east - west, (north - south) * stretch);
  const found = polylabel(stretched, Math.max(size / 40, 1e-6));
  return found.distance * 2 < wanted ? undefined : [found[0], found[1] / stretch];
}

/** The part of a polygon inside the frame, in the turn of the world in which they meet; empty without one. */
function clipPart(part: Position[][], frame: Box): Position[][] {
  const [west, south, east, north] = extent(part[0] ?? []);
  if (south > frame[3] || north < frame[1]) return [];
  const turn = [0, 360, -360].find((t) => west + t <= frame[2] && east + t >= frame[0]);
  if (turn === undefined) return [];
  return part
    .map((ring) => clipRing(turn === 0 ? ring : ring.map((p) => [x(p) + turn, y(p)]), frame))
    .filter((ring) => ring.length > 3);
}

/** Sutherland and Hodgman's clipping of a ring by the four sides of a box. */
export function clipRing(ring: readonly Position[], [west, south, east, north]: Box): Position[] {
  let points: readonly Position[] = ring;
  points = clipSide(points, (p) => x(p) - west);
  points = clipSide(points, (p) => east - x(p));
  points = clipSide(points, (p) => y(p) - south);
  points = clipSide(points, (p) => north - y(p));
  const [first] = points;
  return first ? [...points, first] : [];
}

/** @param depth how far a point lies on the side that is kept; negative outside */
function clipSide(ring: readonly Position[], depth: (p: Position) => number): Position[] {
  const kept: Position[] = [];
  ring.forEach((here, i) => {
    const before = ring[(i + ring.length - 1) % ring.length] ?? here;
    const [a, b] = [depth(before), depth(here)];
    if (a < 0 !== b < 0) kept.push(between(before, here, a / (a - b)));
    if (b >= 0) kept.push(here);
  });
  return kept;
}

function between(a: Position, b: Position, t: number): Position {
  return [x(a) + (x(b) - x(a)) * t, y(a) + (y(b) - y(a)) * t];
}

function flatArea(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach((here, i) => {
    const next = ring[(i + 1) % ring.length] ?? here;
    sum += x(here) * y(next) - x(next) * y(here);
  });
  return Math.abs(sum / 2);
}
