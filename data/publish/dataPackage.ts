import { CLAIM_FIELDS, RECORD_FIELDS } from "../../src/domain/csv.ts";
import { FIGURE_COLUMNS } from "../../src/domain/figureColumns.ts";
import type { Metadata, Source } from "../../src/domain/schema.ts";

const ABOUT =
  "Recorded incidents at prisons and detention camps, and who says what about them. A selection, not a census.";

const LICENCES: Readonly<Record<string, object>> = {
  "CC-BY-4.0": {
    name: "CC-BY-4.0",
    path: "https://creativecommons.org/licenses/by/4.0/",
    title: "Creative Commons Attribution 4.0 International",
  },
};

const NUMBERS: ReadonlySet<string> = new Set([
  ...FIGURE_COLUMNS,
  "radius_km",
  "lon",
  "lat",
  "value",
  "low",
  "high",
]);
const DAYS: ReadonlySet<string> = new Set(["start", "startLatest", "endEarliest", "end"]);

/** What the published files are, for tools that read Frictionless Data Package v2. */
export function dataPackage(metadata: Metadata, sources: readonly Source[]): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "prison-incident-atlas",
    title: metadata.title,
    version: metadata.version,
    description: `${ABOUT} ${metadata.attribution}`,
    licenses: [LICENCES[metadata.licence] ?? { name: metadata.licence }],
    contributors: [{ title: `${metadata.title} contributors` }],
    sources: sources.map(({ title, url }) => ({ title, ...(url && { path: url }) })),
    resources: [
      geojson("incidents", "Recorded incidents with their claims"),
      geojson("facilities", "Prisons and camps"),
      table("incidents-table", "incidents.csv", RECORD_FIELDS, []),
      table("claims-table", "claims.csv", CLAIM_FIELDS, [
        { fields: ["incident"], reference: { resource: "incidents-table", fields: ["id"] } },
      ]),
      jsonFile("sources", "Pages that claims were taken from"),
      jsonFile("vocabulary", "Words and actors"),
      jsonFile("ids", "Ids that were renamed or withdrawn"),
    ],
  };
}

function geojson(name: string, title: string): object {
  return { name, path: `${name}.geojson`, title, format: "geojson", mediatype: "application/geo+json" };
}

function jsonFile(name: string, title: string): object {
  return { name, path: `${name}.json`, title, format: "json", mediatype: "application/json" };
}

function table(
  name: string,
  path: string,
  fields: readonly string[],
  foreignKeys: readonly object[],
): object {
  const schema = {
    fields: fields.map((field) => ({ name: field, type: typeOf(field) })),
    primaryKey: ["id"],
    missingValues: [""],
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
  return { name, path, type: "table", format: "csv", mediatype: "text/csv", encoding: "utf-8", schema };
}

function typeOf(field: string): "number" | "date" | "string" {
  if (NUMBERS.has(field)) return "number";
  return DAYS.has(field) ? "date" : "string";
}
