import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { compileFilter } from "../../src/domain/standing.ts";
import { foldText } from "../../src/domain/text.ts";
import type { Answer } from "../../src/query/answer.ts";
import { columnsOf } from "../../src/query/columnsOf.ts";
import { createQuery } from "../../src/query/createQuery.ts";
import { indexIds } from "../../src/query/idIndex.ts";
import { createTextIndex } from "../../src/query/textSearch.ts";
import { recordsOf } from "../queryOf.ts";
import {
  COVERAGE,
  countryName,
  sampleContext,
  sampleDataset,
  sampleFacts,
  sampleIncident,
} from "../samples.ts";

const bitsOf = (bits: Uint8Array, size: number): boolean[] =>
  Array.from({ length: size }, (_, row) => ((bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0);

describe("the text index", () => {
  it("finds the rows that the predicate finds", () => {
    const words = fc.constantFrom(
      "a",
      "ab",
      "b",
      "prison",
      "son",
      "PRISON",
      "são",
      "sao",
      "son a",
      "'",
      " ",
      "",
    );
    const texts = fc.array(
      fc.array(words, { maxLength: 4 }).map((some) => foldText(some.join(" "))),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(texts, fc.array(words, { maxLength: 3 }), (rows, asked) => {
        const index = createTextIndex();
        for (const text of rows) index.add(text);
        const q = asked.join(" ");
        const { tests } = compileFilter({ ...NO_FILTER, q }, COVERAGE);
        const expected = rows.map((text) => tests.q(sampleFacts({ text })));
        expect(bitsOf(index.search(q), rows.length)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps rows apart across its blocks, and sets no bit beyond the last", () => {
    const index = createTextIndex();
    const size = 9001;
    for (let row = 0; row < size; row++) index.add(row % 1000 === 999 ? "needle" : "hay need le");
    const found = bitsOf(index.search("needle"), size + 7);
    expect(found.flatMap((isFound, row) => (isFound ? [row] : []))).toEqual([
      999, 1999, 2999, 3999, 4999, 5999, 6999, 7999, 8999,
    ]);
    expect(bitsOf(index.search("hay"), size + 7).slice(size)).toEqual(Array(7).fill(false));
  });
});

describe("words that are still being looked for", () => {
  const incidents = ["first", "second"].map((id) => sampleIncident(id));
  const view = { zoom: 1, distance: 44, bounds: null, period: COVERAGE };
  const shown = (answer: Answer): number[] => [...answer.rows];

  it("leave the rows as the last words found them, until they are found", () => {
    const known = new Map([["old", 0b01]]);
    const query = createQuery({
      dataset: sampleDataset(incidents),
      columns: columnsOf(incidents, sampleContext()),
      records: recordsOf(incidents),
      texts: {
        search: (q) => (known.has(q) ? Uint8Array.of(known.get(q) ?? 0) : null),
        listen: () => () => {},
      },
      ids: indexIds([]),
      countryName,
    });
    const asked = { ...NO_FILTER, q: "new" };
    expect(shown(query.answer(asked, view))).toEqual([0, 1]);
    expect(shown(query.answer({ ...NO_FILTER, q: "old" }, view))).toEqual([0]);
    expect(shown(query.answer(asked, view))).toEqual([0]);
    expect([query.count(asked), query.hiddenBy(0, asked)]).toEqual([1, []]);
    known.set("new", 0b10);
    expect(shown(query.answer(asked, view))).toEqual([1]);
    expect([query.count(asked), query.hiddenBy(0, asked)]).toEqual([1, ["q"]]);
    expect(shown(query.answer(NO_FILTER, view))).toEqual([0, 1]);
  });
});
