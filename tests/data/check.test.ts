import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDataset, type Files } from "../../data/check/checkDataset.ts";
import { formatProblem, isError, type Problem } from "../../data/check/problem.ts";
import { readFolder } from "../../data/check/readFiles.ts";
import { RULES } from "../../data/check/rules.ts";
import { BASE, broken, FIXTURES } from "./fixtureData.ts";

const INCIDENTS = "data/incidents.geojson";

test("the valid dataset has no problem", () => {
  expect(checkDataset(BASE).map(formatProblem)).toEqual([]);
});

test("the curated data has no problem", () => {
  expect(checkDataset(readFolder("data")).map(formatProblem)).toEqual([]);
});

test("every rule has a fixture that breaks it", () => {
  const rules = new Set(FIXTURES.map(([, rule]) => rule));
  expect([...rules].sort()).toEqual([...Object.keys(RULES), "file-size", "json", "missing-file"].sort());
});

describe("each fixture breaks one rule, where it says", () => {
  test.each(FIXTURES)("%s", (_, rule, fixture) => {
    const files = broken(fixture);
    const problems = checkDataset(files);
    expect(new Set(problems.map((problem) => problem.rule)), problems.map(formatProblem).join("\n")).toEqual(
      new Set([rule]),
    );
    for (const problem of problems) {
      expect(problem.severity).toBe(fixture.severity ?? "error");
      if (fixture.at) expect(lineOf(files, problem)).toContain(fixture.at);
    }
  });
});

test("each message tells how to mend it, as reviewed", () => {
  const said = FIXTURES.map(([name, , fixture]) =>
    [name, ...checkDataset(broken(fixture)).map((problem) => `  ${formatProblem(problem)}`)].join("\n"),
  );
  expect(`${said.join("\n")}\n`).toBe(readFileSync("tests/fixtures/data/messages.txt", "utf8"));
});

test("a message names file, line, column, rule, what was found and what was expected", () => {
  const files = new Map(BASE).set("data/sources.json", '{\n  "sources": [,]\n}');
  expect(checkDataset(files).map(formatProblem)[0]).toBe(
    'data/sources.json:2:15  json  found ",]"; expected a value',
  );
});

test("a byte order mark and CR LF are warnings, and the file is checked all the same", () => {
  const text = `\uFEFF${broken({ file: "incidents.geojson", set: { "/features/0/id": "inc-other" } }).get(INCIDENTS)}`;
  const problems = checkDataset(new Map(BASE).set(INCIDENTS, text.replaceAll("\n", "\r\n")));
  expect(problems.filter((problem) => !isError(problem)).map(({ rule }) => rule)).toEqual(["json", "json"]);
  expect(problems.filter(isError).map(({ rule }) => rule)).toEqual(["unique-id"]);
});

test("a text may hold what looks like a name with a colon", () => {
  const summary = 'A claim reads "status": "reported", and {"also": 1}.';
  expect(rulesOf({ "/features/0/properties/summary": summary })).toEqual([]);
});

test("names from the vocabulary may hold a word that we do not use", () => {
  const summary = "The Liberation Front of the Example was named.";
  expect(rulesOf({ "/features/0/properties/summary": summary })).toEqual([]);
  expect(rulesOf({ "/features/0/properties/summary": `${summary} It liberated nobody.` })).toEqual(["words"]);
});

test("a place may lie up to 25 km outside the outline of its country", () => {
  // Off the coast at Figueira da Foz: about 19 and 33 km from it.
  const at = (lon: number) => ({
    file: "facilities.geojson",
    set: { "/features/0/geometry/coordinates": [lon, 40.15] },
  });
  expect(checkDataset(broken(at(-9.1)))).toEqual([]);
  expect(checkDataset(broken(at(-9.26))).map(({ rule }) => rule)).toEqual(["place-in-country"]);
});

test.each([
  ["eq", { value: undefined }],
  ["gt", { value: undefined, low: 3 }],
  ["range", { value: undefined, low: 5, high: 4 }],
  ["range", { value: undefined, low: 5 }],
  ["order", { value: undefined, word: "lots" }],
  ["most", { value: undefined }],
  ["eq", { value: 1.5 }],
  ["eq", { unit: "percent", value: 101 }],
  ["eq", { population: undefined }],
])("a figure with %s and %o does not fit its operator", (op, fields) => {
  const claim = { ...figure(), op, ...fields };
  expect(rulesOf({ "/features/2/properties/claims/1": claim })).toEqual(["figure-operator"]);
});

test.each([
  ["range", { value: undefined, low: 5, high: 5 }],
  ["order", { value: undefined, word: "Hundreds" }],
  ["le", { value: 0 }],
  ["eq", { unit: "percent", value: 50.5 }],
])("a figure with %s and %o fits", (op, fields) => {
  expect(rulesOf({ "/features/2/properties/claims/1": { ...figure(), op, ...fields } })).toEqual([]);
});

test("a claim that is no figure says in text what it says, and a date in EDTF", () => {
  const date = "/features/0/properties/claims/2";
  expect(rulesOf({ [`${date}/about`]: "statement" })).toEqual([]);
  expect(rulesOf({ [`${date}/text`]: undefined })).toEqual(["figure-operator"]);
  expect(rulesOf({ [`${date}/text`]: "in August" })).toEqual(["edtf"]);
});

test("single files are checked against the dataset beside them", () => {
  const one = new Map([["new.geojson", BASE.get(INCIDENTS) ?? ""]]);
  expect(checkDataset(one, BASE)).toEqual([]);
  const missing = checkDataset(one, new Map()).map(({ rule }) => rule);
  expect(new Set(missing)).toEqual(new Set(["reference"]));
});

test("whatever JSON stands in a file, the check ends with problems and no exception", () => {
  fc.assert(
    fc.property(fc.constantFrom(...BASE.keys()), fc.json(), (name, text) => {
      expect(Array.isArray(checkDataset(new Map(BASE).set(name, text)))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("whatever value stands in a field, the check ends without exception", () => {
  const pointers = [
    "id",
    "date",
    "places",
    "claims",
    "actors",
    "countries",
    "type",
    "history",
    "proceedings",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...pointers), fc.jsonValue(), (field, value) => {
      const set = { [`/features/0/properties/${field}`]: value };
      expect(Array.isArray(checkDataset(broken({ file: "incidents.geojson", set })))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

function rulesOf(set: Readonly<Record<string, unknown>>): string[] {
  const problems = checkDataset(broken({ file: "incidents.geojson", set }));
  return [...new Set(problems.map(({ rule }) => rule))];
}

function figure(): object {
  const claims = JSON.parse(BASE.get(INCIDENTS) ?? "{}").features[2].properties.claims;
  return { ...claims[1] };
}

function lineOf(files: Files, { file, line }: Problem): string {
  return files.get(file)?.split("\n")[line - 1] ?? "";
}
