import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLASSES } from "../../src/query/columns.ts";
import type { Query } from "../../src/query/query.ts";
import { filters } from "../arbitraries.ts";
import { poolOf } from "../filterPool.ts";
import { published } from "../published.ts";
import { factRows, filterSequences } from "../query/anyFacts.ts";
import { queryOfFacts } from "../queryOf.ts";
import { runs } from "../runs.ts";

const viewOf = (query: Query) => ({ zoom: 1, distance: 44, bounds: null, period: query.coverage });

/** Records of each class, row by row. */
function familiesOf(query: Query, rows: Uint32Array): number[] {
  const counts = new Array<number>(CLASSES).fill(0);
  for (const row of rows) {
    const number = query.classOf(query.type(row));
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

/** A side says of a filter what the answer would, in a query that is asked something else. */
function expectSameAsAnswer(
  query: Query,
  other: Query,
  sequence: readonly Parameters<Query["side"]>[0][],
): void {
  for (const filter of sequence) {
    const side = query.side(filter);
    const answer = other.answer(filter, viewOf(other));
    expect(side.rows).toEqual(answer.rows);
    expect(side.standings).toEqual(answer.standings);
    const { outsideView: _, ...counts } = answer.counts;
    expect(side.counts).toEqual(counts);
    expect(side.countries).toEqual(answer.countries);
    expect(Array.from(side.families)).toEqual(familiesOf(other, answer.rows));
    const { length } = answer.rows;
    expect(query.list(side, "date").slice(0, length)).toEqual(other.list(answer, "date").slice(0, length));
  }
}

describe("a side", () => {
  it("equals the answer to the same filter", () => {
    fc.assert(
      fc.property(factRows, filterSequences, (rows, sequence) => {
        expectSameAsAnswer(queryOfFacts(rows), queryOfFacts(rows), sequence);
      }),
      { numRuns: runs(60) },
    );
  });

  it("leaves the answer that is shown as it was", () => {
    fc.assert(
      fc.property(factRows, filterSequences, filterSequences, (rows, [shown], asked) => {
        const query = queryOfFacts(rows);
        if (shown === undefined) return;
        const before = query.answer(shown, viewOf(query));
        for (const filter of asked) query.side(filter);
        expect(query.answer(shown, viewOf(query))).toBe(before);
        expect(Array.from(before.standings)).toEqual(
          Array.from(queryOfFacts(rows).answer(shown, viewOf(query)).standings),
        );
      }),
      { numRuns: runs(40) },
    );
  });

  it("equals the answer over the published records", async () => {
    const [{ query }, { query: other }] = await Promise.all([published(), published()]);
    fc.assert(
      fc.property(filters(poolOf(query)), (filter) => expectSameAsAnswer(query, other, [filter])),
      { numRuns: runs(20) },
    );
  });
});
