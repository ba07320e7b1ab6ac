import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanFeatures } from "../../src/load/scanFeatures.ts";
import { runs } from "../runs.ts";
import { fixture } from "./fixtures.ts";

function slicesOf(text: string): string[] {
  const scan = scanFeatures(text);
  if (!scan.ok) throw new Error(`${scan.reason} at ${scan.offset}`);
  return scan.features.map(({ start, end }) => text.slice(start, end));
}

describe("scanFeatures", () => {
  it("cuts out each feature, character for character", () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue({ maxDepth: 4 })),
        fc.dictionary(
          fc.string().filter((key) => key !== "features"),
          fc.jsonValue(),
        ),
        fc.constantFrom(undefined, 1, "\t"),
        (features, others, indent) => {
          const text = JSON.stringify({ ...others, features, last: 1 }, null, indent);
          expect(slicesOf(text).map((slice) => JSON.parse(slice))).toEqual(JSON.parse(text).features);
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it("never throws, and what it takes has a rest that is JSON", () => {
    const text = fixture("escapes_and_nesting.geojson");
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 3 }), (at, cut, put) => {
        const scan = scanFeatures(text.slice(0, at) + put + text.slice(at + cut));
        if (scan.ok) JSON.parse(scan.rest);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("leaves the rest without the features", () => {
    const scan = scanFeatures('{"a": "features", "features": [ {"x": [1]} , 2 ], "z": {"features": [3]}}');
    expect(scan).toMatchObject({
      ok: true,
      rest: '{"a": "features", "features": [], "z": {"features": [3]}}',
    });
  });

  it("keeps strings, escapes and brackets apart", () => {
    const slices = slicesOf(fixture("escapes_and_nesting.geojson"));
    expect(slices).toHaveLength(2);
    expect(slices[0]).toContain(String.raw`"\u0041 brace } and \"]\" and \\"`);
    expect(slices[0]).toContain('"العربية": "\\uD83D\\uDE00 😀"');
  });

  it("takes the last of several members `features`, as JSON.parse does", () => {
    const slices = slicesOf(fixture("features_twice.geojson"));
    expect(slices.map((slice) => JSON.parse(slice).id)).toEqual(["inc-sample-two"]);
  });

  it("says how deep a feature is nested, and survives any depth", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect(scanFeatures(`{"features": [${deep}, {"a": [1]}, 1]}`)).toMatchObject({
      features: [{ depth: 100_000 }, { depth: 2 }, { depth: 0 }],
    });
    expect(scanFeatures("[".repeat(100_000))).toMatchObject({ reason: "not_json", offset: 100_000 });
  });

  it("reads a string of ten million characters", () => {
    expect(slicesOf(`{"features": ["${"x\\\\".repeat(3_400_000)}"]}`)[0]).toHaveLength(10_200_002);
  });

  it.each([
    ["", "empty", 0],
    [" \n", "empty", 2],
    ["\ufeff", "empty", 1],
    ["  <html>", "html", 2],
    ["[1]", "not_a_collection", 0],
    ["12", "not_a_collection", 0],
    ["{}", "not_a_collection", 0],
    ['{"features": 1}', "not_a_collection", 0],
    ["oops", "not_json", 0],
    ['{"features": [1, 2', "not_json", 18],
    ['{"features": [1 2]}', "not_json", 16],
    ['{"features": [1,]}', "not_json", 16],
    ['{"features": [,1]}', "not_json", 14],
    ['{"features": [{"a": [}]}', "not_json", 21],
    ['{"features": []', "not_json", 15],
    ['{"features": [],}', "not_json", 16],
    ['{"features": []} x', "not_json", 17],
    ['{"features" []}', "not_json", 12],
    ["{features: []}", "not_json", 1],
    ['{"a": NaN, "features": []}', "not_json", 6],
    ['{"a\\x": 1, "features": []}', "not_json", 3],
  ])("says of %j: %s at %i", (text, reason, offset) => {
    expect(scanFeatures(text)).toEqual({ ok: false, reason, offset });
  });
});
