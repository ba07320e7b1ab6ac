import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber } from "../../src/domain/day.ts";
import type { Span } from "../../src/query/answer.ts";
import { edgesOf } from "../../src/timeline/brush.ts";
import { lanesOf, recordsOf } from "../../src/timeline/spanLanes.ts";
import { binsFor } from "./bins.ts";

const edges = edgesOf(binsFor("1999-01-01", "2020-12-01").bins);
const span = (
  from: string,
  to: string,
  { all = 1, shown = all }: { all?: number; shown?: number } = {},
): Span => ({
  all,
  others: shown,
  shown,
  possible: 0,
  from: dayNumber(from),
  to: dayNumber(to),
});

test("spans that do not meet share a lane", () => {
  const lanes = lanesOf([span("2001-01-01", "2003-12-31"), span("2005-01-01", "2006-12-31")], edges, 4);
  expect(lanes.count).toBe(1);
});

test("a hidden record gives way to a shown one", () => {
  const lanes = lanesOf(
    [span("2001-01-01", "2003-12-31", { all: 3, shown: 0 }), span("2002-01-01", "2006-12-31")],
    edges,
    1,
  );
  expect(lanes.spans.map(({ shown }) => shown)).toEqual([1]);
  expect(lanes.hidden).toBe(3);
});

test("none covers another, none is lost, the lanes are never more than allowed", () => {
  const day = fc.integer({ min: dayNumber("1999-01-01"), max: dayNumber("2020-12-01") });
  const spans = fc.array(fc.tuple(day, day, fc.nat(3), fc.nat(3)), { maxLength: 30 }).map((parts) =>
    parts.map(([a, b, shown, hidden]): Span => {
      const all = shown + hidden;
      return { all, others: all, shown, possible: 0, from: Math.min(a, b), to: Math.max(a, b) };
    }),
  );
  fc.assert(
    fc.property(spans, fc.integer({ min: 1, max: 5 }), (all, most) => {
      const lanes = lanesOf(all, edges, most);
      expect(recordsOf(lanes.spans) + lanes.hidden).toBe(recordsOf(all));
      expect(lanes.count).toBeLessThanOrEqual(most);
      for (const one of lanes.spans) {
        const others = lanes.spans.filter((other) => other !== one && other.lane === one.lane);
        expect(others.some((other) => other.from < one.to && other.to > one.from)).toBe(false);
      }
    }),
  );
});
