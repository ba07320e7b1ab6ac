import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedFigure } from "../../src/domain/countedFigure.ts";
import { totalsOf } from "../../src/domain/totals.ts";
import type { Row } from "../../src/query/answer.ts";
import { CIRCLE_FIGURES, type RowFigures } from "../../src/query/circleFigures.ts";
import { sumOnce } from "../../src/query/sumOnce.ts";
import { published } from "../published.ts";
import { queryOfDataset } from "../queryOf.ts";
import { runs } from "../runs.ts";

const { query, records } = await published();

function figuresOf(of: keyof typeof CIRCLE_FIGURES): RowFigures {
  const figures = query.figures(of);
  if (figures === null) throw new Error("the published records have figures");
  return figures;
}

describe("the figures of circles", () => {
  it.each(["out", "killed"] as const)("%s: are the lowest that totals take, of every record", (of) => {
    const expected = records.flatMap(({ properties }, row): [Row, number][] => {
      const low = countedFigure(properties, CIRCLE_FIGURES[of])?.added?.low;
      return low === undefined ? [] : [[row, low]];
    });
    expect(expected.length).toBeGreaterThan(50);
    expect([...figuresOf(of).lows]).toEqual(expected);
  });

  it("come to what the totals say, whatever records are together", () => {
    const rows = [...records.keys()];
    fc.assert(
      fc.property(fc.subarray(rows), (some) => {
        const features = some.flatMap((row) => records[row]?.properties ?? []);
        const total = totalsOf(features, query.dataset.parents).find(({ name }) => name === "out");
        const figures = figuresOf("out");
        expect(
          sumOnce(
            some.filter((row) => figures.lows.has(row)),
            figures,
          ),
        ).toBe(total?.low ?? 0);
      }),
      { numRuns: runs(100) },
    );
  });

  it("count no part of a wider record twice, and a wider record no lower than its parts", () => {
    const wider = new Map([
      [1, [0]],
      [2, [0]],
      [3, [1, 0]],
    ]);
    const lows = new Map([
      [0, 100],
      [1, 70],
      [2, 60],
      [3, 10],
    ]);
    expect(sumOnce([0, 1, 3], { lows, wider })).toBe(100);
    expect(sumOnce([0, 1, 2, 3], { lows, wider })).toBe(130);
    expect(sumOnce([2, 3], { lows, wider })).toBe(70);
  });

  it("are read of no file of another format", () => {
    const read: number[] = [];
    const other = queryOfDataset({ ...query.dataset, format: "csv" }, records);
    Object.assign(other.records, { peek: (row: number) => read.push(row) });
    expect(other.figures("out")).toBeNull();
    expect(read).toEqual([]);
  });
});
