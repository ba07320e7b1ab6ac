import { anchorOf } from "../domain/anchor.ts";
import { type Dataset, facilityMap } from "../domain/dataset.ts";
import type { Coverage } from "../domain/dateStanding.ts";
import { dayNumber } from "../domain/day.ts";
import { type Facts, factsOf } from "../domain/facts.ts";
import { DIMENSIONS, type Dimension, type Filter } from "../domain/filter.ts";
import type { FacilityFeature, IncidentFeature } from "../domain/schema.ts";
import { compileFilter, isOut, standingOfVerdicts } from "../domain/standing.ts";
import { SCENE_ROLES } from "../domain/vocabulary.ts";
import { type Answer, type Row, STANDING_CODES, type View } from "./answer.ts";
import { binsOf } from "./bins.ts";
import { marksOf, type Placed } from "./cluster.ts";
import { countsOf } from "./counts.ts";
import { facetsOf } from "./facets.ts";
import { type Sort, sortRows } from "./sort.ts";

/** A loaded dataset, ready to be asked. Screens see row numbers and single records, never the whole. */
export interface Query {
  readonly dataset: Dataset;
  readonly size: number;
  /** The days that the dataset covers, as day numbers. */
  readonly coverage: Coverage;
  answer(filter: Filter, view: View): Answer;
  record(row: Row): IncidentFeature;
  /** The row of an incident, or of the incident that a claim belongs to; null for any other id. */
  rowOf(id: string): Row | null;
  facts(row: Row): Facts;
  /** Which dimensions of the filter shut a row out; empty when it is shown. */
  hiddenBy(row: Row, filter: Filter): readonly Dimension[];
  /** Rows that would match a filter, without the rest of the answer. */
  rows(filter: Filter): readonly Row[];
  sorted(rows: readonly Row[], sort: Sort): readonly Row[];
  facility(id: string): FacilityFeature | null;
  campaign(id: string): IncidentFeature | null;
}

/** @param countryName name of an ISO 3166-1 alpha-2 code, for the text search and the order by place */
export function createQuery(dataset: Dataset, countryName: (code: string) => string): Query {
  const context = { actors: dataset.actors, facilities: facilityMap(dataset), countryName };
  const allFacts = dataset.incidents.map(({ feature }) => factsOf(feature, context));
  const rowById = new Map(
    dataset.incidents.flatMap(({ feature: { properties } }, row) =>
      [properties, ...properties.claims].map(({ id }) => [id, row] as const),
    ),
  );
  const facilityById = new Map(dataset.facilities.map(({ feature }) => [feature.properties.id, feature]));
  const campaignById = new Map(dataset.campaigns.map(({ feature }) => [feature.properties.id, feature]));
  const coverage = {
    from: dayNumber(dataset.metadata.coverage.from),
    to: dayNumber(dataset.metadata.coverage.to),
  };
  const record = (row: Row): IncidentFeature => at(dataset.incidents, row).feature;
  const facts = (row: Row): Facts => at(allFacts, row);
  const shutOutOf = (filter: Filter) => {
    const { tests } = compileFilter(filter, coverage);
    return (fact: Facts): readonly Dimension[] =>
      DIMENSIONS.filter((dimension) => isOut(tests[dimension](fact)));
  };
  return {
    dataset,
    size: allFacts.length,
    coverage,
    record,
    facts,
    answer: (filter, view) => answerOf(allFacts, record, coverage, filter, view),
    rowOf: (id) => rowById.get(id) ?? null,
    hiddenBy: (row, filter) => shutOutOf(filter)(facts(row)),
    rows: (filter) => {
      const shutOut = shutOutOf(filter);
      return [...allFacts.keys()].filter((row) => shutOut(facts(row)).length === 0);
    },
    sorted: (rows, sort) => sortRows(rows, sort, { facts, record, countryName }),
    facility: (id) => facilityById.get(id) ?? null,
    campaign: (id) => campaignById.get(id) ?? null,
  };
}

function at<Item>(items: readonly Item[], row: Row): Item {
  const item = items[row];
  if (item === undefined) throw new RangeError(`row ${row} asked for, of ${items.length}`);
  return item;
}

function answerOf(
  facts: readonly Facts[],
  record: (row: Row) => IncidentFeature,
  coverage: Coverage,
  filter: Filter,
  view: View,
): Answer {
  const { tests } = compileFilter(filter, coverage);
  const verdicts = facts.map((fact) => DIMENSIONS.map((dimension) => tests[dimension](fact)));
  // None: the row is shown. Exactly one: it still counts in the facets of that dimension.
  const shutOut = verdicts.map((row) => DIMENSIONS.filter((_, index) => isOut(row[index] ?? false)));
  const standings = Uint8Array.from(verdicts, (row) => STANDING_CODES.indexOf(standingOfVerdicts(row)));
  const rows = [...facts.keys()].filter((row) => standings[row] !== 0);
  const shown = rows.map((row) => at(facts, row));
  return {
    rows,
    standings,
    counts: countsOf(shown, standings, view.bounds),
    facets: facetsOf(facts, shutOut, filter),
    bins: binsOf(
      facts.map(({ date }, row) => ({
        row,
        date,
        others: at(shutOut, row).every((dimension) => dimension === "date"),
        shown: standings[row] !== 0,
      })),
      view.period,
    ),
    marks: marksOf(
      rows.flatMap((row) => placedOf(row, at(facts, row), record(row))),
      view.zoom,
    ),
    countries: [...new Set(shown.flatMap(({ countries }) => countries))].sort(),
    facilities: new Set(rows.flatMap((row) => facilitiesOf(record(row)))),
  };
}

function placedOf(row: Row, { place, precision }: Facts, { properties }: IncidentFeature): readonly Placed[] {
  if (place === null) return [];
  const { id, type, countries, places } = properties;
  const badge = precision === "country";
  return [{ row, id, type, place, badge, country: anchorOf(places)?.country ?? countries[0] ?? "" }];
}

/** Facilities where it took place; one that is only named, decided in or employs the victims carries no incident. */
function facilitiesOf({ properties }: IncidentFeature): string[] {
  return properties.places.flatMap(({ role, facility }) =>
    facility && SCENE_ROLES.has(role) ? [facility] : [],
  );
}
