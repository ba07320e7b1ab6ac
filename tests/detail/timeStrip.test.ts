import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stripOf } from "../../src/detail/timeStrip.ts";
import { type DateReading, readDate } from "../../src/domain/dateStanding.ts";
import { runs } from "../runs.ts";

const WIDTH = 340;
const SIZE = 16;

const reading = (text: string, kind?: "one_of"): DateReading => {
  const date = readDate(text, kind);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
};
const strip = (...texts: string[]) =>
  stripOf(
    texts.map((text) => reading(text)),
    WIDTH,
    SIZE,
  );

describe("a line of years", () => {
  test("draws many years without a record shorter, and says which", () => {
    const { runs: drawn, gaps } = strip("2003-05-01", "2012-01-01", "2016-01-01");
    expect(gaps.map(({ first, last }) => [first, last])).toEqual([[2004, 2011]]);
    expect(drawn.map(({ first, last }) => [first, last])).toEqual([
      [2003, 2003],
      [2012, 2016],
    ]);
  });

  test("draws few years without one to scale", () => {
    expect(strip("2012-06-01", "2017-06-01").gaps).toEqual([]);
    expect(strip("2012-06-01", "2018-06-01").gaps).toHaveLength(1);
  });

  test("has no wider years for few records", () => {
    const { runs: drawn } = strip("2012-01-01", "2012-12-31");
    expect(drawn[0]?.width).toBe(72);
  });

  test("spans what is not known, and what went on", () => {
    const { marks } = stripOf(
      [reading("2012"), reading("2012-03-01/2012-09-30"), reading("2012-03-01")],
      WIDTH,
      SIZE,
    );
    const [year, lasted, day] = marks;
    expect(year?.sure).toBeNull();
    expect((year?.to ?? 0) - (year?.from ?? 0)).toBeGreaterThan(70);
    expect(lasted?.sure).toEqual({ from: lasted?.from, to: lasted?.to });
    expect(day?.to).toBe(day?.from);
  });

  test("puts one of two days where the first is, for nothing lies between", () => {
    const [mark] = stripOf([reading("2012-03-01/2012-09-30", "one_of")], WIDTH, SIZE).marks;
    expect(mark?.x).toBe(mark?.from);
    expect(mark?.sure).toBeNull();
  });

  test("tells an open end", () => {
    const [since, until] = strip("2012-03-01/..", "/2013-05-01").marks;
    expect([since?.opensAfter, since?.opensBefore]).toEqual([true, false]);
    expect([until?.opensAfter, until?.opensBefore]).toEqual([false, true]);
  });

  test("names its first and its last year", () => {
    const years = strip("1999-01-01", "2003-01-01", "2024-01-01").labels.map(({ year }) => year);
    expect([years[0], years.at(-1)]).toEqual([1999, 2024]);
  });
});

test("whatever the dates, all is within the line, in the order of time, and covers nothing", () => {
  const day = fc
    .tuple(
      fc.integer({ min: 1990, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
  const date = fc.oneof(
    day,
    day.map((text) => text.slice(0, 7)),
    day.map((text) => text.slice(0, 4)),
    day.map((text) => `${text}/..`),
    fc.tuple(day, day).map((days) => [...days].sort().join("/")),
  );
  fc.assert(
    fc.property(fc.array(date, { minLength: 1, maxLength: 60 }), fc.constantFrom(8, 16), (texts, size) => {
      const {
        marks,
        runs: drawn,
        gaps,
        labels,
      } = stripOf(
        texts.map((text) => reading(text)),
        WIDTH,
        size,
      );
      const pieces = [...drawn, ...gaps].sort((a, b) => a.x - b.x);
      for (const { x, from, to } of marks) {
        expect(Math.min(x - size / 2, from)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x + size / 2, to)).toBeLessThanOrEqual(WIDTH);
      }
      for (const [index, piece] of pieces.entries()) {
        expect(piece.width).toBeGreaterThan(0);
        expect(piece.first).toBe((pieces[index - 1]?.last ?? piece.first - 1) + 1);
      }
      for (const [index, { x }] of labels.entries())
        expect(x - (labels[index - 1]?.x ?? -WIDTH)).toBeGreaterThanOrEqual(34);
      const order = [...texts.keys()].sort((a, b) => ((texts[a] ?? "") < (texts[b] ?? "") ? -1 : 1));
      const starts = order.map((index) => marks[index]?.from ?? 0);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const [index, one] of marks.entries()) {
        for (const other of marks.slice(index + 1)) {
          if (one.lane === other.lane) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(size);
        }
      }
    }),
    { numRuns: runs(200) },
  );
});
