import { anchorOf } from "../domain/anchor.ts";
import type { Facts } from "../domain/facts.ts";
import type { IncidentFeature } from "../domain/schema.ts";
import { INCIDENT_TYPES } from "../domain/vocabulary.ts";
import type { Row } from "./answer.ts";

/** `date`: newest first, the default of the list; `-date`: oldest first. Undated records stand last. */
export const SORTS = ["date", "-date", "place", "type"] as const;
export type Sort = (typeof SORTS)[number];

/** What sorting needs to know of a row. */
export interface Sortable {
  readonly facts: (row: Row) => Facts;
  readonly record: (row: Row) => IncidentFeature;
  readonly countryName: (code: string) => string;
}

/** The rows in another order; rows that compare equal keep the order of the dataset. */
export function sortRows(rows: readonly Row[], sort: Sort, sortable: Sortable): readonly Row[] {
  const compare = comparators[sort];
  return [...rows].sort((a, b) => compare(a, b, sortable));
}

type Compare = (a: Row, b: Row, sortable: Sortable) => number;

const startOf = (row: Row, { facts }: Sortable): number | null => {
  const { date } = facts(row);
  return date && (date.start ?? date.startLatest);
};

const byStart =
  (direction: 1 | -1): Compare =>
  (a, b, sortable) => {
    const [first, second] = [startOf(a, sortable), startOf(b, sortable)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return direction * (first - second);
  };

const placeWords = (row: Row, { facts, record, countryName }: Sortable): string => {
  const { countries } = facts(row);
  const place = anchorOf(record(row).properties.places)?.place ?? "";
  // Records of no country stand last.
  return `${countries[0] ? countryName(countries[0]) : "\uffff"} ${place}`;
};

const comparators: Readonly<Record<Sort, Compare>> = {
  date: byStart(-1),
  "-date": byStart(1),
  place: (a, b, sortable) => placeWords(a, sortable).localeCompare(placeWords(b, sortable), "en"),
  type: (a, b, sortable) => typeRank(a, sortable) - typeRank(b, sortable) || byStart(-1)(a, b, sortable),
};

const typeRank = (row: Row, { record }: Sortable): number =>
  INCIDENT_TYPES.indexOf(record(row).properties.type);
