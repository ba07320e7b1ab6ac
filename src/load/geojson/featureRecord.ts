import { parseEdtf } from "../../domain/edtf.ts";
import type { DrawnGeometry, ImportedFeature } from "../../domain/imported.ts";
import type { Precision } from "../../domain/vocabulary.ts";
import { importedDate } from "../importedDate.ts";
import { importedType, PLACED, placing, scalarText, type TypeNames, UNPLACED } from "../importedValues.ts";
import type { Mapping } from "../mapping.ts";
import { isGeometry, standingPoint, type XY } from "../standingPoint.ts";

export interface FeatureContext {
  readonly mapping: Mapping;
  readonly names: TypeNames;
  /** ISO day on which the file was opened. */
  readonly openedOn: string;
  readonly file: string;
}

const NO_DAYS = { start: null, startLatest: null, endEarliest: null, end: null };

/**
 * The record of a feature or geometry (RFC 7946), as if it had been published: by the same definitions as its
 * columns. Nobody is known to claim it, so it has no claims.
 * @param text its JSON @param number of the row, from 0
 */
export function featureRecord(text: string, number: number, context: FeatureContext): ImportedFeature {
  const { geometry, properties } = partsOf(JSON.parse(text));
  const { mapping } = context;
  const id = `row-${number + 1}`;
  const value = (column: string | null): string | null =>
    column !== null && Object.hasOwn(properties, column) ? scalarText(properties[column]) : null;
  const date = importedDate(value(mapping.date), value(mapping.end), mapping).text;
  const read = date === null ? null : parseEdtf(date);
  const type = importedType(value(mapping.type), context.names);
  const title = value(mapping.title)?.trim() || type;
  const { place, drawn } = placeOf(geometry);
  const { precision, outcome, evidence } = place === null ? UNPLACED : PLACED;
  return {
    type: "Feature",
    id,
    geometry: place && { type: "Point", coordinates: place },
    properties: {
      id,
      title,
      summary: "",
      type,
      also: [],
      outcome,
      status: "reported",
      scope: "core",
      date,
      places: place === null ? [] : [siteAt(place, precision)],
      countries: [],
      actors: [],
      claims: [],
      contested: [],
      reviewed: context.openedOn,
      history: [{ date: context.openedOn, kind: "added", note: context.file }],
      ...(read?.ok ? read.date.days : NO_DAYS),
      precision,
      radiusKm: null,
      evidence,
      sources: [],
      figures: [],
    },
    own: ownValues(properties),
    ...(drawn && { drawn }),
  };
}

function siteAt([lon, lat]: XY, precision: Precision) {
  return { role: "site" as const, precision, point: [lon, lat] as [number, number] };
}

interface Parts {
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

function partsOf(value: unknown): Parts {
  if (!isObject(value)) return { geometry: null, properties: {} };
  if (value.type !== "Feature") return { geometry: value, properties: {} };
  return { geometry: value.geometry, properties: isObject(value.properties) ? value.properties : {} };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function placeOf(geometry: unknown): {
  readonly place: [number, number] | null;
  readonly drawn: DrawnGeometry | null;
} {
  const reading = standingPoint(geometry);
  if (!reading.ok || reading.point === null) return { place: null, drawn: null };
  const placed = placing(...reading.point);
  const place = placed.ok && placed.place !== null ? ([...placed.place] as [number, number]) : null;
  return { place, drawn: reading.drawn && isGeometry(geometry) ? geometry : null };
}

/** Every property that holds something, as text. */
function ownValues(properties: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const values = Object.entries(properties).map(([key, value]): [string, string] => [
    key,
    scalarText(value) ?? (value === null ? "" : JSON.stringify(value)),
  ]);
  return new Map(values.filter(([, value]) => value !== ""));
}
