import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import { CLASSES, FIRST_OWN_CLASS } from "../../src/query/columns.ts";
import { addFacts, createColumnsBuilder } from "../../src/query/createColumnsBuilder.ts";
import { hashOfId, indexIds, rowOfId } from "../../src/query/idIndex.ts";
import { mortonOrder } from "../../src/query/morton.ts";
import { rowFacts } from "../../src/query/rowFacts.ts";
import { queryOfFacts } from "../queryOf.ts";
import { sampleFacts } from "../samples.ts";
import { factRows } from "./anyFacts.ts";

describe("columns", () => {
  it("say of each row what was put in", () => {
    fc.assert(
      fc.property(factRows, (rows) => {
        const builder = createColumnsBuilder();
        for (const { facts, facilities, country } of rows) addFacts(builder, facts, facilities, country);
        const columns = builder.finish();
        expect(columns.size).toBe(rows.length);
        for (const [row, { facts }] of rows.entries()) {
          const { text: _, ...expected } = facts;
          // The same actor in the same role twice is one.
          const actors = [
            ...new Map(expected.actors.map((actor) => [JSON.stringify(actor), actor])).values(),
          ];
          expect(rowFacts(columns, row)).toEqual({ ...expected, actors, place: positive(expected.place) });
        }
      }),
      { numRuns: 300 },
    );
  });

  it("number dates by start, then by latest start", () => {
    fc.assert(
      fc.property(factRows, (rows) => {
        const builder = createColumnsBuilder();
        for (const { facts } of rows) addFacts(builder, facts, [], "");
        const { start, startLatest } = builder.finish().dates;
        const days = Array.from(start, (day, code) => [day, startLatest[code] ?? 0] as const).slice(1);
        expect(days).toEqual([...days].sort(([a, first], [b, second]) => a - b || first - second));
      }),
      { numRuns: 100 },
    );
  });

  it("number badges first, and then points along the curve, each once", () => {
    const at = (lon: number, lat: number, change: { readonly precision?: "country" } = {}) =>
      sampleFacts({ place: { lon, lat, radiusKm: 5 }, ...change });
    const builder = createColumnsBuilder();
    for (const facts of [at(100, -30), at(-100, 60), at(100, -30), at(10, 50), at(0, 0)])
      addFacts(builder, facts, [], "");
    addFacts(builder, at(66, 33, { precision: "country" }), [], "AF");
    addFacts(builder, at(68, 33, { precision: "country" }), [], "AF");
    addFacts(builder, sampleFacts({ place: null }), [], "");
    const { codes, lon, lat, badges } = builder.finish().points;
    expect([badges, [...codes.subarray(5)]]).toEqual([["AF"], [1, 1, 0]]);
    expect([lon[0], lon[1], lat[1]]).toEqual([Number.NaN, 67, 33]);
    expect(codes[0]).toBe(codes[2]);
    expect([...lon.subarray(2)].length).toBe(4);
    expect([...mortonOrder(lon.slice(2), lat.slice(2))]).toEqual([0, 1, 2, 3]);
  });

  it("give the six most frequent types of a file a class each, and the others one together", () => {
    const types = [
      "riot",
      ..."abcdefgh".split("").flatMap((type, index) => Array<string>(9 - index).fill(type)),
    ];
    const query = queryOfFacts(
      types.map((type) => ({ facts: sampleFacts({ types: [type] }), facilities: [], country: "" })),
    );
    expect(query.ownTypes).toEqual("abcdefgh".split(""));
    expect(query.ownTypes.map(query.classOf)).toEqual([5, 6, 7, 8, 9, 10, 11, 11]);
    expect([query.classOf("riot"), query.classOf("legal"), query.classOf("constructor")]).toEqual([
      1,
      3,
      CLASSES - 1,
    ]);
    expect(query.classOf("a")).toBe(FIRST_OWN_CLASS);
  });
});

/** Minus nought is nought in columns. */
const positive = (place: Facts["place"]): Facts["place"] =>
  place && { ...place, lon: place.lon + 0, lat: place.lat + 0 };

describe("ids", () => {
  it("lead to their rows, and no others do", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 50 }), fc.string(), (ids, other) => {
        const index = indexIds(ids.map((id, row) => [id, row]));
        expect(ids.map((id) => rowOfId(index, id))).toEqual([...ids.keys()]);
        if (!ids.includes(other)) expect(rowOfId(index, other)).toBeNull();
      }),
    );
  });

  it("lead to the first of two rows", () => {
    expect(
      rowOfId(
        indexIds([
          ["a", 1],
          ["b", 2],
          ["a", 3],
        ]),
        "a",
      ),
    ).toBe(1);
  });

  it("differ in their hashes, however alike they are", () => {
    const hashes = new Set(Array.from({ length: 300_000 }, (_, number) => hashOfId(`inc-${number}`)));
    expect(hashes.size).toBe(300_000);
    expect(Math.max(...[...hashes].slice(0, 1000))).toBeLessThan(2 ** 53);
  });
});
