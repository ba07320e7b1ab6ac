import Papa from "papaparse";
import { type CsvTable, claimsTable, recordsTable } from "../../src/domain/csv.ts";
import { measureGroups } from "../../src/domain/figures.ts";
import { type PublishContext, publishFacility, publishIncident } from "../../src/domain/publish.ts";
import type {
  FacilityFeature,
  IncidentFeature,
  Metadata,
  Source,
  Vocabulary,
} from "../../src/domain/schema.ts";
import { PICTURE_MORE, PICTURE_ROWS, PICTURE_TEXTS } from "../../src/map/picture/pictureFiles.ts";
import { countryPoint, countryRadiusKm, outlineCodes } from "../basemap/outlines.ts";
import { checkDataset, type Files, readDocuments } from "../check/checkDataset.ts";
import { type Records, readRecords } from "../check/dataset.ts";
import type { Problem } from "../check/problem.ts";
import { dataPackage } from "./dataPackage.ts";
import { jsonSchemas } from "./jsonSchemas.ts";
import { pictureData } from "./pictureData.ts";

/** The published dataset: the text of each file by its path below `data/`, and what went into it. */
export interface Published {
  readonly files: ReadonlyMap<string, string>;
  /** Campaigns included. */
  readonly incidents: readonly IncidentFeature[];
  readonly metadata: Metadata;
  /** With an error among them nothing here may be put on a site; while developing, what is good is shown. */
  readonly problems: readonly Problem[];
}

/** Stands in where the file with the metadata cannot be read; never published, since that is an error. */
const UNKNOWN: Metadata = {
  title: "Prison Incident Atlas",
  version: "0",
  licence: "CC-BY-4.0",
  attribution: "Prison Incident Atlas contributors",
  coverage: { from: "1999-01-01", to: "2020-12-31" },
};
const EMPTY: Vocabulary = {
  types: [],
  outcomes: [],
  precisions: [],
  actorRoles: [],
  bases: [],
  claimantRoles: [],
  evidences: [],
  facilityTypes: [],
  measures: [],
  actors: [],
};

/**
 * Checks the curated files and makes the published ones from them. The same files give the same bytes.
 * Records that the schema refuses are left out, each with its problem.
 */
export function publishFiles(curated: Files): Published {
  const records = readRecords(readDocuments(curated).documents);
  const metadata = withoutLink(records.metadata[0]?.value ?? UNKNOWN);
  const vocabulary = withoutLink(records.vocabularies[0]?.value ?? EMPTY);
  const facilities = onePerId(records.facilities.flatMap(({ value }) => value ?? [])).map(publishFacility);
  const sources = onePerId(records.sources.flatMap(({ value }) => value ?? []));
  const context = publishContext(facilities, sources, vocabulary);
  const incidents = incidentsOf(records, context);
  const files = new Map([
    ["incidents.geojson", collection(metadata, incidents)],
    ["facilities.geojson", collection(metadata, facilities)],
    ["incidents.csv", csv(recordsTable(incidents))],
    ["claims.csv", csv(claimsTable(incidents))],
    ["sources.json", json({ sources })],
    ["vocabulary.json", json(vocabulary)],
    ["ids.json", json(withoutLink(records.retired[0]?.value ?? { renamed: {}, withdrawn: [] }))],
    ["datapackage.json", json(dataPackage(metadata, sources))],
    ...jsonSchemas().map(([name, schema]): [string, string] => [`schema/v1/${name}`, json(schema)]),
  ]);
  const { rows, more, texts } = pictureData({ files, incidents, metadata });
  for (const [name, content] of [
    [PICTURE_ROWS, rows],
    [PICTURE_MORE, more],
    [PICTURE_TEXTS, texts],
  ] as const)
    files.set(name, json(content));
  return { files, incidents, metadata, problems: checkDataset(curated) };
}

function incidentsOf({ incidents }: Records, context: PublishContext): IncidentFeature[] {
  const typed = incidents.flatMap((entry) => (entry.isPublished ? [] : (entry.value ?? [])));
  return onePerId(typed)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((feature) => publishIncident(feature, context));
}

/** Without the link to the schema that an editor follows: it leads nowhere from the site. */
function withoutLink<Value extends object>(value: Value): Value {
  const { $schema: _link, ...rest } = value as Value & { readonly $schema?: unknown };
  return rest as Value;
}

function publishContext(
  facilities: readonly FacilityFeature[],
  sources: readonly Source[],
  vocabulary: Vocabulary,
): PublishContext {
  const codes = new Set(outlineCodes());
  return {
    facilities: byId(facilities),
    sources: byId(sources),
    groups: measureGroups(vocabulary),
    countryPoint: (code) => (codes.has(code) ? countryPoint(code) : null),
    countryRadiusKm: (code) => (codes.has(code) ? Math.round(countryRadiusKm(code)) : null),
  };
}

/** One feature per line, so that a change of one record is a change of one line. */
function collection(metadata: Metadata, features: readonly object[]): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  return `{"type":"FeatureCollection","metadata":${JSON.stringify(metadata)},"features":[\n${lines}\n]}\n`;
}

function csv({ fields, data }: CsvTable): string {
  return `${Papa.unparse({ fields, data })}\r\n`;
}

function json(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function onePerId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...byId(items).values()];
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
