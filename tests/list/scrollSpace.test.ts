import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  farFrom,
  isStuck,
  LONGEST,
  moved,
  type Position,
  placeOf,
  placeShowing,
  rowsAt,
  type ScrollSpace,
  scrollAt,
  scrollSpace,
  skipAt,
  skipFor,
} from "../../src/list/scrollSpace.ts";

const ROW = 106;
const VIEW = 800;
const million = scrollSpace(1_000_000, ROW, VIEW);
const lastScroll = million.length - VIEW;

const spaces = fc
  .record({ rows: fc.integer({ min: 1, max: 5_000_000 }), view: fc.integer({ min: 100, max: 2_000 }) })
  .map(({ rows, view }) => scrollSpace(rows, ROW, view));

/** From 0 to 1, evenly: doubles of fast-check are nearly all next to 0. */
const shares = fc.integer({ min: 0, max: 1_000_000 }).map((millionth) => millionth / 1_000_000);

/** A space and a scroll that its scroll bar can have. */
const stands = fc
  .tuple(spaces, shares)
  .map(([space, share]) => ({ space, scroll: share * Math.max(0, space.length - space.view) }));

const at = (space: ScrollSpace, scroll: number): Position => ({ scroll, skip: skipAt(space, scroll) });

test("no box is longer than browsers bear", () => {
  fc.assert(fc.property(spaces, ({ length }) => length <= LONGEST && length <= 33_554_428));
});

test("the ends of the scroll bar are the ends of the list", () => {
  expect(rowsAt(million, placeOf(at(million, 0)), 0)).toEqual([0, 8]);
  expect(rowsAt(million, placeOf(at(million, lastScroll)), 0)[1]).toBe(1_000_000);
  expect(placeOf(at(million, lastScroll))).toBe(million.full - VIEW);
});

test("every row is in sight at some scroll", () => {
  fc.assert(
    fc.property(spaces, shares, (space, share) => {
      const index = Math.min(space.rows - 1, Math.floor(share * space.rows));
      const place = Math.max(0, Math.min(index * ROW, space.full - space.view));
      const scroll = scrollAt(space, place);
      const skip = skipFor(space, place, scroll);
      const [from, to] = rowsAt(space, scroll + skip, 0);
      expect(from <= index && index < to).toBe(true);
    }),
  );
});

test("a place further down has a scroll further down", () => {
  fc.assert(
    fc.property(stands, shares, ({ space, scroll }, share) => {
      const higher = scroll * share;
      expect(placeOf(at(space, higher))).toBeLessThanOrEqual(placeOf(at(space, scroll)));
    }),
  );
});

test("scroll and place lead to each other", () => {
  fc.assert(
    fc.property(stands, ({ space, scroll }) => {
      expect(Math.abs(scrollAt(space, placeOf(at(space, scroll))) - scroll)).toBeLessThan(1);
    }),
  );
});

describe("moving", () => {
  test("by wheel and keys is exact, wherever one is", () => {
    fc.assert(
      fc.property(stands, shares, ({ space, scroll }, share) => {
        const before = at(space, scroll);
        const by = (2 * share - 1) * 0.99 * farFrom(space);
        expect(placeOf(moved(space, before, scroll + by)) - placeOf(before)).toBeCloseTo(by, 3);
      }),
    );
  });

  test("by a pixel of the scroll bar goes on in proportion", () => {
    const pixel = million.length / VIEW;
    const position = moved(million, at(million, 0), 400 * pixel);
    expect(position).toEqual(at(million, 400 * pixel));
    expect(placeOf(position) / million.full).toBeCloseTo(0.5, 2);
  });

  test("is stuck where the scroll bar ends before the rows do, and is put right there", () => {
    const stuck = { scroll: lastScroll, skip: skipAt(million, lastScroll) - 5_000 };
    expect(isStuck(million, stuck)).toBe(true);
    const scroll = scrollAt(million, placeOf(stuck));
    const right = { scroll, skip: skipFor(million, placeOf(stuck), scroll) };
    expect(Math.abs(placeOf(right) - placeOf(stuck))).toBeLessThanOrEqual(1);
    expect(isStuck(million, right)).toBe(false);
    expect(lastScroll - scroll).toBeGreaterThan(0);
  });

  test("rests without a jump, although scroll bars stand at whole pixels", () => {
    fc.assert(
      fc.property(stands, ({ space, scroll }) => {
        const place = placeOf(at(space, scroll));
        const whole = Math.round(scrollAt(space, place));
        expect(Math.abs(whole + skipFor(space, place, whole) - place)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("a turn of the wheel never gets stuck after rest", () => {
    fc.assert(
      fc.property(
        stands.filter(({ space }) => space.full > LONGEST),
        fc.integer({ min: -2_000, max: 2_000 }),
        ({ space, scroll }, by) => {
          const to = Math.max(0, Math.min(scroll + by, space.length - space.view));
          const position = moved(space, at(space, scroll), to);
          const isAnEnd = placeOf(position) <= 0 || placeOf(position) >= space.full - space.view - 1;
          expect(isStuck(space, position) && !isAnEnd).toBe(false);
        },
      ),
    );
  });
});

describe("a row is brought into sight", () => {
  test.each([
    ["not at all where it is", 1_000, 12, 1_000],
    ["down to the head where it is above", 5_000, 10, 10 * ROW - 46],
    ["up to the foot where it is below", 0, 10, 11 * ROW - VIEW],
  ])("%s", (_how, place, index, expected) => {
    expect(placeShowing(million, place, index, 46)).toBe(expected);
  });
});
