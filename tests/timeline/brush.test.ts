import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, parseWindowEdge } from "../../src/domain/day.ts";
import type { Bins } from "../../src/query/answer.ts";
import {
  binFilter,
  dayAt,
  daysOf,
  type Extent,
  edgesOf,
  endOf,
  filterChange,
  limitsOf,
  positionOf,
  sliderValue,
  snap,
  steppedTo,
  windowOf,
} from "../../src/timeline/brush.ts";
import { anyBins, binsFor } from "./bins.ts";

const COVERAGE: Extent = { from: dayNumber("1999-01-01"), to: dayNumber("2020-12-01") };
const YEARS = binsFor("1999-01-01", "2020-12-01");
const edges = edgesOf(YEARS.bins);
/** Of years, 1999 is position 0. */
const at = (iso: string): number => positionOf(edges, dayNumber(iso));

/** Bars and a window on them by two different edges. */
const binsAndWindow = anyBins.chain((bins) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: bins.bins.length }), { minLength: 2, maxLength: 2 })
    .map(([a = 0, b = 1]) => ({ bins, window: { from: Math.min(a, b), to: Math.max(a, b) } })),
);

describe("positions", () => {
  test("a year's first day stands on its edge, its middle in the middle", () => {
    expect(at("2000-01-01")).toBe(1);
    expect(at("2019-07-02")).toBeCloseTo(20.5, 2);
    expect(at("1980-01-01")).toBe(0);
    expect(at("2044-01-01")).toBe(22);
  });

  test("never fall while days rise", () => {
    fc.assert(
      fc.property(anyBins, fc.integer({ min: -40_000, max: 80_000 }), fc.nat(4_000), (bins, day, later) => {
        const axis = edgesOf(bins.bins);
        expect(positionOf(axis, day)).toBeLessThanOrEqual(positionOf(axis, day + later));
      }),
    );
  });

  test("give back their day", () => {
    fc.assert(
      fc.property(anyBins, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (bins, share) => {
        const axis = edgesOf(bins.bins);
        const [first, last] = [axis[0] ?? 0, axis.at(-1) ?? 0];
        const day = first + Math.floor(share * (last - first));
        const inDay = (positionOf(axis, day) + positionOf(axis, day + 1)) / 2;
        expect(dayAt(axis, inDay)).toBe(day);
      }),
    );
  });
});

