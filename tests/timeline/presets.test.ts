import { describe, expect, test } from "vitest";
import { dayNumber } from "../../src/domain/day.ts";
import { choiceOf, presetsFor, presetWindow } from "../../src/timeline/presets.ts";

const until = (to: string, from = "1999-01-01") => ({ from: dayNumber(from), to: dayNumber(to) });
const COVERAGE = until("2020-12-01");

describe("presets end where the records end", () => {
  test.each([
    ["months12", "2019-12-02"],
    ["years5", "2015-12-02"],
    ["years10", "2010-12-02"],
  ] as const)("%s begins on %s", (key, from) => {
    expect(presetWindow(key, COVERAGE)).toEqual({ from, to: "2020-12-01" });
  });

  test.each([
    ["2020-12-31", "2020-01-01"],
    ["2020-12-30", "2019-12-31"],
    ["2020-02-29", "2019-03-01"],
    ["2021-02-28", "2020-03-01"],
    ["2020-02-28", "2019-02-28"],
  ])("twelve months to %s begin on %s", (to, from) => {
    expect(presetWindow("months12", until(to)).from).toBe(from);
  });

  test("all is no window", () => {
    expect(presetWindow("all", COVERAGE)).toEqual({ from: null, to: null });
  });

  test("one that is as long as the records is not offered", () => {
    expect(presetsFor(COVERAGE)).toEqual(["months12", "years5", "years10"]);
    expect(presetsFor(until("2020-12-01", "2015-12-02"))).toEqual(["months12"]);
  });
});

test("a filter is known again as the preset it came from", () => {
  for (const key of ["all", ...presetsFor(COVERAGE)] as const) {
    expect(choiceOf(presetWindow(key, COVERAGE), COVERAGE)).toBe(key);
  }
  expect(choiceOf({ from: "2020-08", to: "2020-10" }, COVERAGE)).toBe("own");
});
