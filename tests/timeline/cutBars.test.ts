import { expect, it } from "vitest";
import type { Bin } from "../../src/query/answer.ts";
import { cutBars, numberedCuts } from "../../src/timeline/cutBars.ts";

const bin = (all: number, shown: number): Bin => ({ from: 0, to: 1, all, others: all, shown, possible: 0 });

it("a bar is cut where it is higher than the scale, and says the number that goes beyond it", () => {
  const bins = [bin(10, 10), bin(11, 2), bin(30, 12), bin(0, 0)];
  expect(cutBars(bins, 10)).toEqual([
    { index: 1, count: 11 },
    { index: 2, count: 12 },
  ]);
  expect(cutBars(bins, 30)).toEqual([]);
});

it("numbers do not lie over each other: the highest has its place first", () => {
  const cuts = [
    { index: 0, count: 11 },
    { index: 1, count: 120 },
    { index: 5, count: 12 },
  ];
  expect(numberedCuts(cuts, 10, String).map(({ count }) => count)).toEqual([120, 12]);
  expect(numberedCuts(cuts, 40, String)).toEqual(cuts);
});
