import { fileURLToPath } from "node:url";
import { readFolder } from "../../data/check/readFiles.ts";
import { publishFiles } from "../../data/publish/publishFiles.ts";
import type { FacilityFeature, IncidentFeature } from "../../src/domain/schema.ts";
import type { Query } from "../../src/query/query.ts";
import { queryOf } from "../queryOf.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The records and facilities as they are published: what the map of the site draws. */
export function publishedQuery(): Query {
  const curated = [...readFolder(`${ROOT}data`)].map(
    ([name, text]) => [name.slice(ROOT.length), text] as const,
  );
  const { files } = publishFiles(new Map(curated));
  const featuresOf = (name: string) => JSON.parse(files.get(name) ?? "{}").features;
  const incidents: IncidentFeature[] = featuresOf("incidents.geojson");
  const facilities: FacilityFeature[] = featuresOf("facilities.geojson");
  return queryOf(incidents, { facilities });
}
