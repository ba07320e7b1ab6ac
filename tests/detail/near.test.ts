import { describe, expect, test } from "vitest";
import { kinOf, neighboursOf, USUAL_REACH, WIDE_REACH } from "../../src/detail/near.ts";
import { nearWords } from "../../src/detail/nearWords.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import type { NearRow, Reach } from "../../src/query/nearRows.ts";

await ENGLISH.fetchMessages(["detail"]);

const row = (number: number, change: Partial<NearRow> = {}): NearRow => ({
  row: number,
  km: { from: 12.2, to: 12.2, sameFacility: false },
  days: { from: 3, to: 3, order: "later", doubtful: false },
  isCertain: true,
  ...change,
});
const within =
  (usual: number, wide: number) =>
  (reach: Reach): NearRow[] =>
    Array.from({ length: reach === USUAL_REACH ? usual : wide }, (_, number) => row(number));
const NONE = new Set<number>();

describe("the nearest records", () => {
  test("three within the usual reach are enough", () => {
    expect(neighboursOf(within(3, 9), NONE)).toMatchObject({ reach: USUAL_REACH, rows: [{}, {}, {}] });
  });
  test("fewer widen it", () => {
    const { reach, rows } = neighboursOf(within(2, 5), NONE);
    expect([reach, rows.length]).toEqual([WIDE_REACH, 5]);
  });
  test("what it is part of, and its parts, are not counted towards them", () => {
    const { reach, rows } = neighboursOf(within(3, 5), new Set([1, 4]));
    expect([reach, rows.map((one) => one.row)]).toEqual([WIDE_REACH, [0, 2, 3]]);
  });
  test("are six at most", () => expect(neighboursOf(within(9, 20), NONE).rows).toHaveLength(6));
});

test("all that is above and below a record is its own, however deep, and circles end", () => {
  const parents = new Map([
    ["inc-b", "inc-a"],
    ["inc-c", "inc-b"],
    ["inc-d", "inc-c"],
    ["inc-other", "inc-a"],
    ["inc-round", "inc-trip"],
    ["inc-trip", "inc-round"],
  ]);
  expect([...kinOf("inc-b", parents)].sort()).toEqual(["inc-a", "inc-b", "inc-c", "inc-d"]);
  expect([...kinOf("inc-d", parents)].sort()).toEqual(["inc-a", "inc-b", "inc-c", "inc-d"]);
  expect([...kinOf("inc-round", parents)].sort()).toEqual(["inc-round", "inc-trip"]);
});

const days = (from: number, to: number, order: "earlier" | "later" | "unknown", doubtful = false) => ({
  days: { from, to, order, doubtful },
});
const km = (from: number, to: number, sameFacility = false) => ({ km: { from, to, sameFacility } });

test.each<[Partial<NearRow>, string]>([
  [{}, "about 12 km away, 3 days later"],
  [days(1, 1, "earlier"), "about 12 km away, 1 day earlier"],
  [days(2, 33, "later"), "about 12 km away, 2 to 33 days later"],
  [days(2, 33, "earlier"), "about 12 km away, 2 to 33 days earlier"],
  [days(0, 0, "unknown"), "about 12 km away, at the same time"],
  [days(0, 30, "unknown"), "about 12 km away, at most 30 days apart"],
  [days(3, 5, "unknown"), "about 12 km away, 3 to 5 days apart"],
  [days(3, 3, "later", true), "about 12 km away, 3 days later (date uncertain)"],
  [km(0, 0, true), "at the same place, 3 days later"],
  [km(0, 0), "up to 1 km away, 3 days later"],
  [km(0, 9.2), "up to 10 km away, 3 days later"],
  [km(7.9, 20.1), "7 to 21 km away, 3 days later"],
  [{ ...km(80, 160), isCertain: false }, "May be near: 80 to 160 km away, 3 days later"],
])("%j is said as %s", (change, words) => expect(nearWords(ENGLISH, row(0, change))).toBe(words));
