import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../../src/domain/day.ts";
import type { Filter } from "../../src/domain/filter.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import type { Answer } from "../../src/query/answer.ts";
import type { Query } from "../../src/query/query.ts";
import { factRows, filterSequences } from "../query/anyFacts.ts";
import { type FactRow, queryOfFacts } from "../queryOf.ts";
import { runs } from "../runs.ts";

function answerTo(query: Query, filter: Filter): Answer {
  return query.answer(filter, { zoom: 1, distance: 44, bounds: null, period: query.coverage });
}

/** Days that the made-up records crowd in: bars of a day or a week, and dates that lie in several. */
const SUMMER = { from: dayNumber("2013-07-01"), to: dayNumber("2013-08-15") };

/** Rows without a point; only whether they are shown and dated is asked of each. */
function plainly(rows: readonly FactRow[], { standings }: Answer) {
  return rows.flatMap(({ facts }, row) =>
    facts.place === null ? [{ row, date: facts.date, isShown: standings[row] !== 0 }] : [],
  );
}

describe("records without a place", () => {
  it("are all there, by their start, hidden ones marked as such", () => {
    fc.assert(
      fc.property(factRows, filterSequences, (rows, sequence) => {
        const query = queryOfFacts(rows);
        for (const filter of sequence) {
          const answer = answerTo(query, filter);
          const expected = plainly(rows, answer);
          const { shown, undated, rows: listed } = query.unplaced.under(answer, 1000);
          expect(query.unplaced.all).toBe(expected.length);
          expect(shown).toBe(expected.filter(({ isShown }) => isShown).length);
          expect(shown).toBe(answer.counts.unlocated);
          expect(undated).toBe(expected.filter(({ isShown, date }) => isShown && date === null).length);
          const dated = expected.filter(({ date }) => date !== null);
          expect(
            listed
              ?.map(({ row, from, to, isShown }) => ({ row, from, to, isShown }))
              .sort((a, b) => a.row - b.row),
          ).toEqual(
            dated.map(({ row, date, isShown }) => ({
              row,
              from: date?.start ?? Number.NEGATIVE_INFINITY,
              to: date?.startLatest,
              isShown,
            })),
          );
          const starts = listed?.map(({ from }) => from) ?? [];
          expect(starts).toEqual([...starts].sort((a, b) => (a === b ? 0 : a - b)));
        }
      }),
      { numRuns: runs(80) },
    );
  });

  it("are counted by bar where too many are shown", () => {
    fc.assert(
      fc.property(factRows, filterSequences, (rows, [filter = NO_FILTER]) => {
        const query = queryOfFacts(rows);
        const answer = query.answer(filter, { zoom: 1, distance: 44, bounds: null, period: SUMMER });
        const unplaced = query.unplaced.under(answer, 0);
        if (unplaced.shown === 0) {
          expect(unplaced).toEqual({ shown: 0, undated: 0, rows: [], bins: [] });
          return;
        }
        const shown = plainly(rows, answer).filter(({ isShown }) => isShown);
        expect(unplaced.rows).toBeNull();
        expect(unplaced.bins).toEqual(
          answer.bins.bins.map(
            ({ from, to }) =>
              shown.filter(({ date }) => date?.start != null && date.start >= from && date.startLatest <= to)
                .length,
          ),
        );
      }),
      { numRuns: runs(100) },
    );
  });

  it("are shown alone where with the hidden ones they would be too many", () => {
    fc.assert(
      fc.property(factRows, filterSequences, (rows, [filter = NO_FILTER]) => {
        const query = queryOfFacts(rows);
        const answer = answerTo(query, filter);
        const { shown } = query.unplaced.under(answer, 1000);
        const { rows: listed } = query.unplaced.under(answer, shown);
        const isAll = query.unplaced.all <= shown;
        expect(listed?.every(({ isShown }) => isShown || isAll)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });
});
