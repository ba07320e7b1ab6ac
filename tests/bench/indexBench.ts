import { dayOf, isoDay } from "../../src/domain/day.ts";
import type { Facts } from "../../src/domain/facts.ts";
import {
  DIMENSIONS,
  type Dimension,
  type Filter,
  NO_FILTER,
  withoutDimension,
} from "../../src/domain/filter.ts";
import { compileFilter, isOut, standingOfVerdicts } from "../../src/domain/standing.ts";
import { COUNTED_TYPES, OUTCOMES } from "../../src/domain/vocabulary.ts";
import { type Answer, FACETS, STANDING_CODES, type View } from "../../src/query/answer.ts";
import type { Query } from "../../src/query/query.ts";
import { queryOfColumns } from "../queryOf.ts";
import {
  type PointVariant,
  randomFrom,
  SYNTHETIC_ACTORS,
  SYNTHETIC_COUNTRIES,
  SYNTHETIC_FIRST_YEAR,
  SYNTHETIC_SOURCES,
  SYNTHETIC_YEARS,
  syntheticColumns,
  syntheticRows,
} from "./synthetic.ts";

/** Milliseconds. */
export interface Spread {
  readonly median: number;
  readonly p99: number;
  readonly max: number;
}

export interface IndexFigures {
  readonly rows: number;
  readonly points: number;
  readonly variant: PointVariant;
  /** From columns to the first answer. */
  readonly build: number;
  /** A jump of one of six dimensions: rows, standings, facet counts, histograms, marks. */
  readonly jump: Spread;
  /** The brush moved by a day, and by a hundredth of the range: the same. */
  readonly day: Spread;
  readonly percent: Spread;
  /** Answers that were compared with the plain predicate after the clock stopped. */
  readonly checked: number;
}

export interface BenchOptions {
  readonly rows: number;
  readonly variant?: PointVariant;
  readonly seed?: number;
  readonly jumps?: number;
  readonly warmUps?: number;
  /** Of the answers, every so-manieth is compared in full: each count, each row. The others by their standings. */
  readonly fullEvery?: number;
  /** Milliseconds; another clock than the wall's where the machine is shared. */
  readonly clock?: () => number;
}

const FIRST_DAY = dayOf(SYNTHETIC_FIRST_YEAR, 1, 1);
const LAST_DAY = dayOf(SYNTHETIC_FIRST_YEAR + SYNTHETIC_YEARS, 1, 1) - 1;
const VIEW: View = {
  zoom: 2,
  distance: 60,
  bounds: [-100, -60, 100, 70],
  period: { from: FIRST_DAY, to: LAST_DAY },
};

/**
 * Times the index on synthetic rows, and then proves each answer by the plain predicate.
 * @throws when an answer is wrong
 */
export function benchIndex({
  rows,
  variant = "shared",
  seed = 20_201_120,
  jumps = 200,
  warmUps = 20,
  fullEvery = 1,
  clock = () => performance.now(),
}: BenchOptions): IndexFigures {
  const columns = syntheticColumns(rows, seed, variant);
  const start = performance.now();
  const query = queryOfColumns(columns, []);
  look(query.answer(NO_FILTER, VIEW), true);
  const build = performance.now() - start;
  const random = randomFrom(seed + 1);
  const timing = { warmUps, clock };
  const jumped = timed(query, jumpsFrom(random, warmUps + jumps), {
    ...timing,
    readsRows: true,
    keepEvery: 1,
  });
  const byDay = timed(query, brushSteps(random, 1, warmUps + jumps), {
    ...timing,
    readsRows: false,
    keepEvery: 10,
  });
  const percent = Math.round((LAST_DAY - FIRST_DAY) / 100);
  const byPercent = timed(query, brushSteps(random, percent, warmUps + jumps), {
    ...timing,
    readsRows: false,
    keepEvery: 10,
  });
  const asked = [...jumped.asked, ...byDay.asked, ...byPercent.asked];
  prove(asked, query, () => syntheticRows(rows, seed, variant), fullEvery);
  return {
    rows,
    points: columns.points.lon.length - 1,
    variant,
    build,
    jump: spreadOf(jumped.times),
    day: spreadOf(byDay.times),
    percent: spreadOf(byPercent.times),
    checked: asked.length,
  };
}

/** What is kept of an answer until the clock stops: its rows, four megabytes of a million, only by their number. */
type Kept = Pick<Answer, "standings" | "counts" | "facets" | "bins" | "marks"> & { readonly found: number };

