import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  civilDay,
  dayNumber,
  dayOf,
  daysInMonth,
  isoDay,
  parseDay,
  parseWindowEdge,
} from "../../src/domain/day.ts";

const FIRST = -719_528;
const LAST = 2_932_896;
const MS_PER_DAY = 86_400_000;

test.each([
  ["1970-01-01", 0],
  ["1969-12-31", -1],
  ["1999-01-01", 10_592],
  ["2000-02-29", 11_016],
  ["2000-03-01", 11_017],
  ["2020-12-31", 18_627],
  ["0000-01-01", FIRST],
  ["9999-12-31", LAST],
])("%s is day %i", (iso, day) => {
  expect(dayNumber(iso)).toBe(day);
  expect(isoDay(day)).toBe(iso);
});

test("every day there and back, and as the platform counts in UTC", () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => {
      const iso = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
      expect(isoDay(day)).toBe(iso);
      expect(dayNumber(iso)).toBe(day);
      const { year, month, day: dayOfMonth } = civilDay(day);
      expect(dayOf(year, month, dayOfMonth)).toBe(day);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [2015, 2, 28],
  [2016, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [2013, 4, 30],
  [2013, 7, 31],
  [2013, 0, 0],
  [2013, 13, 0],
])("month %i-%i has %i days", (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

const NO_DAYS = [
  "2015-02-29",
  "1900-02-29",
  "2013-04-31",
  "2013-07-00",
  "2013-00-05",
  "2013-13-05",
  "2013-7-5",
];

test.each([...NO_DAYS, "", "2013-07", " 2013-07-05", "2013-07-05T00:00", "+002013-07-05"])(
  "%j is no day",
  (text) => {
    expect(parseDay(text)).toBeNull();
    expect(() => dayNumber(text)).toThrow(RangeError);
  },
);

test.each([FIRST - 1, LAST + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("%d has no ISO day", (day) => {
  expect(() => isoDay(day)).toThrow(RangeError);
});

describe("window edges", () => {
  test.each([
    ["2020", "2020-01-01", "2020-12-31"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2019-02", "2019-02-01", "2019-02-28"],
    ["2020-08-03", "2020-08-03", "2020-08-03"],
    ["0000", "0000-01-01", "0000-12-31"],
  ])("%s is from %s to %s", (text, from, to) => {
    expect(parseWindowEdge(text, "from")).toBe(dayNumber(from));
    expect(parseWindowEdge(text, "to")).toBe(dayNumber(to));
  });

  const refused = [
    "",
    "20",
    "202X",
    "2020-13",
    "2020-00",
    "2020-02-30",
    "2020-8",
    "2020-08-03/",
    "2020-08-03T00:00Z",
  ];
  test.each([...refused, " 2020", "2020 ", "２０２０", "-2020", "2020~", "20200803"])(
    "%j is no edge",
    (text) => {
      expect(parseWindowEdge(text, "from")).toBeNull();
      expect(parseWindowEdge(text, "to")).toBeNull();
    },
  );
});
