import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportedHeight } from "../../src/embed/reportedHeight.ts";
import { EMBED_PARTS } from "../../src/store/store.ts";

const width = fc.integer({ min: 1, max: 4000 });
const parts = fc.subarray([...EMBED_PARTS]);

describe("the height that a frame asks for", () => {
  it.each([
    [300, [], 260 + 46 + 36 + 144 + 50],
    [360, [], 260 + 46 + 36 + 144 + 36],
    [600, [], 380 + 35 + 36 + 144 + 36],
    [768, [], 480 + 35 + 36 + 144 + 36],
    [1280, [], 560 + 35 + 36 + 144 + 36],
    [600, ["map"], 380 + 36],
    [600, ["list", "sentence"], 320 + 35 + 36],
  ])("at %i px with %j is %i px", (wide, shown, height) => {
    expect(reportedHeight(wide, shown)).toBe(height);
  });

  it("is a whole number that the loader and WordPress can give, without the list", () => {
    fc.assert(
      fc.property(width, parts, (wide, shown) => {
        const height = reportedHeight(wide, shown);
        expect(Number.isInteger(height)).toBe(true);
        expect(height).toBeGreaterThan(0);
        expect(height).toBeLessThanOrEqual(shown.includes("list") ? 1200 : 1000);
      }),
    );
  });

  it("does not hang on the order of the parts, nor on one that stands twice", () => {
    fc.assert(
      fc.property(width, parts, (wide, shown) => {
        const other = [...shown, ...shown].reverse();
        expect(reportedHeight(wide, other)).toBe(reportedHeight(wide, shown));
      }),
    );
  });

  it("is that of the usual parts where none is known", () => {
    expect(reportedHeight(600, ["", "constructor"])).toBe(reportedHeight(600, []));
  });
});
