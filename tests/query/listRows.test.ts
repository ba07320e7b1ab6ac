import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listRows } from "../../src/query/listRows.ts";

const SIZES = { minLength: 0, maxLength: 700 };

/** An order of rows, what became of each, and two looks into the list. */
const LISTS = fc.array(fc.record({ rank: fc.integer(), isShown: fc.boolean() }), SIZES).chain((rows) =>
  fc.record({
    order: fc.constant(
      Uint32Array.from([...rows.keys()].sort((a, b) => (rows[a]?.rank ?? 0) - (rows[b]?.rank ?? 0))),
    ),
    standings: fc.constant(Uint8Array.from(rows, ({ isShown }) => (isShown ? 1 : 0))),
    looks: fc.array(fc.tuple(fc.nat(rows.length + 2), fc.nat(30)), { minLength: 1, maxLength: 6 }),
  }),
);

describe("the rows of a list", () => {
  it("are those of the order that are shown, from wherever somebody looks", () => {
    fc.assert(
      fc.property(LISTS, ({ order, standings, looks }) => {
        const shown = Array.from(order).filter((row) => standings[row] !== 0);
        const list = listRows(order, standings, shown.length);
        for (const [from, length] of looks) {
          expect(list.slice(from, from + length)).toEqual(shown.slice(from, from + length));
        }
        for (const row of order) expect(list.indexOf(row)).toBe(shown.indexOf(row));
      }),
    );
  });
});