interface Asked {
  readonly filter: Filter;
  readonly answer: Kept;
}

interface Timing {
  readonly warmUps: number;
  /** Whether the list of matching rows is asked for as well as their standings. */
  readonly readsRows: boolean;
  /** Every so-manieth answer is kept for the proof: a page keeps but one. */
  readonly keepEvery: number;
  readonly clock: () => number;
}

/** All that a page would read of an answer; while the brush is dragged nothing lists the rows. */
function look(answer: Answer, readsRows: boolean): void {
  let sum =
    (readsRows ? answer.rows.length : 0) +
    answer.standings.length +
    answer.marks.length +
    answer.bins.bins.length;
  for (const facet of FACETS) sum += answer.facets[facet].size;
  if (Number.isNaN(sum)) throw new Error("no answer");
}

function timed(query: Query, filters: readonly Filter[], { warmUps, readsRows, keepEvery, clock }: Timing) {
  const times: number[] = [];
  const asked: Asked[] = [];
  for (const [index, filter] of filters.entries()) {
    const start = clock();
    const answer = query.answer(filter, VIEW);
    look(answer, readsRows);
    const time = clock() - start;
    if (index < warmUps) continue;
    times.push(time);
    if (index % keepEvery !== 0) continue;
    const { standings, counts, facets, bins, marks } = answer;
    const found = readsRows ? answer.rows.length : counts.shown;
    asked.push({ filter, answer: { standings, counts, facets, bins, marks, found } });
  }
  return { times, asked };
}

const JUMPING = [
  "date",
  "type",
  "country",
  "actor",
  "source",
  "outcome",
] as const satisfies readonly Dimension[];

/** Each jump sets one of the six dimensions to something else, or, one time in four, to nothing. */
function jumpsFrom(random: () => number, count: number): Filter[] {
  const filters: Filter[] = [];
  let filter = NO_FILTER;
  while (filters.length < count) {
    const dimension = JUMPING[Math.floor(random() * JUMPING.length)] ?? "date";
    const cleared = withoutDimension(filter, dimension);
    filter = random() < 0.25 ? cleared : { ...cleared, ...asking(dimension, random) };
    filters.push(filter);
  }
  return filters;
}

function asking(dimension: (typeof JUMPING)[number], random: () => number): Partial<Filter> {
  const some = <Value>(values: readonly Value[], share: number): Value[] => {
    const wanted = Math.max(1, Math.floor(random() * values.length * share));
    const first = Math.floor(random() * values.length);
    return Array.from({ length: wanted }, (_, index) => values[(first + index) % values.length]).flatMap(
      (value) => value ?? [],
    );
  };
  switch (dimension) {
    case "date": {
      const days = [random(), random()].map(
        (share) => FIRST_DAY + Math.floor(share * (LAST_DAY - FIRST_DAY)),
      );
      return { from: isoDay(Math.min(...days)), to: isoDay(Math.max(...days)) };
    }
    case "type":
      return { type: some(COUNTED_TYPES, 0.6) };
    case "country":
      return { country: some(SYNTHETIC_COUNTRIES, 0.6) };
    case "actor":
      return { actor: some(SYNTHETIC_ACTORS, 0.6) };
    case "source":
      return { source: some(SYNTHETIC_SOURCES, 0.6) };
    case "outcome":
      return { outcome: some(OUTCOMES, 0.9) };
  }
}

/** A window of ten years moved along the range, back and forth. */
function brushSteps(random: () => number, days: number, count: number): Filter[] {
  const length = 3652;
  let from = FIRST_DAY + Math.floor(random() * (LAST_DAY - FIRST_DAY - length));
  let step = days;
  return Array.from({ length: count }, () => {
    if (from + step < FIRST_DAY || from + step + length > LAST_DAY) step = -step;
    from += step;
    return { ...NO_FILTER, from: isoDay(from), to: isoDay(from + length) };
  });
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? 0 };
}

/** What the plain predicate counts, record by record. */
class PlainCounts {
  readonly shownBy: Record<string, number> = { certain: 0, possible: 0, undated: 0 };
  readonly facets = new Map<string, number>();
  readonly histogram = { others: 0, shown: 0, possible: 0 };
  unlocated = 0;
}

