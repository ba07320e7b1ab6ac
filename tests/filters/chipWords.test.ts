import { expect, test } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { activeFilters } from "../../src/filters/chipWords.ts";
import { toggledFamily, typesOf } from "../../src/filters/families.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";

const NAMES = { actors: new Map(), sources: new Map(), facilities: [] };
const chips = (type: readonly string[]) => activeFilters({ ...NO_FILTER, type }, NAMES, ENGLISH);

test("a type of a reader's own file is a chip with its own name", () => {
  expect(chips(["Battles", "riot"]).map(({ words }) => words)).toEqual(["Battles", "Riot"]);
});

test("taking it away leaves the others", () => {
  expect(chips(["Battles", "riot"])[0]?.without).toEqual({ type: ["riot"] });
});

test("a type that is called like a member of every object is a type like others", () => {
  expect(chips(["__proto__", "constructor"]).map(({ words }) => words)).toEqual(["__proto__", "constructor"]);
});

test("a whole family is one chip, beside a type that is none of ours", () => {
  expect(chips(["Battles", ...typesOf("release")]).map(({ words }) => words)).toEqual(["Release", "Battles"]);
});

test("choosing a family leaves types that are none of ours alone", () => {
  const chosen = toggledFamily(["Battles", "release"], "release");
  expect(new Set(chosen)).toEqual(new Set(["Battles", ...typesOf("release")]));
  expect(toggledFamily(chosen, "release")).toEqual(["Battles"]);
});
