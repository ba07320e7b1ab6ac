import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import { DIMENSIONS, type Filter, NO_FILTER, withoutDimension } from "../../src/domain/filter.ts";
import { compileFilter, type Standing, standingOf } from "../../src/domain/standing.ts";
import { filters } from "../arbitraries.ts";
import { COVERAGE, sampleFacts } from "../samples.ts";

function standing(facts: Facts, change: Partial<Filter>): Standing {
  return standingOf(facts, compileFilter({ ...NO_FILTER, ...change }, COVERAGE));
}

const sample = sampleFacts();

describe("no filter", () => {
  it("lets every record in: with a date certain, doubtful or not, without one undated", () => {
    expect(standing(sample, {})).toBe("certain");
    expect(standing(sampleFacts({ date: "2013~" }), {})).toBe("certain");
    expect(standing(sampleFacts({ date: null }), {})).toBe("undated");
    expect(standing(sampleFacts({ place: null, precision: "none" }), {})).toBe("certain");
  });
});

describe("dates", () => {
  const july = sampleFacts({ date: "2013-07" });

  it.each([
    [{ from: "2013" }, "certain"],
    [{ from: "2013-07-15" }, "possible"],
    [{ from: "2013-07-15", dates: "certain" }, "out"],
    [{ from: "2013-08" }, "out"],
    [{ to: "2013-06" }, "out"],
    [{ to: "2013-07" }, "certain"],
  ] as const)("some day in July 2013 under %j: %s", (change, expected) => {
    expect(standing(july, change)).toBe(expected);
  });

  it("undated records have their own switch, whatever the window", () => {
    const undated = sampleFacts({ date: null });
    expect(standing(undated, { from: "2020", dates: "certain" })).toBe("undated");
    expect(standing(undated, { undated: false })).toBe("out");
  });
});

describe("lists: any of their values", () => {
  it.each([
    [{ type: ["riot", "release"] }, "certain"],
    [{ type: ["release"] }, "out"],
    [{ outcome: ["unknown"] }, "certain"],
    [{ outcome: ["succeeded"] }, "out"],
    [{ country: ["SY", "AF"] }, "certain"],
    [{ country: ["SY"] }, "out"],
    [{ region: ["034"] }, "certain"],
    [{ region: ["150"] }, "out"],
    [{ source: ["src-sample"] }, "certain"],
    [{ source: ["src-other"] }, "out"],
    [{ precision: ["locality"] }, "certain"],
    [{ precision: ["facility"] }, "out"],
    [{ evidence: ["single"] }, "certain"],
    [{ evidence: ["official", "several"] }, "out"],
    [{ scope: "core" }, "certain"],
  ] as const)("%j: %s", (change, expected) => {
    expect(standing(sample, change)).toBe(expected);
  });

  it("a record matches by each of its types", () => {
    const both = sampleFacts({ types: ["prison_attack", "breakout"] });
    expect(standing(both, { type: ["breakout"] })).toBe("certain");
    expect(standing(both, { type: ["prison_attack"] })).toBe("certain");
  });

  it("an adjacent record is out of the core", () => {
    expect(standing(sampleFacts({ core: false }), { scope: "core" })).toBe("out");
    expect(standing(sampleFacts({ core: false }), {})).toBe("certain");
  });
});

describe("actors", () => {
  const record = sampleFacts({
    actors: [
      { ids: ["province", "group"], role: "attacker", bases: ["claimed", "blamed"] },
      { ids: ["army"], role: "state_force", bases: ["reported"] },
      { ids: ["other"], role: "mentioned", bases: ["denied"] },
    ],
  });

  it.each([
    [{ actor: ["province"] }, "certain"],
    [{ actor: ["group"] }, "certain"],
    [{ actor: ["nobody", "group"] }, "certain"],
    [{ actor: ["nobody"] }, "out"],
    // In the roles of those who acted or left, unless others are chosen.
    [{ actor: ["army"] }, "out"],
    [{ actor: ["army"], role: ["state_force"] }, "certain"],
    [{ role: ["state_force"] }, "certain"],
    [{ role: ["opener"] }, "out"],
    [{ basis: ["denied"] }, "certain"],
    [{ basis: ["court"] }, "out"],
    // All of it must hold of one and the same actor.
    [{ actor: ["group"], basis: ["blamed"] }, "certain"],
    [{ actor: ["group"], basis: ["denied"] }, "out"],
    [{ role: ["mentioned"], basis: ["reported"] }, "out"],
    [{ actor: ["army", "group"], role: ["mentioned"] }, "out"],
  ] as const)("%j: %s", (change, expected) => {
    expect(standing(record, change)).toBe(expected);
  });
});

