import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber } from "../../src/domain/day.ts";
import type { Span } from "../../src/query/answer.ts";
import { edgesOf } from "../../src/timeline/brush.ts";
import { lanesOf } from "../../src/timeline/spanLanes.ts";
import { binsFor } from "./bins.ts";

const edges = edgesOf(binsFor("1999-01-01", "2020-12-01").bins);
const span = (row: number, from: string, to: string, shown = true): Span => ({
  row,
  shown,
  from: dayNumber(from),
  to: dayNumber(to),
});

test("spans that do not meet share a lane", () => {
  const lanes = lanesOf([span(0, "2001-01-01", "2003-12-31"), span(1, "2005-01-01", "2006-12-31")], edges, 4);
  expect(lanes.count).toBe(1);
});

test("a hidden record gives way to a shown one", () => {
  const lanes = lanesOf(
    [span(0, "2001-01-01", "2003-12-31", false), span(1, "2002-01-01", "2006-12-31")],
    edges,
    1,
  );
  expect(lanes.spans.map(({ row }) => row)).toEqual([1]);
  expect(lanes.hidden).toBe(1);
});

test("none covers another, none is lost, the lanes are never more than allowed", () => {
  const day = fc.integer({ min: dayNumber("1999-01-01"), max: dayNumber("2020-12-01") });
  const spans = fc
    .array(fc.tuple(day, day, fc.boolean()), { maxLength: 30 })
    .map((all) =>
      all.map(([a, b, shown], row): Span => ({ row, shown, from: Math.min(a, b), to: Math.max(a, b) })),
    );
  fc.assert(
    fc.property(spans, fc.integer({ min: 1, max: 5 }), (all, most) => {
      const lanes = lanesOf(all, edges, most);
      expect(lanes.spans.length + lanes.hidden).toBe(all.length);
      expect(lanes.count).toBeLessThanOrEqual(most);
      for (const one of lanes.spans) {
        const others = lanes.spans.filter((other) => other !== one && other.lane === one.lane);
        expect(others.some((other) => other.from < one.to && other.to > one.from)).toBe(false);
      }
    }),
  );
});
