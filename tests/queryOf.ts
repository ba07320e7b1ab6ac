import type { Dataset } from "../src/domain/dataset.ts";
import { type Facts, type FactsContext, factsOf } from "../src/domain/facts.ts";
import type { Actor, FacilityFeature, IncidentFeature } from "../src/domain/schema.ts";
import type { Columns } from "../src/query/columns.ts";
import { columnsOf } from "../src/query/columnsOf.ts";
import { addFacts, createColumnsBuilder } from "../src/query/createColumnsBuilder.ts";
import { createQuery } from "../src/query/createQuery.ts";
import { indexIds } from "../src/query/idIndex.ts";
import type { Query } from "../src/query/query.ts";
import type { Records } from "../src/query/records.ts";
import { textsOf } from "../src/query/textSearch.ts";
import { countryName, sampleDataset } from "./samples.ts";

/** A query over records at hand, as the page makes one of published files. Campaigns become no rows. */
export function queryOf(
  features: readonly IncidentFeature[],
  parts: { readonly actors?: readonly Actor[]; readonly facilities?: readonly FacilityFeature[] } = {},
): Query {
  return queryOfDataset(sampleDataset(features, parts), features);
}

/**
 * The same for a whole dataset.
 * @param name of an ISO 3166-1 alpha-2 code
 */
export function queryOfDataset(
  dataset: Dataset,
  features: readonly IncidentFeature[],
  name: (code: string) => string = countryName,
): Query {
  const incidents = features.filter(({ properties }) => properties.type !== "campaign");
  const context = contextOf(dataset, name);
  return createQuery({
    dataset,
    columns: columnsOf(incidents, context),
    records: recordsOf(incidents),
    texts: textsOf(incidents.map((feature) => factsOf(feature, context).text)),
    ids: indexIds(
      incidents.flatMap(({ properties }, row) =>
        [properties, ...properties.claims].map(({ id }) => [id, row] as const),
      ),
    ),
    countryName: name,
  });
}

/** What facts of a dataset's records are drawn from: for the plain predicate beside the query. */
export function contextOf(dataset: Dataset, name: (code: string) => string = countryName): FactsContext {
  return {
    actors: dataset.actors,
    facilities: new Map(dataset.facilities.map(({ feature }) => [feature.properties.id, feature.properties])),
    countryName: name,
  };
}

/** What a filter can ask of a made-up record, and what it cannot. */
export interface FactRow {
  readonly facts: Facts;
  readonly facilities: readonly string[];
  /** Of a badge. */
  readonly country: string;
}

/** A query over facts, without records: as of a file that is not in the atlas's format. */
export function queryOfFacts(rows: readonly FactRow[]): Query {
  const builder = createColumnsBuilder();
  for (const { facts, facilities, country } of rows) addFacts(builder, facts, facilities, country);
  return queryOfColumns(
    builder.finish(),
    rows.map(({ facts }) => facts.text),
  );
}

export function queryOfColumns(columns: Columns, texts: Iterable<string>): Query {
  return createQuery({
    dataset: { ...sampleDataset([]), format: "geojson", files: ["sample.geojson"] },
    columns,
    records: recordsOf([]),
    texts: textsOf(texts),
    ids: indexIds([]),
    countryName,
  });
}

/** Records that are all at hand. */
export function recordsOf(features: readonly IncidentFeature[]): Records {
  const encoder = new TextEncoder();
  return {
    peek: (row) => features[row] ?? null,
    read: async (rows) => rows.flatMap((row) => features[row] ?? []),
    async *copy(rows, between) {
      for (const [index, row] of Array.from(rows).entries()) {
        if (index > 0) yield Uint8Array.from(between);
        yield encoder.encode(JSON.stringify(features[row]));
      }
    },
    fileOf: () => 0,
    listen: () => () => {},
  };
}
