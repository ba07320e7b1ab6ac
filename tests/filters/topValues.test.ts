import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { topValues } from "../../src/filters/topValues.ts";

const named = (value: string): string => `Name of ${value}`;
const ask = (counts: ReadonlyMap<string, number>, change = {}) =>
  topValues({ counts, chosen: [], labelOf: named, words: "", most: 50, ...change });

const facets = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 200 })
  .chain((values) =>
    fc
      .array(fc.nat(20), { minLength: values.length, maxLength: values.length })
      .map((counts) => new Map(values.map((value, index) => [value, counts[index] ?? 0]))),
  );

test("a thousand sources are not made into a thousand rows", () => {
  const counts = new Map(Array.from({ length: 10_000 }, (_, index) => [`s${index}`, index % 100]));
  const { shown, more } = ask(counts);
  expect(shown).toHaveLength(50);
  expect(more).toBe(9_950);
  expect(new Set(shown.map(({ count }) => count))).toEqual(new Set([99]));
});

test("nothing that is left out is more frequent than what is shown", () => {
  fc.assert(
    fc.property(facets, fc.integer({ min: 1, max: 60 }), (counts, most) => {
      const { shown, more } = ask(counts, { most });
      const values = new Set(shown.map(({ value }) => value));
      const left = [...counts].filter(([value]) => !values.has(value)).map(([, count]) => count);
      const least = Math.min(...shown.map(({ count }) => count));
      expect(shown).toHaveLength(Math.min(most, counts.size));
      expect(more).toBe(left.length);
      expect(left.every((count) => count <= least)).toBe(true);
    }),
  );
});

test("they stand by frequency, then by name", () => {
  const counts = new Map([
    ["c", 2],
    ["a", 2],
    ["b", 7],
  ]);
  expect(ask(counts).shown.map(({ value }) => value)).toEqual(["b", "a", "c"]);
});

describe("chosen values", () => {
  const counts = new Map(Array.from({ length: 100 }, (_, index) => [`v${index}`, 1_000 - index]));

  test("stand first, however rare", () => {
    expect(
      ask(counts, { chosen: ["v99"] })
        .shown.map(({ value }) => value)
        .slice(0, 2),
    ).toEqual(["v99", "v0"]);
  });

  test("are there although no record has them", () => {
    expect(ask(counts, { chosen: ["gone"] }).shown[0]).toEqual({
      value: "gone",
      label: "Name of gone",
      count: 0,
    });
  });
});

test("words find a rare value by its label, accents and case ignored", () => {
  const counts = new Map(Array.from({ length: 5_000 }, (_, index) => [`v${index}`, 1]));
  const labelOf = (value: string): string => (value === "v4321" ? "Évènement" : value);
  expect(ask(counts, { labelOf, words: "EVENEM" })).toEqual({
    shown: [{ value: "v4321", label: "Évènement", count: 1 }],
    more: 0,
  });
});
