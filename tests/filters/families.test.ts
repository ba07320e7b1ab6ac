import { expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { offeredFamilies } from "../../src/filters/families.ts";
import { hasValues } from "../../src/filters/occurring.ts";
import { type FactRow, queryOf, queryOfFacts } from "../queryOf.ts";

const facts: Facts = {
  date: null,
  types: ["Battles"],
  outcome: "unknown",
  countries: ["IQ"],
  regions: [],
  actors: [],
  sources: [],
  precision: "locality",
  evidence: "single",
  core: true,
  lows: new Map(),
  text: "",
  place: null,
};
const row = (types: readonly string[]): FactRow => ({
  facts: { ...facts, types },
  facilities: [],
  country: "IQ",
});

test("the atlas's data offer every family with all of its types", () => {
  const families = offeredFamilies(queryOf([]));
  expect(families.map(({ family }) => family)).toEqual(["assault", "unrest", "release", "inside", "words"]);
  expect(families.flatMap(({ types }) => types)).toHaveLength(17);
});

test("a reader's own file offers of ours what occurs in it, whatever is filtered", () => {
  const query = queryOfFacts([row(["Battles"]), row(["riot"]), row(["Battles", "breakout"])]);
  const offered = [{ family: "unrest", types: ["breakout", "riot"] }];
  expect(offeredFamilies(query)).toEqual(offered);
  query.answer(
    { ...NO_FILTER, type: ["Battles"] },
    { zoom: 1, distance: 44, bounds: null, period: query.coverage },
  );
  expect(offeredFamilies(query)).toEqual(offered);
});

test("a property that no row of the file has is not offered", () => {
  const query = queryOfFacts([row(["Battles"])]);
  expect(hasValues(query, "country")).toBe(true);
  expect(hasValues(query, "actor")).toBe(false);
  expect(hasValues(queryOf([]), "actor")).toBe(true);
});
