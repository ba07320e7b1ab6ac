import * as z from "zod/mini";
import {
  actor,
  claim,
  facilityFeature,
  metadata,
  publishedIncidentFeature,
  retiredIds,
  source,
  vocabulary,
} from "../../src/domain/schema.ts";

const SCHEMAS = {
  incident: ["A recorded incident, as a GeoJSON Feature", publishedIncidentFeature],
  facility: ["A prison or camp, as a GeoJSON Feature", facilityFeature],
  claim: ["What somebody says about an incident", claim],
  source: ["A page that claims were taken from", source],
  actor: ["An organisation or group", actor],
  vocabulary: ["The words of the records, with their definitions", vocabulary],
  metadata: ["What is said of the whole dataset", metadata],
  ids: ["Ids that were renamed or withdrawn", retiredIds],
} as const;

/** JSON Schemas (2020-12) of version 1 by file name. `$id` is relative: it follows wherever they are put. */
export function jsonSchemas(): [name: string, schema: object][] {
  return Object.entries(SCHEMAS).map(([name, [title, type]]) => {
    const { $schema, ...rest } = z.toJSONSchema(type);
    const file = `${name}.schema.json`;
    return [file, { $schema, $id: file, title, ...rest }];
  });
}
