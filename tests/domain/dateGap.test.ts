import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dateGap } from "../../src/domain/dateGap.ts";
import { type DateReading, readDate } from "../../src/domain/dateStanding.ts";
import { runs } from "../runs.ts";
import { COVERAGE } from "../samples.ts";

const gap = (one: string, other: string) => {
  const [a, b] = [readDate(one), readDate(other)];
  if (a === null || b === null) throw new Error("a date of the test is none");
  return dateGap(a, b, COVERAGE);
};

describe("the days between two dates", () => {
  test.each([
    ["2020-08-02", "2020-08-02", { from: 0, to: 0, order: "unknown", doubtful: false }],
    ["2020-08-02", "2020-08-05", { from: 3, to: 3, order: "later", doubtful: false }],
    ["2020-08-05", "2020-08-02", { from: 3, to: 3, order: "earlier", doubtful: false }],
    ["2020-08-02", "2020-08", { from: 0, to: 29, order: "unknown", doubtful: false }],
    ["2020-08-02", "2020-09", { from: 30, to: 59, order: "later", doubtful: false }],
    ["2020-08-02", "2020-08-01/2020-08-09", { from: 0, to: 0, order: "unknown", doubtful: false }],
    ["2020-08-02~", "2020-08-03", { from: 1, to: 1, order: "later", doubtful: true }],
    ["2020-12-01", "2020-12-05/..", { from: 4, to: 4, order: "later", doubtful: false }],
    ["2020-12-05/..", "2020-12-30", { from: 0, to: 25, order: "unknown", doubtful: false }],
  ])("%s and %s", (one, other, expected) => expect(gap(one, other)).toEqual(expected));

  it("knows nothing between two alternatives", () => {
    const alternatives = readDate("2020-08-01/2020-08-09", "one_of");
    const between = readDate("2020-08-04");
    if (alternatives === null || between === null) throw new Error("a date of the test is none");
    expect(dateGap(alternatives, between, COVERAGE)).toEqual({
      from: 3,
      to: 5,
      order: "unknown",
      doubtful: false,
    });
  });
});

const closed = fc
  .tuple(fc.nat(6), fc.nat(3), fc.nat(6), fc.nat(3), fc.boolean())
  .map(([start, width, length, more, doubtful]): DateReading => {
    const endEarliest = start + length;
    const end = Math.max(endEarliest, start + width) + more;
    return { start, startLatest: start + width, endEarliest, end, doubtful, oneOf: false };
  });
const alternatives = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 9 })).map(
  ([first, after]): DateReading => ({
    start: first,
    startLatest: first + after,
    endEarliest: first,
    end: first + after,
    doubtful: false,
    oneOf: true,
  }),
);

/** Every start with every end that the four days allow. */
function readings({ start, startLatest, endEarliest, end, oneOf }: DateReading): [number, number][] {
  if (oneOf) return [endEarliest, startLatest].map((day) => [day, day]);
  const days = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return days(start ?? 0, startLatest).flatMap((first) =>
    days(endEarliest, end ?? 0).flatMap((last): [number, number][] => (last >= first ? [[first, last]] : [])),
  );
}

it("is the least and the most over every reading of both", () => {
  const date = fc.oneof(closed, alternatives);
  fc.assert(
    fc.property(date, date, fc.integer({ min: -12, max: 12 }), (one, moved, by) => {
      const other = {
        ...moved,
        start: (moved.start ?? 0) + by,
        startLatest: moved.startLatest + by,
        endEarliest: moved.endEarliest + by,
        end: (moved.end ?? 0) + by,
      };
      const pairs = readings(one).flatMap((a) => readings(other).map((b) => [a, b] as const));
      const gaps = pairs.map(([[start, end], [from, to]]) => Math.max(0, from - end, start - to));
      const found = dateGap(one, other, COVERAGE);
      expect([found.from, found.to]).toEqual([Math.min(...gaps), Math.max(...gaps)]);
      const isLater = pairs.every(([[, end], [from]]) => from > end);
      const isEarlier = pairs.every(([[start], [, to]]) => to < start);
      expect(found.order).toBe(isLater ? "later" : isEarlier ? "earlier" : "unknown");
    }),
    { numRuns: runs(500) },
  );
});
