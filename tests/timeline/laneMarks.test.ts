import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../../src/domain/day.ts";
import type { UnplacedRow } from "../../src/query/unplaced.ts";
import { edgesOf } from "../../src/timeline/brush.ts";
import { laneLook } from "../../src/timeline/laneMarks.ts";
import { anyBins, binsFor } from "./bins.ts";

const SIZE = { widthPx: 600, apartPx: 24 };

/** Records along an axis, some before and after it, most of them crowded. */
function rowsAlong(
  axis: readonly number[],
  shares: readonly (readonly [number, number, boolean])[],
): UnplacedRow[] {
  const [first, length] = [axis[0] ?? 0, (axis.at(-1) ?? 0) - (axis[0] ?? 0)];
  return shares
    .map(([share, more, isShown]) => ({ from: Math.floor(first + share * length), more, isShown }))
    .sort((a, b) => a.from - b.from)
    .map(({ from, more, isShown }, row) => ({ row, from, to: from + more, isShown, typeClass: 0 }));
}

const shares = fc.array(
  fc.tuple(fc.double({ min: -0.2, max: 1.2, noNaN: true }), fc.nat(400), fc.boolean()),
  {
    maxLength: 60,
  },
);

function sample(row: number, from: string, to = from, isShown = true): UnplacedRow {
  return { row, from: dayNumber(from), to: dayNumber(to), isShown, typeClass: row };
}

/** Twenty years of thirty pixels each. */
const edges = edgesOf(binsFor("2000-01-01", "2019-12-31").bins);

describe("the lane", () => {
  it("has every shown record that the axis reaches in one mark, and marks apart from each other", () => {
    fc.assert(
      fc.property(shares, anyBins, (some, { bins }) => {
        const axis = edgesOf(bins);
        const all = rowsAlong(axis, some);
        const { marks, hidden, beyond } = laneLook(all, axis, SIZE);
        const [first, end] = [axis[0] ?? 0, axis.at(-1) ?? 0];
        const reached = all.filter(({ from, to }) => to >= first && from < end);
        const listed = marks.flatMap((mark) => mark.rows.map(({ row }) => row));
        const ids = (wanted: boolean) =>
          reached.filter((row) => row.isShown === wanted).map(({ row }) => row);
        expect(listed.sort((a, b) => a - b)).toEqual(ids(true));
        expect(hidden.map(({ key }) => key).sort((a, b) => a - b)).toEqual(ids(false));
        expect(beyond).toBe(all.filter(({ isShown }) => isShown).length - listed.length);
        for (const [at, { x }] of marks.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(SIZE.widthPx);
          const before = marks[at - 1];
          if (before !== undefined) expect(x - before.x).toBeGreaterThanOrEqual(SIZE.apartPx);
        }
      }),
    );
  });

  it("stacks what stands too near, and leaves the rest alone", () => {
    const { marks } = laneLook(
      [sample(1, "2005-01-01"), sample(2, "2005-06-01"), sample(3, "2007-01-01")],
      edges,
      SIZE,
    );
    expect(marks.map((mark) => mark.rows.map(({ row }) => row))).toEqual([[1, 2], [3]]);
  });

  it("sets a record in the middle of the days on which it may have begun, with a line for these", () => {
    const { marks, spans } = laneLook(
      [sample(1, "2004-01-01", "2005-12-31"), sample(2, "2010-03-05")],
      edges,
      SIZE,
    );
    expect(marks.map(({ x }) => Math.round(x))).toEqual([150, 305]);
    expect(spans.map(({ from, to }) => [from, to])).toEqual([[120, 180]]);
  });

  it("lets a start that is not known reach to the beginning of the axis", () => {
    const unknown = { ...sample(1, "2001-12-31"), from: Number.NEGATIVE_INFINITY };
    expect(laneLook([unknown], edges, SIZE).spans.map(({ from, to }) => [from, to])).toEqual([[0, 60]]);
  });

  it("makes no mark of a hidden record", () => {
    const { marks, spans, hidden } = laneLook([sample(7, "2004-01-01", "2005-12-31", false)], edges, SIZE);
    expect([marks, spans]).toEqual([[], []]);
    expect(hidden).toEqual([{ key: 7, x: 150, typeClass: 7 }]);
  });
});
