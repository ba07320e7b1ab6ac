import type { Coverage } from "../../src/domain/dateStanding.ts";
import type { Facts } from "../../src/domain/facts.ts";
import { DIMENSIONS, type Dimension, type Filter } from "../../src/domain/filter.ts";
import { compileFilter, isOut, type Standing, standingOf } from "../../src/domain/standing.ts";
import type { Bin, Bins, Facet, Span, Tally } from "../../src/query/answer.ts";

/*
 * What an answer has to say, counted record by record with the predicate of `domain/` and nothing else: slow,
 * and too plain to be wrong.
 */

export function plainStandings(facts: readonly Facts[], filter: Filter, coverage: Coverage): Standing[] {
  const compiled = compileFilter(filter, coverage);
  return facts.map((one) => standingOf(one, compiled));
}

/** How many records a filter shows in which this value alone is ticked in its facet. */
export function plainFacet(
  facts: readonly Facts[],
  filter: Filter,
  coverage: Coverage,
  facet: Facet,
  value: string,
): number {
  const ticked = { ...filter, [facet]: [value] };
  return plainStandings(facts, ticked, coverage).filter((standing) => standing !== "out").length;
}

export function plainShutOut(facts: Facts, filter: Filter, coverage: Coverage): Dimension[] {
  const { tests } = compileFilter(filter, coverage);
  return DIMENSIONS.filter((dimension) => isOut(tests[dimension](facts)));
}

/** The same bars, filled anew, and the spans that they leave. */
export function plainBins(
  facts: readonly Facts[],
  filter: Filter,
  coverage: Coverage,
  { bins }: Bins,
  periodFrom: number,
): Pick<Bins, "bins" | "spans" | "undated"> {
  const days = bins.map(({ from, to }): Bin => ({ from, to, ...NONE }));
  const spans: Span[] = [];
  const [first, last] = [days[0]?.from ?? 0, days.at(-1)?.to ?? 0];
  let undated: Tally = NONE;
  for (const one of facts) {
    const tally = tallyOf(one, filter, coverage);
    const { date } = one;
    if (date === null) {
      undated = sum(undated, tally);
      continue;
    }
    const { start, startLatest } = date;
    if (startLatest < first || (start !== null && start > last)) continue;
    const at = days.findIndex(({ from, to }) => start !== null && from <= start && startLatest <= to);
    const bar = days[at];
    if (bar !== undefined) days[at] = { ...bar, ...sum(bar, tally) };
    else spans.push({ from: start ?? periodFrom, to: startLatest, ...tally });
  }
  return { bins: days, spans: merged(spans), undated };
}

const NONE: Tally = { all: 0, others: 0, shown: 0, possible: 0 };

function tallyOf(facts: Facts, filter: Filter, coverage: Coverage): Tally {
  const standing = standingOf(facts, compileFilter(filter, coverage));
  const others = plainShutOut(facts, filter, coverage).every((dimension) => dimension === "date");
  return {
    all: 1,
    others: Number(others),
    shown: Number(standing !== "out"),
    possible: Number(standing === "possible"),
  };
}

function sum(a: Tally, b: Tally): Tally {
  return {
    all: a.all + b.all,
    others: a.others + b.others,
    shown: a.shown + b.shown,
    possible: a.possible + b.possible,
  };
}

/** One span for all of the same days, in the order of these. */
export function merged(spans: readonly Span[]): Span[] {
  const byDays = new Map<string, Span>();
  for (const span of spans) {
    const key = `${span.from}/${span.to}`;
    const known = byDays.get(key);
    byDays.set(key, known ? { ...span, ...sum(known, span) } : span);
  }
  return [...byDays.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
