import type { Facts } from "../../src/domain/facts.ts";
import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import { compileFilter } from "../../src/domain/standing.ts";
import { type Answer, type Counts, FACETS } from "../../src/query/answer.ts";
import type { Columns } from "../../src/query/columns.ts";
import type { Query } from "../../src/query/query.ts";
import { queryOfColumns } from "../queryOf.ts";
import { BENCH_VIEW, brushSteps, FIRST_DAY, jumpsFrom, LAST_DAY } from "./benchFilters.ts";
import { barOf, type Kept, PlainCounts } from "./plainCounts.ts";
import { hashOfStandings } from "./standingsHash.ts";
import { type PointVariant, randomFrom, syntheticColumns, syntheticRows } from "./synthetic.ts";

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
  /** Of the jumps, and of the brush steps, every so-manieth is compared with the plain predicate. */
  readonly jumpsProved?: number;
  readonly stepsProved?: number;
  /** Milliseconds; another clock than the wall's where the machine is shared. */
  readonly clock?: () => number;
}

/**
 * Times the index on synthetic rows, and then proves its answers by the plain predicate.
 * @throws when an answer is wrong
 */
export function benchIndex({
  rows,
  variant = "shared",
  seed = 20_201_120,
  jumps = 200,
  warmUps = 20,
  jumpsProved = 1,
  stepsProved = 10,
  clock = () => performance.now(),
}: BenchOptions): IndexFigures {
  const columns = syntheticColumns(rows, seed, variant);
  const start = performance.now();
  const query = queryOfColumns(columns, []);
  look(query.answer(NO_FILTER, BENCH_VIEW), true);
  const build = performance.now() - start;
  const random = randomFrom(seed + 1);
  const percent = Math.round((LAST_DAY - FIRST_DAY) / 100);
  const steps = warmUps + jumps;
  const run = (filters: readonly Filter[], readsRows: boolean, every: number): Run =>
    timed(query, { filters, readsRows, every, warmUps, clock });
  const jumped = run(jumpsFrom(random, steps), true, jumpsProved);
  const byDay = run(brushSteps(random, 1, steps), false, stepsProved);
  const byPercent = run(brushSteps(random, percent, steps), false, stepsProved);
  const runs = [jumped, byDay, byPercent];
  return {
    rows,
    points: columns.points.lon.length - 1,
    variant,
    build,
    jump: spreadOf(jumped.times),
    day: spreadOf(byDay.times),
    percent: spreadOf(byPercent.times),
    checked: prove(replayed(columns, runs), query, syntheticRows(rows, seed, variant)),
  };
}

interface Plan {
  readonly filters: readonly Filter[];
  /** Whether the list of matching rows is asked for as well as their standings. */
  readonly readsRows: boolean;
  /** Every so-manieth answer is proved. */
  readonly every: number;
  readonly warmUps: number;
  readonly clock: () => number;
}

interface Run extends Plan {
  readonly times: readonly number[];
  /** Of each answer that was timed. A page keeps but one answer at a time, and so does the bench. */
  readonly noted: readonly { readonly hash: number; readonly counts: Counts }[];
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

function timed(query: Query, plan: Plan): Run {
  const { filters, readsRows, warmUps, clock } = plan;
  const times: number[] = [];
  const noted: { hash: number; counts: Counts }[] = [];
  for (const [index, filter] of filters.entries()) {
    const start = clock();
    const answer = query.answer(filter, BENCH_VIEW);
    look(answer, readsRows);
    const time = clock() - start;
    if (index < warmUps) continue;
    times.push(time);
    noted.push({ hash: hashOfStandings(answer.standings), counts: answer.counts });
  }
  return { ...plan, times, noted };
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? 0 };
}

interface Replayed {
  readonly filter: Filter;
  readonly kept: Kept;
}

/**
 * Asks the same once more of a query that has not been asked anything yet, and without a clock.
 * @throws where it answers anything else
 */
function replayed(columns: Columns, runs: readonly Run[]): Replayed[] {
  const query = queryOfColumns(columns, []);
  query.answer(NO_FILTER, BENCH_VIEW);
  return runs.flatMap(({ filters, readsRows, every, warmUps, noted }) =>
    filters.flatMap((filter, index) => {
      const answer = query.answer(filter, BENCH_VIEW);
      const before = noted[index - warmUps];
      if (before === undefined) return [];
      const kept = keptOf(answer, readsRows);
      const said = [before.hash, before.counts];
      if (JSON.stringify(said) !== JSON.stringify([kept.hash, kept.counts]))
        throw new Error(`another answer the second time: ${JSON.stringify(filter)}`);
      return (index - warmUps) % every === 0 ? [{ filter, kept }] : [];
    }),
  );
}

function keptOf(answer: Answer, readsRows: boolean): Kept {
  const { standings, counts, facets, bins, marks } = answer;
  for (const { families, count } of marks) {
    const sum = Array.from(families).reduce((total, own) => total + own, 0);
    if (sum !== count) throw new Error(`a mark of ${count} with ${sum} in its classes`);
  }
  return {
    hash: hashOfStandings(standings),
    counts,
    facets,
    bins,
    found: readsRows ? answer.rows.length : counts.shown,
    marked: marks.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Rows are made anew one by one, for a million of them do not fit into memory as records. @returns how many answers */
function prove(asked: readonly Replayed[], { coverage }: Query, rows: Iterable<Facts>): number {
  const layout = asked[0]?.kept.bins;
  if (layout === undefined) return 0;
  const plain = asked.map(({ filter }) => new PlainCounts(filter, compileFilter(filter, coverage).tests));
  const all = new Map<string, number>();
  for (const facts of rows) {
    const bar = barOf(facts, layout);
    all.set(bar, (all.get(bar) ?? 0) + 1);
    for (const counts of plain) counts.add(facts, bar);
  }
  for (const [index, { kept }] of asked.entries()) plain[index]?.compare(kept, all);
  return asked.length;
}
