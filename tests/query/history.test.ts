import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/domain/day.ts";
import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import { type Answer, FACETS, type View } from "../../src/query/answer.ts";
import {
  randomFrom,
  SYNTHETIC_ACTORS,
  SYNTHETIC_COUNTRIES,
  SYNTHETIC_SOURCES,
  syntheticColumns,
} from "../bench/synthetic.ts";
import { queryOfColumns } from "../queryOf.ts";
import { runs } from "../runs.ts";

/** Enough rows that few of them move: then counts are followed instead of made anew. */
const COLUMNS = syntheticColumns(6000, 5);
const VIEW: View = { zoom: 3, distance: 44, bounds: null, period: { from: 7305, to: 18_261 } };
const STEPS = runs(25);

const said = ({ standings, counts, facets, bins, marks, countries }: Answer) => ({
  standings,
  counts,
  facets: FACETS.map((facet) => [...facets[facet]].sort(([a], [b]) => Number(a > b) - Number(a < b))),
  bins,
  marks: marks.map(({ key, count, families, row }) => [key, count, [...Array.from(families)], row]),
  countries,
});

/** Small steps: the window moves by some days, one value more or less is ticked. */
function nextFilter(before: Filter, random: () => number): Filter {
  const one = <Value>(values: readonly Value[]): Value[] =>
    values.slice(Math.floor(random() * values.length)).slice(0, 1);
  switch (Math.floor(random() * 8)) {
    case 0:
      return { ...before, actor: random() < 0.5 ? [] : one(SYNTHETIC_ACTORS.slice(0, 20)) };
    case 1:
      return { ...before, source: random() < 0.5 ? [] : [...before.source, ...one(SYNTHETIC_SOURCES)] };
    case 2:
      return { ...before, country: random() < 0.5 ? [] : [...before.country, ...one(SYNTHETIC_COUNTRIES)] };
    default: {
      const from = 9000 + Math.floor(random() * 40);
      return { ...before, from: isoDay(from), to: isoDay(from + 5000 + Math.floor(random() * 40)) };
    }
  }
}

describe("an answer", { timeout: runs(60_000) }, () => {
  it("is the same whatever was asked before", () => {
    const query = queryOfColumns(COLUMNS, []);
    const random = randomFrom(1);
    let filter = NO_FILTER;
    for (let step = 0; step < STEPS; step++) {
      filter = nextFilter(filter, random);
      const fresh = queryOfColumns(COLUMNS, []);
      expect(said(query.answer(filter, VIEW))).toEqual(said(fresh.answer(filter, VIEW)));
    }
  });
});
