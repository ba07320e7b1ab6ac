import { anchorOf } from "../domain/anchor.ts";
import { type FactsContext, factsOf } from "../domain/facts.ts";
import type { IncidentFeature } from "../domain/schema.ts";
import { SCENE_ROLES } from "../domain/vocabulary.ts";
import type { Columns } from "./columns.ts";
import type { ColumnsBuilder } from "./columnsBuilder.ts";
import { addFacts, createColumnsBuilder } from "./createColumnsBuilder.ts";

/** Columns of records at hand, in their order; campaigns are none of them. */
export function columnsOf(features: readonly IncidentFeature[], context: FactsContext): Columns {
  const builder = createColumnsBuilder();
  for (const feature of features) addFeature(builder, feature, context);
  return builder.finish();
}

/** Adds one published record. */
export function addFeature(builder: ColumnsBuilder, feature: IncidentFeature, context: FactsContext): void {
  const { places, countries } = feature.properties;
  const country = anchorOf(places)?.country ?? countries[0] ?? "";
  addFacts(builder, factsOf(feature, context), facilitiesOf(feature), country);
}

/** Facilities where it took place; one that is only named, decided in or employs the victims carries no incident. */
function facilitiesOf({ properties }: IncidentFeature): string[] {
  return properties.places.flatMap(({ role, facility }) =>
    facility && SCENE_ROLES.has(role) ? [facility] : [],
  );
}