/** Rows are made anew one by one, for a million of them do not fit into memory as records. */
function prove(asked: readonly Asked[], query: Query, rows: () => Iterable<Facts>, fullEvery: number): void {
  const checks = asked.map(({ filter, answer }, index) => ({
    answer,
    filter,
    tests: compileFilter(filter, query.coverage).tests,
    plain: index % fullEvery === 0 ? new PlainCounts() : null,
  }));
  let row = 0;
  for (const facts of rows()) {
    for (const [index, { answer, filter, tests, plain }] of checks.entries()) {
      // Those not looked at in full are compared in every hundredth row.
      if (plain === null && (row + index) % 100 !== 0) continue;
      const verdicts = DIMENSIONS.map((dimension) => tests[dimension](facts));
      const standing = standingOfVerdicts(verdicts);
      const answered = STANDING_CODES[answer.standings[row] ?? 0];
      if (answered !== standing)
        throw new Error(`row ${row}: ${answered}, not ${standing}: ${JSON.stringify(filter)}`);
      if (plain !== null)
        countPlainly(
          plain,
          facts,
          standing,
          DIMENSIONS.filter((_, at) => isOut(verdicts[at] ?? false)),
          filter,
        );
    }
    row++;
  }
  for (const { answer, plain, filter } of checks) if (plain !== null) compare(answer, plain, filter);
}

function countPlainly(
  plain: PlainCounts,
  facts: Facts,
  standing: string,
  shutOut: readonly Dimension[],
  filter: Filter,
): void {
  if (standing !== "out") {
    plain.shownBy[standing] = (plain.shownBy[standing] ?? 0) + 1;
    if (facts.place === null) plain.unlocated++;
  }
  const [only] = shutOut;
  if (shutOut.length > 1) return;
  if (facts.date !== null) {
    if (only === undefined || only === "date") plain.histogram.others++;
    if (only === undefined) plain.histogram.shown++;
    if (standing === "possible") plain.histogram.possible++;
  }
  const add = (dimension: Dimension, facet: string, values: Iterable<string>): void => {
    if (only !== undefined && only !== dimension) return;
    for (const value of values)
      plain.facets.set(`${facet} ${value}`, (plain.facets.get(`${facet} ${value}`) ?? 0) + 1);
  };
  add("type", "type", facts.types);
  add("country", "country", facts.countries);
  add("region", "region", facts.regions);
  add("source", "source", facts.sources);
  add("outcome", "outcome", [facts.outcome]);
  add("precision", "precision", [facts.precision]);
  add("evidence", "evidence", [facts.evidence]);
  const acting = facts.actors.filter(({ role }) =>
    ["attacker", "accomplice", "opener", "inmates"].includes(role),
  );
  const named = facts.actors.filter(
    ({ ids }) => filter.actor.length === 0 || ids.some((id) => filter.actor.includes(id)),
  );
  add("actor", "actor", new Set(acting.flatMap(({ ids }) => ids)));
  add("actor", "role", new Set(named.map(({ role }) => role)));
  const based = filter.actor.length === 0 ? named : named.filter((one) => acting.includes(one));
  add("actor", "basis", new Set(based.flatMap(({ bases }) => bases)));
}

function compare({ counts, facets, bins, marks, found }: Kept, plain: PlainCounts, filter: Filter): void {
  const same = (what: string, got: number, expected: number): void => {
    if (got !== expected) throw new Error(`${what}: ${got}, not ${expected}: ${JSON.stringify(filter)}`);
  };
  const { certain = 0, possible = 0, undated = 0 } = plain.shownBy;
  same("certain", counts.certain, certain);
  same("possible", counts.possible, possible);
  same("undated", counts.undated, undated);
  same("shown", counts.shown, certain + possible + undated);
  same("rows", found, counts.shown);
  same("unlocated", counts.unlocated, plain.unlocated);
  const tallies = [...bins.bins, ...bins.spans];
  for (const sort of ["others", "shown", "possible"] as const) {
    same(
      sort,
      tallies.reduce((sum, tally) => sum + tally[sort], 0),
      plain.histogram[sort],
    );
  }
  for (const mark of marks)
    same(
      "mark",
      Array.from(mark.families).reduce((sum, count) => sum + count, 0),
      mark.count,
    );
  let values = 0;
  for (const facet of FACETS) {
    for (const [value, count] of facets[facet])
      same(`${facet} ${value}`, count, plain.facets.get(`${facet} ${value}`) ?? 0);
    values += facets[facet].size;
  }
  same("values of facets", values, plain.facets.size);
}
