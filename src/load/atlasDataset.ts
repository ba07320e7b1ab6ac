import type { Dataset, Original, Problem } from "../domain/dataset.ts";
import type { FactsContext } from "../domain/facts.ts";
import type {
  Actor,
  Facility,
  FacilityFeature,
  IncidentFeature,
  Metadata,
  Source,
  Vocabulary,
} from "../domain/schema.ts";
import { isCampaign, type KeptFeature } from "./atlasRows.ts";
import { countryName } from "./countryName.ts";
import { unknownReferences } from "./unknownReferences.ts";

/** What records in the atlas's format refer to. */
export interface Surroundings {
  readonly facilities: readonly Original<FacilityFeature>[];
  readonly campaigns: readonly Original<IncidentFeature>[];
  readonly sources: readonly Source[];
  readonly vocabulary: Vocabulary;
}

/** A dataset in the atlas's own format, without its records. */
export function atlasDataset(
  file: string,
  files: readonly string[] | null,
  metadata: Metadata,
  kept: readonly KeptFeature<IncidentFeature>[],
  around: Surroundings,
  problems: readonly Problem[],
): Dataset {
  const campaigns = [...around.campaigns, ...kept.filter(({ feature }) => isCampaign(feature))];
  const known = { sources: byId<Source>(around.sources), actors: byId<Actor>(around.vocabulary.actors) };
  return {
    metadata,
    format: "atlas",
    files,
    campaigns: campaigns.map(({ feature, text }) => ({ feature, text })),
    facilities: around.facilities,
    ...known,
    parents: parentsOf([...kept, ...around.campaigns]),
    vocabulary: around.vocabulary,
    problems: [...problems, ...unknownReferences(file, kept, known)],
  };
}

/** What the facts of records are drawn from. */
export function factsContext({ facilities, vocabulary }: Surroundings): FactsContext {
  return contextOf(byId<Actor>(vocabulary.actors), facilities);
}

export function factsContextOf({ actors, facilities }: Dataset): FactsContext {
  return contextOf(actors, facilities);
}

function contextOf(actors: ReadonlyMap<string, Actor>, facilities: Dataset["facilities"]): FactsContext {
  const named = facilities.map(({ feature }): [string, Facility] => [
    feature.properties.id,
    feature.properties,
  ]);
  return { actors, facilities: new Map(named), countryName };
}

function parentsOf(features: readonly Original<IncidentFeature>[]): ReadonlyMap<string, string> {
  return new Map(
    features.flatMap(({ feature: { properties } }): [string, string][] =>
      properties.parent === undefined ? [] : [[properties.id, properties.parent]],
    ),
  );
}

export function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
