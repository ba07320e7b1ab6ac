import type { DateReading } from "../domain/dateStanding.ts";
import { readDate } from "../domain/dateStanding.ts";
import { parseDay } from "../domain/day.ts";
import { UNTYPED } from "../domain/imported.ts";
import { COUNTED_TYPES } from "../domain/vocabulary.ts";
import type { Traits } from "../query/columns.ts";
import { type ImportedDate, importedDate } from "./importedDate.ts";
import type { Mapping } from "./mapping.ts";

/** A value of a property as text; objects, lists and nothing have none. */
export function scalarText(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

/** Names of types of ours in a language, with their codes. */
export type TypeNames = ReadonlyMap<string, string>;

/** @param types of the vocabulary: code and English name */
export function typeNames(types: readonly { readonly id: string; readonly name: string }[]): TypeNames {
  const codes: readonly string[] = COUNTED_TYPES;
  const named = types.filter(({ id }) => codes.includes(id));
  return new Map([
    ...named.map(({ id, name }) => [plain(name), id] as const),
    ...codes.map((code) => [plain(code), code] as const),
  ]);
}

/** One of ours where the file names it by code or name; else the file's own word. */
export function importedType(text: string | null, names: TypeNames): string {
  const own = text?.trim() ?? "";
  return own === "" ? UNTYPED : (names.get(plain(own)) ?? own);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}

export interface DatedValue extends ImportedDate {
  readonly reading: DateReading | null;
}

export function datedValue(start: string | null, end: string | null, mapping: Mapping): DatedValue {
  // Most dates of most files are plain days, and a file may have tens of thousands of them.
  const day = end === null && start !== null ? parseDay(start) : null;
  if (day !== null) return { text: start, fault: null, reading: onDay(day) };
  const date = importedDate(start, end, mapping);
  return { ...date, reading: readDate(date.text) };
}

function onDay(day: number): DateReading {
  return { start: day, startLatest: day, endEarliest: day, end: day, doubtful: false, oneOf: false };
}

/** Where coordinates of a file put a row. */
export type Placing =
  | {
      readonly ok: true;
      readonly place: readonly [lon: number, lat: number] | null;
      readonly warning: PlaceWarning | null;
    }
  | { readonly ok: false; readonly reason: "not_finite" | "latitude" | "longitude" };
export type PlaceWarning = "null_island" | "longitude_wrapped";

/**
 * Longitudes up to ±360 are the same places between ±180, as files write them that cross the antimeridian.
 * 0, 0 is what programs write where they know no place: nothing stands there.
 */
export function placing(lon: number, lat: number): Placing {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return { ok: false, reason: "not_finite" };
  if (lat < -90 || lat > 90) return { ok: false, reason: "latitude" };
  if (lon < -360 || lon > 360) return { ok: false, reason: "longitude" };
  if (lon === 0 && lat === 0) return { ok: true, place: null, warning: "null_island" };
  if (lon >= -180 && lon <= 180) return { ok: true, place: [lon, lat], warning: null };
  return { ok: true, place: [lon > 0 ? lon - 360 : lon + 360, lat], warning: "longitude_wrapped" };
}

/**
 * What an imported row is, besides its type, date and place. The exactness of its point is not known, so it is
 * never said to be inside a site: `locality`, without a radius. The file is the one voice that says it.
 */
export const PLACED: Traits = { outcome: "unknown", precision: "locality", evidence: "single", core: true };
export const UNPLACED: Traits = { ...PLACED, precision: "none" };
