import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { edgesOf, endOf } from "../../src/timeline/brush.ts";
import { tickLabel } from "../../src/timeline/dayFormats.ts";
import { ticksOf } from "../../src/timeline/ticks.ts";
import { anyBins, binsFor } from "./bins.ts";

function labels(from: string, to: string, width: number): string[] {
  return ticksOf(edgesOf(binsFor(from, to).bins), width).map(({ day, form }) =>
    tickLabel(ENGLISH, day, form),
  );
}

describe("labels", () => {
  test("years, fewer where there is less room", () => {
    expect(labels("1999-01-01", "2020-12-01", 736)).toEqual([
      "2000",
      "2002",
      "2004",
      "2006",
      "2008",
      "2010",
      "2012",
      "2014",
      "2016",
      "2018",
      "2020",
    ]);
    expect(labels("1999-01-01", "2020-12-01", 252)).toEqual(["2000", "2010", "2020"]);
  });

  test("the year stands at the first month and where it begins", () => {
    expect(labels("2019-10-01", "2020-06-30", 700)[0]).toBe("Oct 2019");
    expect(labels("2019-10-01", "2020-06-30", 700)).toContain("2020");
    expect(labels("2019-10-01", "2020-06-30", 700)).toContain("Nov");
  });

  test("days in UTC, wherever the machine stands", () => {
    expect(labels("2020-10-01", "2020-10-20", 400)[0]).toMatch(/^\d+ Oct 2020$/);
  });
});

test("at any width labels keep apart, in order, on the axis", () => {
  fc.assert(
    fc.property(anyBins, fc.integer({ min: 200, max: 1600 }), (bins, width) => {
      const edges = edgesOf(bins.bins);
      const at = ticksOf(edges, width).map(({ position }) => (position / endOf(edges)) * width);
      expect(at.every((x) => x >= 0 && x <= width)).toBe(true);
      const gaps = at.slice(1).map((x, index) => x - (at[index] ?? 0));
      expect(Math.min(Infinity, ...gaps)).toBeGreaterThan(30);
    }),
  );
});