describe("at least so many", () => {
  const record = sampleFacts({ lows: new Map([["out_of_custody", 51]]) });

  it.each([
    [{ group: "out_of_custody", value: 51 }, "certain"],
    [{ group: "out_of_custody", value: 52 }, "out"],
    [{ group: "out_of_custody", value: 0 }, "certain"],
    [{ group: "killed", value: 0 }, "out"],
  ] as const)("%j: %s", (min, expected) => {
    expect(standing(record, { min })).toBe(expected);
  });
});

describe("words", () => {
  const record = sampleFacts({ text: "attack on the prison of sao paulo al shabab" });

  it.each([
    ["prison attack", "certain"],
    ["PRISON", "certain"],
    ["São", "certain"],
    ["al-Shabab", "out"],
    ["Shabāb", "certain"],
    ["pris", "certain"],
    ["prison riot", "out"],
    ["  ", "certain"],
    ["?!", "certain"],
    [".*", "certain"],
  ] as const)("%j: %s", (q, expected) => {
    expect(standing(record, { q })).toBe(expected);
  });
});

describe("near: a record stands for a circle", () => {
  // A degree of latitude is 111.2 km on the sphere that distances are measured on.
  const record = sampleFacts({ place: { lon: 70, lat: 34, radiusKm: 20 } });

  it.each([
    [{ lat: 35, lon: 70, km: 132 }, "certain"],
    [{ lat: 35, lon: 70, km: 131 }, "possible"],
    [{ lat: 35, lon: 70, km: 92 }, "possible"],
    [{ lat: 35, lon: 70, km: 91 }, "out"],
    [{ lat: 34, lon: 70, km: 20 }, "certain"],
    [{ lat: 34, lon: 70, km: 19 }, "possible"],
  ] as const)("%j: %s", (near, expected) => {
    expect(standing(record, { near })).toBe(expected);
  });

  it("reaches over the antimeridian", () => {
    const fiji = sampleFacts({ place: { lon: 179.9, lat: 0, radiusKm: 0 } });
    expect(standing(fiji, { near: { lat: 0, lon: -179.9, km: 23 } })).toBe("certain");
    expect(standing(fiji, { near: { lat: 0, lon: -179.9, km: 22 } })).toBe("out");
  });

  it("leaves out what has no place", () => {
    expect(standing(sampleFacts({ place: null }), { near: { lat: 0, lon: 0, km: 20_000 } })).toBe("out");
  });
});

describe("together", () => {
  const july = sampleFacts({ date: "2013-07" });
  const here = { lat: 34.43, lon: 70.45 };

  it("out wins, then undated, then possible", () => {
    expect(standing(july, { from: "2013-07-15", type: ["release"] })).toBe("out");
    expect(standing(july, { from: "2013", near: { ...here, km: 1 } })).toBe("possible");
    expect(standing(sampleFacts({ date: null }), { near: { ...here, km: 1 } })).toBe("undated");
  });

  it("taking a dimension away never shuts a record out", () => {
    const records = [
      sample,
      july,
      sampleFacts({ date: null }),
      sampleFacts({ place: null, core: false, date: "2020~" }),
    ];
    fc.assert(
      fc.property(
        filters(),
        fc.constantFrom(...records),
        fc.constantFrom(...DIMENSIONS),
        (filter, record, dimension) => {
          const cleared = standing(record, withoutDimension(filter, dimension));
          if (cleared === "out") expect(standing(record, filter)).toBe("out");
        },
      ),
      { numRuns: 1000 },
    );
  });
});
