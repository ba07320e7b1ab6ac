import { anchorOf } from "../domain/anchor.ts";
import { INCIDENT_TYPES, isIncidentType } from "../domain/vocabulary.ts";
import { type Columns, NO_START } from "./columns.ts";
import type { Records } from "./records.ts";

/** `date`: newest first, the default of the list; `-date`: oldest first. Undated records stand last. */
export const SORTS = ["date", "-date", "place", "type"] as const;
export type Sort = (typeof SORTS)[number];

/**
 * All rows of the dataset in an order; rows that compare equal keep the order of the dataset. null: it is being made
 * elsewhere.
 */
export type Orders = (sort: Sort) => Uint32Array | null;

/** The columns that orders are made of. */
export type SortColumns = Pick<Columns, "size" | "dates" | "types" | "countries"> & {
  readonly points: Pick<Columns["points"], "codes" | "lon">;
};

interface Sortable {
  readonly columns: SortColumns;
  /** Records at hand, for the order by the words of their places; null: there are too many for that. */
  readonly records: Records | null;
  /** Name of an ISO 3166-1 alpha-2 code. */
  readonly countryName: (code: string) => string;
}

/** Each order is made once, when it is first asked for. */
export function createOrders(sortable: Sortable): Orders {
  const made = new Map<Sort, Uint32Array>();
  return (sort) => {
    const order = made.get(sort) ?? ORDERS[sort](sortable);
    made.set(sort, order);
    return order;
  };
}

/** The orders of a large dataset, of which no records are at hand, one after the other. */
export function* allOrders(
  columns: SortColumns,
  countryName: Sortable["countryName"],
): Generator<readonly [Sort, Uint32Array]> {
  for (const sort of SORTS) yield [sort, ORDERS[sort]({ columns, records: null, countryName })];
}

/** The order that a list begins with. */
export function newestFirst(columns: SortColumns): Uint32Array {
  return byStart(columns, -1);
}

const ORDERS: Readonly<Record<Sort, (sortable: Sortable) => Uint32Array>> = {
  date: ({ columns }) => byStart(columns, -1),
  "-date": ({ columns }) => byStart(columns, 1),
  type: ({ columns }) => sortedBy(columns.types.codes, typeRanks(columns), byStart(columns, -1)),
  place: (sortable) => byPlaceWords(sortable) ?? byPoint(sortable),
};

/** @param direction 1: oldest first */
function byStart({ dates, size }: SortColumns, direction: 1 | -1): Uint32Array {
  const known = (code: number): number => {
    const start = dates.start[code] ?? NO_START;
    return start === NO_START ? (dates.startLatest[code] ?? 0) : start;
  };
  const ranks = ranksOf(dates.start.length, (a, b) => {
    if (a === 0 || b === 0) return Number(a === 0) - Number(b === 0);
    return direction * (known(a) - known(b));
  });
  return sortedBy(dates.codes, ranks, inOrder(size));
}

/** Types of ours in the order of the legend, then those of a file by name. */
function typeRanks({ types: { offsets, items, values } }: SortColumns): Uint32Array {
  const typeOf = (code: number): string => {
    const first = offsets[code] ?? 0;
    return first === offsets[code + 1] ? "" : (values[items[first] ?? 0] ?? "");
  };
  const rank = (type: string): number =>
    isIncidentType(type) ? INCIDENT_TYPES.indexOf(type) : INCIDENT_TYPES.length;
  return ranksOf(offsets.length - 1, (a, b) => {
    const [first, second] = [typeOf(a), typeOf(b)];
    return rank(first) - rank(second) || (isIncidentType(first) ? 0 : compareCodes(first, second));
  });
}

const compareCodes = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Records of no country stand last. */
const NO_COUNTRY = "\uffff";

/** By the words that a reader sees; null: not all records are at hand. */
function byPlaceWords({ columns: { size, countries }, records, countryName }: Sortable): Uint32Array | null {
  if (records === null) return null;
  const words: string[] = [];
  for (let row = 0; row < size; row++) {
    const record = records.peek(row);
    if (record === null) return null;
    const place = anchorOf(record.properties.places)?.place ?? "";
    words.push(`${countryOf(countries, countries.codes[row] ?? 0, countryName)} ${place}`);
  }
  const ranks = ranksOf(size, (a, b) => (words[a] ?? "").localeCompare(words[b] ?? "", "en"));
  return sortedBy(inOrder(size), ranks, inOrder(size));
}

/** By country, and within it from point to point. */
function byPoint({ columns: { size, countries, points }, countryName }: Sortable): Uint32Array {
  const identity = Uint32Array.from(points.lon, (_, code) => code);
  const names = Array.from({ length: countries.offsets.length - 1 }, (_, code) =>
    countryOf(countries, code, countryName),
  );
  const ranks = ranksOf(names.length, (a, b) => (names[a] ?? "").localeCompare(names[b] ?? "", "en"));
  return sortedBy(countries.codes, ranks, sortedBy(points.codes, identity, inOrder(size)));
}

function countryOf(
  { offsets, items, values }: Columns["countries"],
  code: number,
  countryName: (code: string) => string,
): string {
  const first = offsets[code] ?? 0;
  return first === offsets[code + 1] ? NO_COUNTRY : countryName(values[items[first] ?? 0] ?? "");
}

const inOrder = (size: number): Uint32Array => {
  const order = new Uint32Array(size);
  for (let row = 0; row < size; row++) order[row] = row;
  return order;
};

/** Places of codes in an order; codes that compare equal share one. */
function ranksOf(size: number, compare: (a: number, b: number) => number): Uint32Array {
  const sorted = inOrder(size).sort(compare);
  const ranks = new Uint32Array(size);
  for (let at = 1; at < size; at++) {
    const [before, code] = [sorted[at - 1] ?? 0, sorted[at] ?? 0];
    ranks[code] = (ranks[before] ?? 0) + (compare(before, code) === 0 ? 0 : 1);
  }
  return ranks;
}

/** Rows by the rank of their code, in one pass; rows of equal rank stay as they are in `order`. */
function sortedBy(codes: Uint32Array, ranks: Uint32Array, order: Uint32Array): Uint32Array {
  const next = new Uint32Array(ranks.length + 1);
  for (let row = 0; row < codes.length; row++) {
    const rank = ranks[codes[row] ?? 0] ?? 0;
    next[rank + 1] = (next[rank + 1] ?? 0) + 1;
  }
  for (let rank = 0; rank < ranks.length; rank++) next[rank + 1] = (next[rank + 1] ?? 0) + (next[rank] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0;
    const rank = ranks[codes[row] ?? 0] ?? 0;
    const place = next[rank] ?? 0;
    sorted[place] = row;
    next[rank] = place + 1;
  }
  return sorted;
}
