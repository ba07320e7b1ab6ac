import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import { type Answer, FACETS, STANDING_CODES, type View } from "../../src/query/answer.ts";
import type { Query } from "../../src/query/query.ts";
import { within } from "../../src/query/within.ts";
import { type FactRow, queryOfFacts } from "../queryOf.ts";
import { runs } from "../runs.ts";
import { COVERAGE } from "../samples.ts";
import { factRows, filterSequences, VALUES } from "./anyFacts.ts";
import { merged, plainBins, plainFacet, plainShutOut, plainStandings } from "./plainAnswer.ts";

const RUNS = { numRuns: runs(100) };
const PERIODS = [COVERAGE, { from: 15_800, to: 15_930 }, { from: 15_900, to: 15_900 }] as const;

const viewOf = (number: number): View => ({
  zoom: (number % 7) - 0.5,
  distance: 44,
  bounds: number % 3 === 0 ? null : [-10, -20, 71, 40],
  period: PERIODS[number % PERIODS.length] ?? COVERAGE,
});

interface Asked {
  readonly filter: Filter;
  readonly view: View;
  readonly answer: Answer;
}

/** All questions first, all looks at the answers after: an answer stays true after the next question. */
function askAll(query: Query, sequence: readonly Filter[]): Asked[] {
  return sequence.map((filter, number) => {
    const view = viewOf(number);
    return { filter, view, answer: query.answer(filter, view) };
  });
}

const factsOf = (rows: readonly FactRow[]) => rows.map(({ facts }) => facts);
const shownRows = (standings: readonly string[]): number[] =>
  standings.flatMap((standing, row) => (standing === "out" ? [] : [row]));

describe("columns answer as the predicate does, whatever was asked before", {
  timeout: runs(240_000),
}, () => {
  function everyAnswer(check: (asked: Asked, rows: readonly FactRow[], query: Query) => void): void {
    fc.assert(
      fc.property(factRows, filterSequences, (rows, sequence) => {
        const query = queryOfFacts(rows);
        for (const asked of askAll(query, sequence)) check(asked, rows, query);
      }),
      RUNS,
    );
  }

  it("rows, standings and counts", () => {
    everyAnswer(({ filter, view, answer }, rows) => {
      const standings = plainStandings(factsOf(rows), filter, COVERAGE);
      const shown = shownRows(standings);
      const count = (wanted: string): number => standings.filter((standing) => standing === wanted).length;
      const placed = shown.flatMap((row) => rows[row]?.facts.place ?? []);
      const { bounds } = view;
      expect([...answer.standings].map((code) => STANDING_CODES[code])).toEqual(standings);
      expect([...answer.rows]).toEqual(shown);
      expect(answer.counts).toEqual({
        total: rows.length,
        shown: shown.length,
        certain: count("certain"),
        possible: count("possible"),
        undated: count("undated"),
        unlocated: shown.length - placed.length,
        outsideView: bounds === null ? 0 : placed.filter(({ lon, lat }) => !within(bounds, lon, lat)).length,
      });
    });
  });

  it("facets: what ticking each value alone would show", () => {
    everyAnswer(({ filter, answer }, rows) => {
      for (const facet of FACETS) {
        const expected = VALUES[facet].map((value): [string, number] => [
          value,
          plainFacet(factsOf(rows), filter, COVERAGE, facet, value),
        ]);
        expect(sorted(answer.facets[facet])).toEqual(sorted(expected.filter(([, count]) => count > 0)));
      }
    });
  });

  it("four histograms", () => {
    everyAnswer(({ filter, view, answer: { bins } }, rows) => {
      const expected = plainBins(factsOf(rows), filter, COVERAGE, bins, view.period.from);
      expect(bins.bins).toEqual(expected.bins);
      expect(merged(bins.spans)).toEqual(expected.spans);
      expect(merged(bins.spans).length).toBe(bins.spans.length);
      expect(bins.undated).toEqual(expected.undated);
    });
  });

  it("marks: every placed row in exactly one", () => {
    everyAnswer(({ filter, view, answer }, rows) => {
      if (view.bounds !== null) return;
      const shown = shownRows(plainStandings(factsOf(rows), filter, COVERAGE));
      const placed = shown.filter((row) => rows[row]?.facts.place !== null);
      const members = answer.marks.map((mark) => answer.rowsOf(mark));
      expect(members.flat().sort((a, b) => a - b)).toEqual(placed);
      for (const [index, mark] of answer.marks.entries()) {
        const own = members[index] ?? [];
        expect(mark.count).toBe(own.length);
        expect(Array.from(mark.families).reduce((sum, count) => sum + count, 0)).toBe(own.length);
        expect(own).toContain(mark.row);
        expect(own.map((row) => answer.markOf(row))).toEqual(own.map(() => mark.key));
      }
      for (const row of rows.keys()) if (!placed.includes(row)) expect(answer.markOf(row)).toBeNull();
    });
  });

  it("countries and facilities of what is shown", () => {
    everyAnswer(({ filter, answer }, rows) => {
      const shown = shownRows(plainStandings(factsOf(rows), filter, COVERAGE)).flatMap(
        (row) => rows[row] ?? [],
      );
      expect(answer.countries).toEqual([...new Set(shown.flatMap(({ facts }) => facts.countries))].sort());
      expect([...answer.facilities].sort()).toEqual(
        [...new Set(shown.flatMap(({ facilities }) => facilities))].sort(),
      );
    });
  });
});

describe("questions beside the one that the page shows", { timeout: runs(120_000) }, () => {
  it("a text without words asks for nothing, and all rows are counted, none besides", () => {
    fc.assert(
      fc.property(factRows, (rows) => {
        expect(queryOfFacts(rows).count({ ...NO_FILTER, q: " " })).toBe(rows.length);
      }),
    );
  });
  it("are answered as the predicate does, and change nothing", () => {
    fc.assert(
      fc.property(factRows, filterSequences, (rows, sequence) => {
        const query = queryOfFacts(rows);
        const view = viewOf(0);
        for (const [index, filter] of sequence.entries()) {
          const other = sequence[index + 1] ?? NO_FILTER;
          const facts = factsOf(rows);
          const before = query.answer(filter, view);
          const shown = shownRows(plainStandings(facts, other, COVERAGE));
          const placed = shown.flatMap((row) => facts[row]?.place ?? []);
          const marks = query.marks(other, view);
          expect(query.count(other)).toBe(shown.length);
          expect(query.extent(other)).toEqual(boxOf(placed));
          expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(placed.length);
          for (const [row, one] of facts.entries()) {
            expect(query.hiddenBy(row, other)).toEqual(plainShutOut(one, other, COVERAGE));
          }
          const after = query.answer(filter, view);
          expect(described(after)).toEqual(described(before));
          expect(described(query.answer(other, view)).marks).toEqual(
            marks.map(({ key, count }) => [key, count]),
          );
        }
      }),
      RUNS,
    );
  });
});

function boxOf(places: readonly { readonly lon: number; readonly lat: number }[]) {
  if (places.length === 0) return null;
  // Minus nought is nought in columns.
  const lons = places.map(({ lon }) => lon + 0);
  const lats = places.map(({ lat }) => lat + 0);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function described({ rows, counts, facets, bins, marks }: Answer) {
  return {
    rows: [...rows],
    counts,
    facets: FACETS.map((facet) => sorted(facets[facet])),
    bins,
    marks: marks.map(({ key, count }) => [key, count]),
  };
}

const sorted = (counts: Iterable<readonly [string, number]>) =>
  [...counts].sort(([a], [b]) => Number(a > b) - Number(a < b));
