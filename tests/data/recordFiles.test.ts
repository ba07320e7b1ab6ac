import { describe, expect, test } from "vitest";
import { checkDataset } from "../../data/check/checkDataset.ts";
import { formatProblem } from "../../data/check/problem.ts";
import { isDataFile } from "../../data/check/readFiles.ts";
import { publishFiles } from "../../data/publish/publishFiles.ts";
import { BASE, separate } from "./fixtureData.ts";

describe("a dataset with one record in each file", () => {
  const apart = separate(BASE);

  test("has no problem, and is published as the same bytes", () => {
    expect([...apart.keys()]).toContain("data/incidents/inc-example-release.geojson");
    expect(apart.has("data/incidents.geojson")).toBe(false);
    expect(checkDataset(apart).map(formatProblem)).toEqual([]);
    expect([...publishFiles(apart).files]).toEqual([...publishFiles(BASE).files]);
  });

  test("is published in the order of ids, whatever the order of the files", () => {
    const backwards = new Map([...apart].reverse());
    expect(publishFiles(backwards).files.get("incidents.geojson")).toBe(
      publishFiles(BASE).files.get("incidents.geojson"),
    );
  });

  test("tells what is missing", () => {
    const without = (name: string) =>
      new Map([...apart].filter(([file]) => !file.startsWith(`data/${name}`)));
    const messages = (files: typeof apart) => checkDataset(files).map(({ message }) => message);
    expect(messages(without("metadata.json"))).toEqual(["no file with metadata"]);
    expect(messages(without("incidents/"))).toContain("no file with incidents");
  });

  test("may link its files to schemas for an editor, and publishes no such link", () => {
    const linked = new Map(
      [...apart].map(([name, text]) => [name, text.replace("{", '{"$schema": "./x.schema.json",')]),
    ).set("data/README.md", BASE.get("data/README.md") ?? "");
    linked.set("data/paragraphs.json", BASE.get("data/paragraphs.json") ?? "");
    expect(checkDataset(linked).map(formatProblem)).toEqual([]);
    for (const [name, text] of publishFiles(linked).files)
      if (!name.startsWith("schema/") && name !== "datapackage.json") expect(text).not.toContain("$schema");
  });

  test("takes no link to a schema inside a record", () => {
    const name = "data/incidents/inc-example-release.geojson";
    const text = (apart.get(name) ?? "").replace('"properties": {', '"properties": {"$schema": "x",');
    expect(checkDataset(new Map(apart).set(name, text)).map(({ rule }) => rule)).toEqual(["unknown-field"]);
  });
});

test.each([
  ["facilities.geojson", true],
  ["README.md", true],
  ["incidents/inc-example.geojson", true],
  ["incidents/notes.md", false],
  ["incidents/old/inc-example.geojson", false],
  ["schema/incident.schema.json", false],
  ["check/cli.ts", false],
])("%s is data: %s", (name, expected) => {
  expect(isDataFile(name)).toBe(expected);
});
