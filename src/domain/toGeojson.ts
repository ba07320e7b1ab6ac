import type { Dataset, Original } from "./dataset.ts";
import type { Filter } from "./filter.ts";
import type { FacilityFeature, IncidentFeature, PublishedIncident, Source, Vocabulary } from "./schema.ts";

/** What an export says about itself besides its records. */
export interface ExportContext {
  readonly filter: Filter;
  readonly counts: {
    readonly total: number;
    readonly shown: number;
    readonly certain: number;
    readonly possible: number;
    readonly undated: number;
    readonly unlocated: number;
  };
  /** Absolute address that opens the same view. */
  readonly permalink: string;
  /** ISO 8601 instant; passed in, because nothing here knows a clock. */
  readonly generated: string;
  readonly citation: string;
}

/**
 * Rows of the dataset as a GeoJSON FeatureCollection (RFC 7946). Features are the originals, character
 * for character, in dataset order; all they refer to stands in the foreign member `metadata` (§6.1),
 * so that the file stands alone and opens the same view again.
 * @param rows row numbers; their order plays no part
 */
export function toGeojson(dataset: Dataset, rows: readonly number[], context: ExportContext): string {
  const originals = inDatasetOrder(dataset, rows);
  const records = originals.map(({ feature }) => feature.properties);
  const campaigns = campaignsOf(dataset, records);
  const all = [...records, ...campaigns.map(({ properties }) => properties)];
  const facilities = facilitiesOf(dataset, all);
  const vocabulary = vocabularyOf(dataset, all);
  const { title, version, licence, attribution, coverage } = dataset.metadata;
  const metadata = {
    title,
    generated: context.generated,
    permalink: context.permalink,
    filter: context.filter,
    counts: context.counts,
    version,
    licence,
    attribution,
    coverage,
    citation: context.citation,
    sources: sourcesOf(dataset, all, facilities, vocabulary),
    facilities,
    campaigns,
    vocabulary,
  };
  const features = originals.map(({ text }) => text).join(",\n");
  return `{"type":"FeatureCollection","metadata":${JSON.stringify(metadata)},"features":[\n${features}\n]}\n`;
}

export function inDatasetOrder(
  dataset: Dataset,
  rows: readonly number[],
): readonly Original<IncidentFeature>[] {
  const wanted = new Set(rows);
  return dataset.incidents.filter((_, row) => wanted.has(row));
}

/** The campaigns that the records belong to, directly or through other records. */
function campaignsOf(dataset: Dataset, records: readonly PublishedIncident[]): IncidentFeature[] {
  const parentOf = new Map(
    [...dataset.incidents, ...dataset.campaigns].map(({ feature }) => [
      feature.properties.id,
      feature.properties.parent,
    ]),
  );
  const ancestors = new Set<string>();
  for (const { parent } of records) {
    for (let id = parent; id !== undefined && !ancestors.has(id); id = parentOf.get(id)) ancestors.add(id);
  }
  return dataset.campaigns
    .map(({ feature }) => feature)
    .filter(({ properties }) => ancestors.has(properties.id));
}

/** The sources of everything that goes into the file, so that no reference in it leads nowhere. */
function sourcesOf(
  { sources }: Dataset,
  records: readonly PublishedIncident[],
  facilities: readonly FacilityFeature[],
  { actors }: Vocabulary,
): Source[] {
  const cited = new Set([
    ...records.flatMap(({ sources: ids, history }) => [...ids, ...history.map(({ source }) => source)]),
    ...facilities.flatMap(({ properties }) => properties.sources),
    ...actors.flatMap(({ affiliations }) => affiliations.map(({ source }) => source)),
  ]);
  // A digest names what it was made from, so that nobody takes it for a second voice.
  for (const id of cited) {
    const origin = sources.get(id ?? "")?.derivedFrom;
    if (origin !== undefined) cited.add(origin);
  }
  return [...sources.values()].filter(({ id }) => cited.has(id));
}

/** The facilities that the records name, and those that these name in turn: members of a group, say. */
function facilitiesOf({ facilities }: Dataset, records: readonly PublishedIncident[]): FacilityFeature[] {
  const byId = new Map(facilities.map(({ feature: { properties } }) => [properties.id, properties]));
  const named = new Set(records.flatMap(({ places }) => places.flatMap(({ facility }) => facility ?? [])));
  for (const id of named) {
    const { members = [], possiblySame = [] } = byId.get(id) ?? {};
    for (const other of [...members, ...possiblySame]) named.add(other);
  }
  return facilities.map(({ feature }) => feature).filter(({ properties }) => named.has(properties.id));
}

/** The words that the records use: their actors with all these belonged to or became, measures and types. */
function vocabularyOf({ vocabulary, actors }: Dataset, records: readonly PublishedIncident[]): Vocabulary {
  const used = new Set(
    records.flatMap((record) => [...record.actors.map(({ id }) => id), ...affiliationsOf(record)]),
  );
  for (const id of used) {
    const { affiliations = [], predecessorOf } = actors.get(id) ?? {};
    for (const { to } of affiliations) used.add(to);
    if (predecessorOf !== undefined) used.add(predecessorOf);
  }
  const measures = new Set(records.flatMap(({ claims }) => claims.map(({ measure }) => measure)));
  const types = new Set(records.flatMap(({ type, also }) => [type, ...also]));
  return {
    ...vocabulary,
    types: vocabulary.types.filter(({ id }) => types.has(id)),
    measures: vocabulary.measures.filter(({ id }) => measures.has(id)),
    actors: vocabulary.actors.filter(({ id }) => used.has(id)),
  };
}

const affiliationsOf = ({ claims }: PublishedIncident): string[] =>
  claims.flatMap(({ affiliation }) => (affiliation === undefined ? [] : [affiliation]));
