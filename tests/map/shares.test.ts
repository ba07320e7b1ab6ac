import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SHARES, sharesOf } from "../../src/map/sceneMark.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("the shares of a mark", () => {
  it("are parts of the whole ring, to within one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 100, max: 1_000 }), { minLength: 1, maxLength: 4 }),
        (counts) => {
          const shares = sharesOf(counts);
          expect(sum(shares)).toBe(SHARES);
          for (const [at, count] of counts.entries()) {
            expect(Math.abs((shares[at] ?? 0) - (count * SHARES) / sum(counts))).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it("are there of all that occurs, and of nothing else", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { maxLength: 12 }), (counts) => {
        if (sum(counts) === 0) return;
        const shares = sharesOf(counts);
        expect(shares.map((share) => share > 0)).toEqual(counts.map((count) => count > 0));
      }),
    );
  });

  it("stay where they are when one of their neighbours loses some", () => {
    expect(sharesOf([100, 100, 100, 100])).toEqual([12, 12, 12, 12]);
    expect(sharesOf([100, 110, 90, 100])).toEqual([12, 13, 11, 12]);
  });
});
