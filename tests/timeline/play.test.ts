import fc from "fast-check";
import { expect, test } from "vitest";
import { type Extent, edgesOf, endOf } from "../../src/timeline/brush.ts";
import { firstOfRun, nextOfRun } from "../../src/timeline/play.ts";
import { anyBins, binsFor } from "./bins.ts";

const edges = edgesOf(binsFor("1999-01-01", "2020-12-31").bins);
const end = endOf(edges);

/** All windows of a run, from the first to the last. */
function run(axis: readonly number[], window: Extent): Extent[] {
  const windows: Extent[] = [];
  for (let next: Extent | null = firstOfRun(axis, window); next !== null; next = nextOfRun(axis, next))
    windows.push(next);
  return windows;
}

test("without a window a twelfth of the axis runs along it, from its first day to its last", () => {
  const windows = run(edges, { from: 0, to: end });
  expect(windows[0]).toEqual({ from: 0, to: Math.round(end / 12) });
  expect(windows.at(-1)?.to).toBe(end);
});

test("a chosen window keeps its length and starts where it stands", () => {
  expect(run(edges, { from: 3, to: 7 }).slice(0, 2)).toEqual([
    { from: 3, to: 7 },
    { from: 4, to: 8 },
  ]);
});

test("a window at the end starts again at the beginning", () => {
  expect(firstOfRun(edges, { from: end - 4, to: end })).toEqual({ from: 0, to: 4 });
});

test("every run ends, moves by one bar a step, and keeps its length", () => {
  const cases = anyBins.chain((bins) => {
    const axis = edgesOf(bins.bins);
    const at = fc.nat(endOf(axis));
    return fc.tuple(fc.constant(axis), at, at).filter(([, a, b]) => a < b);
  });
  fc.assert(
    fc.property(cases, ([axis, from, to]) => {
      const windows = run(axis, { from, to });
      for (const [index, window] of windows.entries()) {
        const before = windows[index - 1];
        if (before !== undefined) expect(window.from).toBe(before.from + 1);
        expect(window.to - window.from).toBe((windows[0]?.to ?? 0) - (windows[0]?.from ?? 0));
      }
      expect(windows.at(-1)?.to).toBe(endOf(axis));
    }),
  );
});
