import type { Dataset } from "./dataset.ts";
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
  /** Shown records that are not in the file, because their owner's terms restrict passing them on. */
  readonly withheld?: number;
  /** Absolute address that opens the same view. */
  readonly permalink: string;
  /** ISO 8601 instant; passed in, because nothing here knows a clock. */
  readonly generated: string;
  readonly citation: string;
}

/** What stands before, between and after the features of a file, as text. */
export interface CollectionFrame {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
}

const FRAME = { between: ",\n", tail: "\n]}\n" } as const;

/**
 * The frame of a GeoJSON FeatureCollection (RFC 7946) of the atlas's own records. Whoever writes the file puts the
 * features between, byte for byte, in dataset order. All they refer to stands in the foreign member `metadata` (§6.1),
 * so that the file stands alone and opens the same view again.
 */
export function atlasFrame(
  dataset: Dataset,
  records: readonly PublishedIncident[],
  context: ExportContext,
): CollectionFrame {
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
  return { head: headOf(metadata), ...FRAME };
}

/** The frame for rows of a file that is not the atlas's: it says from where they are, and claims nothing for them. */
export function ownFrame(
  { files, metadata: { coverage } }: Dataset,
  { generated, permalink, filter, counts, withheld = 0 }: ExportContext,
): CollectionFrame {
  return { head: headOf({ files, generated, permalink, filter, counts, withheld, coverage }), ...FRAME };
}

function headOf(metadata: object): string {
  return `{"type":"FeatureCollection","metadata":${JSON.stringify(metadata)},"features":[\n`;
}

/** The campaigns that the records belong to, directly or through other records. */
function campaignsOf(
  { parents, campaigns }: Dataset,
  records: readonly PublishedIncident[],
): IncidentFeature[] {
  const ancestors = new Set<string>();
  for (const { parent } of records) {
    for (let id = parent; id !== undefined && !ancestors.has(id); id = parents.get(id)) ancestors.add(id);
  }
  return campaigns.map(({ feature }) => feature).filter(({ properties }) => ancestors.has(properties.id));
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
