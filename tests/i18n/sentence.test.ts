import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/domain/day.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { sentenceOf } from "../../src/i18n/sentence.ts";

const coverage = { from: dayOf(2019, 3, 1), to: dayOf(2021, 6, 30) };
const countries = ["IQ", "SY", "ML", "NE", "NG"];

const say = (type: readonly string[], { shown = 1_234, files = 1 } = {}): string =>
  sentenceOf(ENGLISH, { ...NO_FILTER, type }, { shown, countries, coverage, files });

describe("of a reader's own file", () => {
  test("the sentence says that it is a file's, and claims nothing of prisons", () => {
    expect(say([])).toBe("In this file: 1,234 recorded incidents in 5 countries, 2019 to 2021");
  });

  test("a type of its own stands as the file writes it", () => {
    expect(say(["Battles"])).toBe(
      "In this file: 1,234 recorded incidents of type Battles in 5 countries, 2019 to 2021",
    );
    expect(say(["Battles"], { shown: 1 })).toContain("1 recorded incident of type Battles");
  });

  test("a type of ours keeps its noun", () => {
    expect(say(["riot"], { files: 3 })).toBe(
      "In these 3 files: 1,234 recorded riots in 5 countries, 2019 to 2021",
    );
  });

  test("several types are no type", () => {
    expect(say(["Battles", "Protests"])).toContain("1,234 recorded incidents in 5 countries");
    expect(say(["Battles", "riot"])).toContain("1,234 recorded incidents in 5 countries");
  });

  test("a type as long as a novel is shortened", () => {
    expect(say(["x".repeat(10_000)])).toContain(`of type ${"x".repeat(59)}… in`);
  });
});

test("the atlas's own records are said as ever", () => {
  expect(say([], { files: 0 })).toBe(
    "1,234 recorded incidents at prisons and camps in 5 countries, 2019 to 2021",
  );
});
