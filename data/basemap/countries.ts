import type { CountryEntry } from "../../src/map/basemap/files.ts";
import { extent, ringAreaKm2 } from "../../src/map/basemap/rings.ts";
import { boxesOf, labelPoint, type Part, partsOf } from "./parts.ts";
import { type UnitTopology, uncodedUnit } from "./units.ts";

/** Side in CSS pixels that the largest part must reach before its country is named. */
const READABLE = 34;
/** From this zoom on every country is named, however small. */
const ALL_NAMED = 6.5;
/** Areas without a code are named where the country that ISO 3166 counts them to has been named before. */
const UNCODED_NAMED = 7;

/**
 * One entry per area of the 10m topology, the most important first.
 * @param population people per country code, the sum of its towns
 */
export function countryEntries(
  topology: UnitTopology,
  population: ReadonlyMap<string, number>,
): CountryEntry[] {
  const drafts = topology.objects.countries.geometries.map((geometry) => {
    const parts = partsOf(topology, geometry);
    return draft(geometry.id, parts, population.get(geometry.id) ?? 0);
  });
  drafts.sort((a, b) => b.weight - a.weight);
  return drafts.map(({ entry }, rank) => ({ ...entry, rank }));
}

function draft(
  code: string,
  parts: readonly Part[],
  people: number,
): { weight: number; entry: CountryEntry } {
  const largest = parts[0] ?? [];
  const [bbox, ...more] = boxesOf(parts);
  if (!bbox) throw new Error(`${code}: an area without parts`);
  const unit = code.startsWith("x-") ? uncodedUnit(code) : undefined;
  const entry: CountryEntry = { code, point: labelPoint(largest), bbox, rank: 0, minzoom: null };
  if (more.length > 0) entry.more = more;
  if (unit?.name) entry.name = unit.name;
  if (unit?.iso) entry.iso = unit.iso;
  if (isNamed(code)) entry.minzoom = unit ? UNCODED_NAMED : labelZoom(largest, people);
  const area = parts.reduce((sum, part) => sum + ringAreaKm2(part[0] ?? []), 0);
  const weight = unit ? 0 : area * Math.sqrt(1 + people / 1e5);
  return { weight, entry };
}

/** Reefs, bases and a glacier are drawn without a name. */
function isNamed(code: string): boolean {
  return !code.startsWith("x-") || uncodedUnit(code)?.name !== undefined;
}

function labelZoom(part: Part, people: number): number {
  const [west, south, east, north] = extent(part[0] ?? []);
  const stretch = 1 / Math.cos((((south + north) / 2) * Math.PI) / 180);
  const side = Math.sqrt((east - west) * (north - south) * stretch) * (512 / 360);
  const zoom = Math.log2(READABLE / Math.max(side, 1e-3)) - (people > 2e7 ? 0.5 : 0);
  return Math.round(Math.min(ALL_NAMED, Math.max(0, zoom)) * 10) / 10;
}
