import type { Coverage, DateReading } from "../domain/dateStanding.ts";
import { type DateGap, dateGap, isInexact, type Reach, reachOf } from "./dateGap.ts";
import { isCovered, type ListCoverage, listCoverage } from "./listCoverage.ts";
import { createNameMatcher, type NameMatch } from "./nameMatch.ts";
import type { OurRecord } from "./ourRecords.ts";
import { createPlaceIndex, type DatedPoint, kmBetween, type LonLat, type PlaceIndex } from "./placeIndex.ts";
import type { ListRow } from "./readList.ts";
import { inSlices, type Pause } from "./slices.ts";
import { createSpans, type Dated, type Spans } from "./spans.ts";

/** What a match needs: dates that may lie within so many days, and points within so many km or a facility's name. */
export const MOST_DAYS = 3;
export const MOST_KM = 50;

type Side = "ours" | "theirs" | "both";

/**
 * How the dates fit. `certain`: by every reading of both; `possible`: by some, and `inexact` says whose date is not
 * known to the day; `not_compared`: there is none on the side that `missing` names.
 */
export type DateMatch =
  | ({ readonly kind: "certain" } & DateGap)
  | ({ readonly kind: "possible"; readonly inexact: Side } & DateGap)
  | { readonly kind: "not_compared"; readonly missing: Side };

export interface PlaceMatch {
  /** Between the points; null: one of them has none that could be measured. */
  readonly km: number | null;
  /** Whether that is near enough, counting what our point stands for. */
  readonly near: "certain" | "possible" | null;
  readonly name: NameMatch | null;
}

export interface Pair {
  readonly theirs: ListRow;
  readonly ours: OurRecord;
  readonly date: DateMatch;
  readonly place: PlaceMatch;
}

/**
 * Why something has no match: it is `undated`, or has no point (`unplaced`), and no name fits; nothing of the other
 * side lies within 3 days (`day`); something does, but not at this place (`place`).
 */
export type Miss = "undated" | "unplaced" | "day" | "place";

export interface Comparison {
  /** Best first: fewer days apart (by what is certain), then nearer. A row or record may stand in several. */
  readonly pairs: readonly Pair[];
  readonly matchedRows: number;
  readonly matchedRecords: number;
  readonly onlyTheirs: readonly { readonly theirs: ListRow; readonly miss: Miss }[];
  /** Of what the list covers. */
  readonly onlyOurs: readonly { readonly ours: OurRecord; readonly miss: Miss }[];
  /** Ours without a match that the list does not cover. */
  readonly notCovered: number;
  readonly coverage: ListCoverage;
}

/**
 * Compares every row with every record. matchedRows + onlyTheirs = rows; matchedRecords + onlyOurs + notCovered =
 * records.
 * @param coverage of our records
 * @param pause lets the page breathe between slices
 */
export async function matchList(
  rows: readonly ListRow[],
  records: readonly OurRecord[],
  coverage: Coverage,
  pause: Pause,
): Promise<Comparison> {
  const pairs = await allPairs(rows, records, coverage, pause);
  const matchedRows = new Set(pairs.map(({ theirs }) => theirs));
  const matchedRecords = new Set(pairs.map(({ ours }) => ours));
  await pause();
  const missOfRow = missing(daysOf(records, coverage), coverage);
  const onlyTheirs = rows
    .filter((theirs) => !matchedRows.has(theirs))
    .map((theirs) => ({ theirs, miss: missOfRow(theirs) }));
  await pause();
  const list = listCoverage(rows);
  const unmatched = records.filter((ours) => !matchedRecords.has(ours));
  const covered = unmatched.filter((ours) => isCovered(ours, list, coverage));
  await pause();
  const missOfRecord = missing(daysOf(rows, coverage), coverage);
  return {
    pairs,
    matchedRows: matchedRows.size,
    matchedRecords: matchedRecords.size,
    onlyTheirs,
    onlyOurs: covered.map((ours) => ({ ours, miss: missOfRecord(ours) })),
    notCovered: unmatched.length - covered.length,
    coverage: list,
  };
}

async function allPairs(
  rows: readonly ListRow[],
  records: readonly OurRecord[],
  coverage: Coverage,
  pause: Pause,
): Promise<readonly Pair[]> {
  const named = await namedPairs(rows, records, pause);
  await pause();
  const rowsByPlace = placesOf(rows, coverage);
  const pairs: Pair[] = [];
  await inSlices(records, pause, (ours) => {
    for (const pair of pairsOf(ours, named.get(ours) ?? NO_ROWS, rowsByPlace, coverage)) pairs.push(pair);
  });
  await pause();
  return pairs.sort(bestFirst);
}

type NamedRows = ReadonlyMap<ListRow, NameMatch>;
const NO_ROWS: NamedRows = new Map();

