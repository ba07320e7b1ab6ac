import type { Dataset } from "../domain/dataset.ts";
import { dayNumber } from "../domain/day.ts";
import { wordsOf } from "../domain/standing.ts";
import { FAMILIES, familyOf } from "../domain/vocabulary.ts";
import type { Row } from "./answer.ts";
import { createAnswering } from "./answering.ts";
import { createChartCounts } from "./chartCounts.ts";
import { createClusters } from "./clusters.ts";
import { CLASSES, type Columns, FIRST_OWN_CLASS } from "./columns.ts";
import { createFacets } from "./facets.ts";
import { createGeoMarks, splitZoomOf } from "./geoMarks.ts";
import { type HashedIds, rowOfId } from "./idIndex.ts";
import { createIndex, type Search } from "./index.ts";
import { listRows } from "./listRows.ts";
import { rememberUnits } from "./morton.ts";
import { hasNear, nearRows } from "./nearRows.ts";
import { createOtherFilters } from "./otherFilters.ts";
import { type Prepared, prepare } from "./prepared.ts";
import type { Query } from "./query.ts";
import type { Records, Texts } from "./records.ts";
import { placeAt, valuesAt } from "./rowFacts.ts";
import { createRowFigures } from "./rowFigures.ts";
import { actorParts, rowsWith } from "./rowsWith.ts";
import { createTotals } from "./shownTotals.ts";
import { createOrders, type Orders } from "./sort.ts";
import { createUnplaced } from "./unplaced.ts";

/** More records than this are not read just to sort them by the words of their places. */
const MOST_TO_PEEK = 10_000;

export interface QueryParts {
  readonly dataset: Dataset;
  readonly columns: Columns;
  readonly records: Records;
  readonly texts: Texts;
  readonly ids: HashedIds;
  /** Name of an ISO 3166-1 alpha-2 code, for the order by place. */
  readonly countryName: (code: string) => string;
  /** Made of the same columns in another thread; absent: it is made here. */
  readonly prepared?: Prepared;
  /** Orders that are made in another thread; absent: each is made here when it is asked for. */
  readonly orders?: Orders;
}

export function createQuery(parts: QueryParts): Query {
  const steps = stepsTo(parts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, with a turn for whoever else wants something of this thread between any two steps. */
export async function createQueryInTurns(parts: QueryParts, pause: () => Promise<void>): Promise<Query> {
  const steps = stepsTo(parts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

function* stepsTo(parts: QueryParts): Generator<void, Query> {
  const { dataset, columns, records, texts, ids, countryName } = parts;
  const { size } = columns;
  const coverage = {
    from: dayNumber(dataset.metadata.coverage.from),
    to: dayNumber(dataset.metadata.coverage.to),
  };
  const search = searchIn(texts, size);
  const prepared = parts.prepared ?? prepare(columns);
  const { arrangement } = prepared;
  rememberUnits(columns.points.lon, prepared.units);
  yield;
  const index = createIndex(columns, arrangement, coverage, search);
  yield;
  const { pointRows, touched, standings } = index;
  const clusters = createClusters(columns.points, pointRows, touched);
  const geoMarks = createGeoMarks(arrangement, clusters, standings);
  const facets = createFacets(columns, arrangement, index);
  const values = facets.counts();
  yield;
  // Sums that the first answer needs.
  clusters.countIn(WORLD);
  yield;
  const others = createOtherFilters({ columns, prepared, coverage, search, index });
  const isPeeked = dataset.format === "atlas" && size <= MOST_TO_PEEK;
  const orders = parts.orders ?? createOrders({ columns, records: isPeeked ? records : null, countryName });
  const classes = new Map(columns.types.values.map((type, number) => [type, columns.typeClasses[number]]));
  const facilityById = new Map(dataset.facilities.map(({ feature }) => [feature.properties.id, feature]));
  const campaignById = new Map(dataset.campaigns.map(({ feature }) => [feature.properties.id, feature]));
  return {
    dataset,
    size,
    coverage,
    ownTypes: ownTypes(columns).filter((type) => values.type.has(type)),
    records,
    answer: createAnswering({ columns, arrangement, index, facets, clusters, geoMarks }),
    record: records.peek,
    rowOf: (id) => rowOf(id, size, dataset, ids, records),
    place: (row) => placeAt(columns, row),
    precision: (row) => columns.traits.values[columns.traits.codes[row] ?? 0]?.precision ?? "none",
    type: (row) => valuesAt(columns.types, row)[0] ?? "",
    classOf: (type) => classes.get(type) ?? classOfFamily(type),
    ...others,
    splitZoom: splitZoomOf,
    unplaced: createUnplaced(columns, prepared),
    values,
    isSorted: (sort) => orders(sort) !== null,
    list: (answer, sort) => listRows(orders(sort) ?? prepared.newest, answer.standings, answer.counts.shown),
    totals: createTotals(dataset, records),
    hasFigures: dataset.format === "atlas",
    figures: createRowFigures(columns, dataset, records),
    chartCounts: createChartCounts(columns),
    rowsWith: (property, id) => rowsWith(columns, property, id),
    partsOf: (actor) => actorParts(columns, actor),
    hasNear: (row) => hasNear(columns, row),
    near: (row, reach) => nearRows(columns, row, reach, coverage),
    facility: (id) => facilityById.get(id) ?? null,
    campaign: (id) => campaignById.get(id) ?? null,
  };
}

const WORLD = [-180, -90, 180, 90] as const;

/** A text without words asks for nothing, of whoever has the words. */
function searchIn(texts: Texts, size: number): Search {
  const all = new Uint8Array((size + 7) >>> 3).fill(0xff);
  // Bits beyond the last row are no rows: whoever counts them would count too many.
  if ((size & 7) !== 0) all[all.length - 1] = (1 << (size & 7)) - 1;
  return (q) => (wordsOf(q).length === 0 ? all : texts.search(q));
}

function classOfFamily(type: string): number {
  const family = familyOf(type);
  return family === null ? CLASSES - 1 : FAMILIES.indexOf(family);
}

/** Those with a class of their own first, in its order. */
function ownTypes({ types: { values }, typeClasses }: Columns): readonly string[] {
  const classOf = (number: number): number => typeClasses[number] ?? 0;
  return [...values.keys()]
    .filter((number) => classOf(number) >= FIRST_OWN_CLASS)
    .sort((a, b) => classOf(a) - classOf(b))
    .flatMap((number) => values[number] ?? []);
}

function rowOf(id: string, size: number, dataset: Dataset, ids: HashedIds, records: Records): Row | null {
  if (dataset.format !== "atlas") return numberedRow(id, size);
  const row = rowOfId(ids, id);
  if (row === null) return null;
  // Two texts may have the same hash. What is not at hand cannot be told.
  const record = records.peek(row)?.properties;
  const isIt = record === undefined || record.id === id || record.claims.some((claim) => claim.id === id);
  return isIt ? row : null;
}

/** Row n, from 1, of a file that is not in the atlas's format has the id `row-<n>`. */
function numberedRow(id: string, size: number): Row | null {
  const number = Number(/^row-([1-9]\d{0,9})$/.exec(id)?.[1]);
  return number <= size ? number - 1 : null;
}
