import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIMENSIONS, isUnfiltered, KEYS_OF, NO_FILTER, withoutDimension } from "../../src/domain/filter.ts";
import { filters } from "../arbitraries.ts";

describe("the dimensions of a filter", () => {
  it("have each of its properties, once", () => {
    expect(Object.values(KEYS_OF).flat().sort()).toEqual(Object.keys(NO_FILTER).sort());
    expect(Object.keys(KEYS_OF).sort()).toEqual([...DIMENSIONS].sort());
  });

  it("are taken away one by one, until nothing is asked", () => {
    fc.assert(
      fc.property(filters(), (filter) => {
        expect(DIMENSIONS.reduce(withoutDimension, filter)).toEqual(NO_FILTER);
      }),
    );
  });

  it("leave the others as they are", () => {
    fc.assert(
      fc.property(filters(undefined, 2), fc.constantFrom(...DIMENSIONS), (filter, dimension) => {
        const cleared = withoutDimension(filter, dimension);
        const keys = Object.keys(NO_FILTER) as (keyof typeof NO_FILTER)[];
        for (const key of keys) {
          expect(cleared[key]).toEqual((KEYS_OF[dimension].includes(key) ? NO_FILTER : filter)[key]);
        }
      }),
    );
  });
});

describe("isUnfiltered", () => {
  it("is so where nothing is asked, whatever object says it", () => {
    expect(isUnfiltered(NO_FILTER)).toBe(true);
    expect(isUnfiltered({ ...NO_FILTER, type: [], from: null })).toBe(true);
  });

  it.each([
    { from: "2020" },
    { dates: "certain" },
    { undated: false },
    { type: ["riot"] },
    { scope: "core" },
    { min: { group: "killed", value: 1 } },
    { q: "x" },
    { near: { lat: 0, lon: 0, km: 1 } },
  ] as const)("is not so with %j", (change) => {
    expect(isUnfiltered({ ...NO_FILTER, ...change })).toBe(false);
  });
});
