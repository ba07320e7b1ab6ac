import { scalarText } from "../importedValues.ts";
import { guessMapping, type Mapping, type Sample } from "../mapping.ts";
import { Refusal } from "../refusal.ts";
import type { FeatureRows } from "./featureRows.ts";
import { createGeojsonReader } from "./geojsonReader.ts";
import { textOf } from "./jsonScan.ts";

/** What the first bytes of a GeoJSON file tell. */
export interface GeojsonStart {
  /** Features look like those of the atlas. */
  readonly isAtlas: boolean;
  readonly sample: Sample;
  readonly guess: Mapping;
}

const MOST_ROWS = 200;

/** @param head the first bytes of a file; broken features and the cut at its end are passed by */
export function geojsonStart(head: Uint8Array): GeojsonStart {
  const features: unknown[] = [];
  const rows: FeatureRows = {
    chosen: [],
    feature({ scan, from, to }) {
      if (features.length < MOST_ROWS) features.push(JSON.parse(textOf(scan, from, to)));
    },
    broken: () => undefined,
    members: () => undefined,
  };
  try {
    createGeojsonReader(rows, { file: "" }).push(head);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  const sample = sampleOf(features.map(propertiesOf));
  return { isAtlas: isAtlasFeature(features[0]), sample, guess: guessMapping(sample) };
}

function sampleOf(rows: readonly Readonly<Record<string, unknown>>[]): Sample {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    columns,
    rows: rows.map((row) =>
      columns.map((column) => (Object.hasOwn(row, column) ? scalarText(row[column]) : null)),
    ),
  };
}

function propertiesOf(feature: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(feature) || !isObject(feature.properties)) return {};
  return feature.properties;
}

function isAtlasFeature(feature: unknown): boolean {
  if (!isObject(feature) || typeof feature.id !== "string" || !feature.id.startsWith("inc-")) return false;
  const { claims, places } = propertiesOf(feature);
  return Array.isArray(claims) && Array.isArray(places);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
