import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/domain/dataset.ts";
import type { IncidentFeature } from "../../src/domain/schema.ts";
import type { Check } from "../../src/load/check.ts";
import { checkIncident } from "../../src/load/checks.ts";
import { type Collection, readCollection } from "../../src/load/readCollection.ts";
import { fixture, fixtureBytes } from "./fixtures.ts";

const encoder = new TextEncoder();
const noPause = (): Promise<void> => Promise.resolve();

async function read(name: string): Promise<Collection<IncidentFeature>> {
  const reading = await readCollection(name, fixtureBytes(name), checkIncident, noPause);
  if (!reading.ok) throw new Error(reading.problem.reason);
  return reading.value;
}

async function problemOf(name: string): Promise<Problem> {
  const reading = await readCollection(name, fixtureBytes(name), checkIncident, noPause);
  if (reading.ok) throw new Error("it was read");
  return reading.problem;
}

const idsOf = ({ features }: Collection<IncidentFeature>): string[] =>
  features.map(({ feature }) => feature.id);

describe("a file that is no collection", () => {
  it.each([
    ["html_instead_of_json.geojson", { reason: "html" }],
    ["empty.geojson", { reason: "empty" }],
    ["only_white_space.geojson", { reason: "empty" }],
    ["plain_text.geojson", { reason: "not_json", line: 1, column: 1 }],
    ["not_a_collection.geojson", { reason: "not_a_collection", detail: "Topology" }],
    ["features_not_an_array.geojson", { reason: "not_a_collection" }],
    ["array_on_top.geojson", { reason: "not_a_collection" }],
  ] as const)("%s", async (name, problem) => {
    expect(await problemOf(name)).toEqual({ file: name, ...problem });
  });
});

describe("bad features", () => {
  it("one_bad_feature.geojson: the others are kept, it is listed", async () => {
    const collection = await read("one_bad_feature.geojson");
    expect(idsOf(collection)).toEqual(["inc-sample-one", "inc-sample-three"]);
    expect(collection.problems).toEqual([
      {
        file: "one_bad_feature.geojson",
        index: 1,
        id: "inc-sample-two",
        line: 5,
        reason: "bad_feature",
        detail: expect.stringMatching(/^properties\.outcome: .*succeeded/),
      },
    ]);
  });

  it("several_bad_features.geojson: each with its own detail", async () => {
    const collection = await read("several_bad_features.geojson");
    expect(idsOf(collection)).toEqual(["inc-sample-one", "inc-sample-six"]);
    expect(collection.problems.map(({ index, detail }) => [index, detail])).toEqual([
      [1, expect.stringMatching(/^no object: /)],
      [2, expect.stringMatching(/^geometry: /)],
      [3, expect.stringMatching(/^no object: /)],
      [4, expect.stringMatching(/^no object: /)],
      [5, "properties.date: 2020-13-45"],
      [6, "id: inc-sample-other, properties.id: inc-sample-four"],
      [7, expect.stringMatching(/^geometry\.coordinates\.1: /)],
    ]);
  });

  it("broken_feature.geojson: a feature that is no JSON spoils no other", async () => {
    const collection = await read("broken_feature.geojson");
    expect(idsOf(collection)).toEqual(["inc-sample-one", "inc-sample-three"]);
    expect(collection.problems).toMatchObject([{ index: 1, reason: "broken_feature", line: 5, column: 227 }]);
  });

  it("duplicate_ids.geojson: the first is kept, each other is listed", async () => {
    const collection = await read("duplicate_ids.geojson");
    expect(collection.features.map(({ feature }) => feature.properties.title)).toEqual([
      "First",
      "Sample two",
    ]);
    expect(collection.problems.map(({ index, id, reason }) => [index, id, reason])).toEqual([
      [2, "inc-sample-one", "duplicate_id"],
      [3, "inc-sample-one", "duplicate_id"],
    ]);
  });

  it("crlf.geojson: lines are counted as people count them", async () => {
    const collection = await read("crlf.geojson");
    expect(idsOf(collection)).toEqual(["inc-sample-one"]);
    expect(collection.problems).toMatchObject([{ index: 1, line: 5 }]);
  });

  it("a feature nested too deep is left out before it can hurt", async () => {
    const text = `{"type": "FeatureCollection", "features": [{"a": ${"[".repeat(64)}${"]".repeat(64)}}]}`;
    const reading = await readCollection("deep", encoder.encode(text), checkIncident, noPause);
    expect(reading).toMatchObject({
      value: { features: [], problems: [{ index: 0, reason: "deep_feature" }] },
    });
  });

  it("kept and listed add up to all, and each kept text is a piece of the file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(goodOrBad, fc.jsonValue()), { maxLength: 30 }), async (features) => {
        const text = JSON.stringify({ type: "FeatureCollection", features });
        const reading = await readCollection("file", encoder.encode(text), hasId, noPause);
        if (!reading.ok) throw new Error(reading.problem.reason);
        const { features: kept, problems } = reading.value;
        expect(kept.length + problems.length).toBe(features.length);
        expect(new Set(kept.map(({ feature }) => feature.id)).size).toBe(kept.length);
        for (const original of kept) {
          expect(text).toContain(original.text);
          expect(JSON.parse(original.text)).toEqual(original.feature);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const goodOrBad = fc.record({ id: fc.oneof(fc.constantFrom("a", "b", "c"), fc.string(), fc.integer()) });

const hasId: Check<{ readonly id: string }> = (value) => {
  const isOne = (thing: unknown): thing is { readonly id: string } =>
    typeof thing === "object" && thing !== null && "id" in thing && typeof thing.id === "string";
  return isOne(value) ? { ok: true, value } : { ok: false, detail: "no id" };
};

describe("features leave as they came", () => {
  it.each([
    [
      "seventeen_digits.geojson",
      ["70.45100000000000051, 34.430000000000000", "5.00e0", "9223372036854775807, -0, 1E2"],
    ],
    [
      "escapes_and_nesting.geojson",
      ['"\\u005f_proto__": {"x": [[{"}": "{"}]]}', '"note\\u0073": "\\\\\\\\\\"{["'],
    ],
    ["own_member_called_features.geojson", ['"features": [1, 2]']],
  ])("%s", async (name, pieces) => {
    const { features, problems } = await read(name);
    expect(problems).toEqual([]);
    for (const piece of pieces) expect(features[0]?.text).toContain(piece);
    for (const { text } of features) expect(fixture(name)).toContain(text);
  });

  it("bom.geojson: the byte order mark belongs to no feature", async () => {
    const { features, metadata } = await read("bom.geojson");
    expect(features.map(({ text }) => text[0])).toEqual(["{"]);
    expect(metadata).toMatchObject({ title: "Sample" });
  });

  it("unknown_members.geojson: what the collection holds besides is no hindrance", async () => {
    expect(idsOf(await read("unknown_members.geojson"))).toEqual(["inc-sample-one"]);
  });

  it("a key __proto__ stays a key", async () => {
    const { features } = await read("escapes_and_nesting.geojson");
    const properties = features[0]?.feature.properties ?? {};
    expect(Object.hasOwn(properties, "__proto__")).toBe(true);
    expect("x" in {}).toBe(false);
  });
});