/** Of each record the rows that fit by the name of its facility. */
async function namedPairs(
  rows: readonly ListRow[],
  records: readonly OurRecord[],
  pause: Pause,
): Promise<ReadonlyMap<OurRecord, NamedRows>> {
  const found = new Map<OurRecord, Map<ListRow, NameMatch>>();
  const byFacility = recordsByFacility(records);
  const matcher = createNameMatcher([...byFacility.values()].flatMap(([first]) => first?.facility ?? []));
  await inSlices(rows, pause, (row) => {
    for (const [id, match] of matcher([row.place, row.title])) {
      for (const ours of byFacility.get(id) ?? []) {
        const country = ours.facility?.country ?? "";
        // There is more than one Valencia.
        if (row.isCountryStated && row.countries.length > 0 && !row.countries.includes(country)) continue;
        const of = found.get(ours) ?? new Map<ListRow, NameMatch>();
        found.set(ours, of.set(row, match));
      }
    }
  });
  return found;
}

function recordsByFacility(records: readonly OurRecord[]): ReadonlyMap<string, readonly OurRecord[]> {
  const byFacility = new Map<string, OurRecord[]>();
  for (const ours of records) {
    if (ours.facility === null) continue;
    const others = byFacility.get(ours.facility.id);
    if (others) others.push(ours);
    else byFacility.set(ours.facility.id, [ours]);
  }
  return byFacility;
}

function pairsOf(
  ours: OurRecord,
  named: NamedRows,
  rowsByPlace: PlaceIndex<PlacedRow>,
  coverage: Coverage,
): Pair[] {
  const candidates = new Set<ListRow>(named.keys());
  if (ours.point !== null && ours.date !== null) {
    const days = around(ours.date, coverage);
    rowsByPlace.each(ours.point, MOST_KM + ours.point.radiusKm, days, ({ row }) => candidates.add(row));
  }
  return [...candidates].flatMap((theirs) => {
    const date = dateMatch(theirs.date, ours.date, coverage);
    const place = placeMatch(theirs, ours, named.get(theirs) ?? null);
    return date === null ? [] : [{ theirs, ours, date, place }];
  });
}

/** null: too far apart by every reading. */
function dateMatch(
  theirs: DateReading | null,
  ours: DateReading | null,
  coverage: Coverage,
): DateMatch | null {
  if (theirs === null || ours === null) {
    return { kind: "not_compared", missing: theirs !== null ? "ours" : ours !== null ? "theirs" : "both" };
  }
  const gap = dateGap(theirs, ours, coverage);
  if (gap.least > MOST_DAYS) return null;
  if (gap.most <= MOST_DAYS && !theirs.doubtful && !ours.doubtful) return { kind: "certain", ...gap };
  const inexact = isInexact(theirs) ? (isInexact(ours) ? "both" : "theirs") : "ours";
  return { kind: "possible", inexact, ...gap };
}

function placeMatch({ point }: ListRow, ours: OurRecord, name: NameMatch | null): PlaceMatch {
  if (point === null || ours.point === null) return { km: null, near: null, name };
  const km = kmBetween(point, ours.point);
  const { radiusKm } = ours.point;
  const near = km + radiusKm <= MOST_KM ? "certain" : km - radiusKm <= MOST_KM ? "possible" : null;
  return { km, near, name };
}

function bestFirst(one: Pair, other: Pair): number {
  return (
    daysApart(one) - daysApart(other) || kmApart(one) - kmApart(other) || one.theirs.line - other.theirs.line
  );
}

/** Pairs whose dates cannot be compared stand last, and before them those that are only possible. */
const LAST = 1e9;
const daysApart = ({ date }: Pair): number => (date.kind === "not_compared" ? LAST : date.most);
const kmApart = ({ place }: Pair): number => place.km ?? LAST;

function around(date: DateReading, coverage: Coverage): Reach {
  const { first, last } = reachOf(date, coverage);
  return { first: first - MOST_DAYS, last: last + MOST_DAYS };
}

interface PlacedRow extends DatedPoint {
  readonly row: ListRow;
}

function placesOf(rows: readonly ListRow[], coverage: Coverage): PlaceIndex<PlacedRow> {
  const placed: PlacedRow[] = [];
  for (const row of rows) {
    const { point, date } = row;
    if (point !== null && date !== null) placed.push({ point, days: reachOf(date, coverage), row });
  }
  return createPlaceIndex(placed);
}

interface Comparable {
  readonly date: DateReading | null;
  readonly point: LonLat | null;
}

function daysOf(all: readonly Comparable[], coverage: Coverage): Spans<Dated> {
  const dated: Dated[] = [];
  for (const { date } of all) if (date !== null) dated.push({ days: reachOf(date, coverage) });
  return createSpans(dated);
}

function missing(others: Spans<Dated>, coverage: Coverage): (one: Comparable) => Miss {
  return ({ date, point }) => {
    if (date === null) return "undated";
    if (point === null) return "unplaced";
    return others.some(around(date, coverage), () => true) ? "place" : "day";
  };
}
