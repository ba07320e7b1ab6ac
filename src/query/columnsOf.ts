import { anchorOf } from "../domain/anchor.ts";
import { type FactsContext, factsOf } from "../domain/facts.ts";
import type { IncidentFeature } from "../domain/schema.ts";
import { type PlaceRole, SCENE_ROLES } from "../domain/vocabulary.ts";
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
  const facilities = facilitiesOf(feature, (role) => SCENE_ROLES.has(role));
  addFacts(builder, factsOf(feature, context), facilities, country);
  for (const facility of facilitiesOf(feature, (role) => !SCENE_ROLES.has(role))) {
    if (!facilities.includes(facility)) builder.name(facility);
  }
}

/** A facility that is only named, decided in or employs the victims carries no incident. */
function facilitiesOf({ properties }: IncidentFeature, isMeant: (role: PlaceRole) => boolean): string[] {
  return properties.places.flatMap(({ role, facility }) => (facility && isMeant(role) ? [facility] : []));
}