describe("snapping", () => {
  test("is monotone and reaches whole edges only", () => {
    fc.assert(
      fc.property(
        anyBins,
        fc.double({ min: -5, max: 300, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (bins, position, further) => {
          const axis = edgesOf(bins.bins);
          const [one, other] = [snap(axis, position), snap(axis, position + further)];
          expect(one).toBeLessThanOrEqual(other);
          expect(axis[one]).toBeDefined();
        },
      ),
    );
  });
});

describe("a window and the words of a filter", () => {
  test.each([
    ["1999-01-01", "2020-12-01", { from: 21, to: 22 }, { from: "2020", to: null }],
    ["1999-01-01", "2020-12-01", { from: 0, to: 5 }, { from: null, to: "2003" }],
    ["2014-01-01", "2020-12-01", { from: 1, to: 3 }, { from: "2014-04", to: "2014-09" }],
    ["2016-01-01", "2020-12-01", { from: 1, to: 3 }, { from: "2016-02", to: "2016-03" }],
    ["2020-09-01", "2020-10-31", { from: 3, to: 4 }, { from: "2020-09-04", to: "2020-09-04" }],
  ])("bars from %s to %s: %o is %o", (from, to, moved, words) => {
    expect(filterChange(binsFor(from, to), moved, COVERAGE)).toEqual(words);
  });

  test("an edge that was not moved is not written", () => {
    expect(filterChange(YEARS, { to: 3 }, COVERAGE)).toEqual({ to: "2001" });
  });

  test("both ends of the coverage: no window", () => {
    expect(filterChange(YEARS, { from: 0, to: 22 }, COVERAGE)).toEqual({ from: null, to: null });
  });

  test("a single bar keeps its words at the ends too", () => {
    const [first] = YEARS.bins;
    expect(first && binFilter(first, YEARS.unit)).toEqual({ from: "1999", to: "1999" });
  });

  test("there and back is the same window, to the day", () => {
    fc.assert(
      fc.property(binsAndWindow, ({ bins, window }) => {
        const axis = edgesOf(bins.bins);
        const inside = { from: (axis[0] ?? 0) - 1, to: axis.at(-1) ?? 0 };
        const { from, to } = filterChange(bins, window, inside);
        expect(parseWindowEdge(from ?? "", "from")).toBe(axis[window.from]);
        expect(parseWindowEdge(to ?? "", "to")).toBe((axis[window.to] ?? 0) - 1);
        expect(windowOf(axis, { from: from ?? null, to: to ?? null }, inside)).toEqual(window);
      }),
    );
  });

  test("a typed day stands where it is, not at the nearest bar", () => {
    const window = windowOf(edges, { from: "2020-08", to: "2020-10" }, COVERAGE);
    expect(window.from).toBeCloseTo(21.58, 2);
    expect(window.to).toBeCloseTo(21.83, 2);
  });

  test("without words the days are those of the coverage", () => {
    expect(daysOf({ from: null, to: null }, COVERAGE)).toEqual(COVERAGE);
    expect(windowOf(edges, { from: null, to: null }, COVERAGE)).toEqual({ from: 0, to: 22 });
  });
});

describe("thumbs", () => {
  const typed = windowOf(edges, { from: "2020-08", to: "2020-10" }, COVERAGE);

  test("from the middle of a bar one step leads to its edge", () => {
    const here = sliderValue(edges, "from", typed);
    expect(steppedTo(edges, "from", typed, here - 1)).toBe(21);
    expect(sliderValue(edges, "to", typed)).toBe(22);
  });

  test("one step from an edge is one bar", () => {
    const window = { from: 3, to: 9 };
    expect(steppedTo(edges, "from", window, 4)).toBe(4);
    expect(steppedTo(edges, "to", window, 8)).toBe(8);
    expect(steppedTo(edges, "to", window, 22)).toBe(22);
    expect(steppedTo(edges, "from", window, 0)).toBe(0);
  });

  test("home and end lead to the ends from anywhere", () => {
    fc.assert(
      fc.property(anyBins, windowsOf(), (bins, share) => {
        const axis = edgesOf(bins.bins);
        const window = placed(bins, share);
        for (const thumb of ["from", "to"] as const) {
          const limits = limitsOf(axis, thumb, window);
          expect(steppedTo(axis, thumb, window, limits.from)).toBe(limits.from);
          expect(steppedTo(axis, thumb, window, limits.to)).toBe(limits.to);
        }
      }),
    );
  });

  test("never cross, whatever is asked of them", () => {
    fc.assert(
      fc.property(anyBins, windowsOf(), fc.integer({ min: -10, max: 300 }), (bins, share, asked) => {
        const axis = edgesOf(bins.bins);
        const window = placed(bins, share);
        expect(steppedTo(axis, "from", window, asked)).toBeLessThan(window.to);
        expect(steppedTo(axis, "to", window, asked)).toBeGreaterThan(window.from);
      }),
    );
  });

  test("steps to the right never lead to the left", () => {
    fc.assert(
      fc.property(anyBins, windowsOf(), fc.integer({ min: 1, max: 20 }), (bins, share, steps) => {
        const axis = edgesOf(bins.bins);
        const window = placed(bins, share);
        const value = sliderValue(axis, "to", window);
        expect(steppedTo(axis, "to", window, value + steps)).toBeGreaterThanOrEqual(Math.floor(window.to));
        expect(
          steppedTo(axis, "from", window, sliderValue(axis, "from", window) - steps),
        ).toBeLessThanOrEqual(Math.ceil(window.from));
      }),
    );
  });

  test("a window outside the axis leaves them at its end", () => {
    const before = windowOf(edges, { from: "1990", to: "1995" }, COVERAGE);
    expect([sliderValue(edges, "from", before), sliderValue(edges, "to", before)]).toEqual([0, 1]);
    const after = windowOf(edges, { from: "2030", to: "2031" }, COVERAGE);
    expect([sliderValue(edges, "from", after), sliderValue(edges, "to", after)]).toEqual([21, 22]);
  });
});

/** Two shares of the axis, the first smaller. */
function windowsOf(): fc.Arbitrary<Extent> {
  return fc
    .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 2 })
    .map(([a = 0, b = 1]) => ({ from: Math.min(a, b) / 1000, to: Math.max(a, b) / 1000 }));
}

function placed({ bins }: Bins, { from, to }: Extent): Extent {
  const end = endOf(edgesOf(bins));
  return { from: from * end, to: to * end };
}
