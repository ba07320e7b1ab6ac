import { getIssues } from "@placemarkio/check-geojson";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { checkDataset } from "../../data/check/checkDataset.ts";
import { formatProblem } from "../../data/check/problem.ts";
import { readFolder } from "../../data/check/readFiles.ts";
import { firstHtml } from "../../data/publish/firstHtml.ts";
import { publishFiles } from "../../data/publish/publishFiles.ts";
import {
  facilityFeature,
  metadata,
  publishedIncidentFeature,
  sourcesFile,
  vocabulary,
} from "../../src/domain/schema.ts";
import { BASE, broken } from "./fixtureData.ts";

const DATASETS = [
  ["the fixture", publishFiles(BASE)],
  ["the curated data", publishFiles(readFolder("data"))],
] as const;

describe.each(DATASETS)("published from %s", (_name, { files, incidents }) => {
  const text = (path: string) => files.get(path) ?? "";

  test("are all files of the contract", () => {
    expect([...files.keys()].sort()).toEqual([
      "claims.csv",
      "datapackage.json",
      "facilities.geojson",
      "ids.json",
      "incidents.csv",
      "incidents.geojson",
      "picture/more.json",
      "picture/rows.json",
      "picture/texts.json",
      ...["actor", "claim", "facility", "ids", "incident", "metadata", "source", "vocabulary"].map(
        (name) => `schema/v1/${name}.schema.json`,
      ),
      "sources.json",
      "vocabulary.json",
    ]);
  });

  test.each(["incidents.geojson", "facilities.geojson"])("%s is GeoJSON", (path) => {
    expect(getIssues(text(path))).toEqual([]);
  });

  test("every feature is one of the schema, with the same id inside, in the order of ids", () => {
    const { features, metadata: stated } = JSON.parse(text("incidents.geojson"));
    expect(metadata.safeParse(stated).success).toBe(true);
    for (const feature of features) {
      expect(publishedIncidentFeature.safeParse(feature).error?.issues ?? []).toEqual([]);
      expect(feature.id).toBe(feature.properties.id);
      expect(["Point", undefined]).toContain(feature.geometry?.type);
    }
    const ids = features.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...ids].sort());
    for (const feature of JSON.parse(text("facilities.geojson")).features) {
      expect(facilityFeature.safeParse(feature).error?.issues ?? []).toEqual([]);
    }
    expect(sourcesFile.safeParse(JSON.parse(text("sources.json"))).success).toBe(true);
    expect(vocabulary.safeParse(JSON.parse(text("vocabulary.json"))).success).toBe(true);
  });

  test("stand one feature per line, byte for byte what JSON.stringify makes of it", () => {
    const lines = text("incidents.geojson")
      .split("\n")
      .filter((line) => line.startsWith('{"type":"Feature",'));
    expect(lines).toHaveLength(incidents.length);
    for (const line of lines)
      expect(JSON.stringify(JSON.parse(line.replace(/,$/, "")))).toBe(line.replace(/,$/, ""));
  });

  test("pass the data check themselves", () => {
    const published = new Map(
      [...files].filter(([path]) => /^[a-z]+\.(?:geo)?json$/.test(path) && path !== "datapackage.json"),
    );
    expect(checkDataset(published).map(formatProblem)).toEqual([]);
  });

  test("have one row per record and per claim in the tables", () => {
    const rows = (path: string) =>
      Papa.parse<Record<string, string>>(text(path), { header: true, skipEmptyLines: true });
    expect(rows("incidents.csv").errors).toEqual([]);
    expect(rows("incidents.csv").data.map(({ id }) => id)).toEqual(incidents.map(({ id }) => id));
    const claims = incidents.flatMap(({ properties }) => properties.claims.map(({ id }) => id));
    expect(rows("claims.csv").data.map(({ id }) => id)).toEqual(claims);
  });

  test("describe themselves: every resource is there, every field of the tables is named", () => {
    for (const { path, schema } of JSON.parse(text("datapackage.json")).resources) {
      expect(files.has(path)).toBe(true);
      const names = schema?.fields.map(({ name }: { name: string }) => name);
      if (names) expect(Papa.parse<string[]>(text(path), { preview: 1 }).data[0]).toEqual(names);
    }
  });

  test("have open schemas with an id that follows the file", () => {
    for (const [path, content] of [...files].filter(([name]) => name.startsWith("schema/"))) {
      const schema = JSON.parse(content);
      expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
      expect(path.endsWith(`/${schema.$id}`)).toBe(true);
      expect(content).not.toContain('"additionalProperties":false');
    }
  });
});

test("publishing twice gives the same bytes", () => {
  expect([...publishFiles(BASE).files]).toEqual([...publishFiles(BASE).files]);
});

test("with errors, what is good is made all the same and the rest is named", () => {
  const files = broken({ file: "incidents.geojson", set: { "/features/0/properties/status": "perhaps" } });
  const { incidents, problems } = publishFiles(files);
  expect(incidents.map(({ id }) => id)).toEqual(["inc-example-campaign", "inc-example-release"]);
  expect(problems.map(({ rule }) => rule)).toEqual(["schema"]);
});

test("a file that is no JSON leaves a collection that opens, without records", () => {
  const { files, problems } = publishFiles(new Map(BASE).set("data/incidents.geojson", "<!doctype html>"));
  expect(JSON.parse(files.get("incidents.geojson") ?? "").features).toEqual([]);
  expect(problems.map(({ rule, line, column }) => [rule, line, column])).toEqual([["json", 1, 1]]);
});

test("the first page counts records, not campaigns", () => {
  expect(firstHtml(publishFiles(BASE))).toEqual({
    title: "Example dataset",
    count: 2,
    countries: ["PT"],
    period: { from: "2019-01-01", to: "2020-12-31" },
    updated: "2026-01-01",
  });
});
