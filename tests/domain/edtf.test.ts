import { describe, expect, test } from "vitest";
import { type EdtfReason, parseEdtf } from "../../src/domain/edtf.ts";

type Row = readonly [
  text: string,
  start: string | null,
  startLatest: string,
  endEarliest: string,
  end: string | null,
];

const LEVEL_0: readonly Row[] = [
  ["2013-07-22", "2013-07-22", "2013-07-22", "2013-07-22", "2013-07-22"],
  ["2016-02-29", "2016-02-29", "2016-02-29", "2016-02-29", "2016-02-29"],
  ["2013-07", "2013-07-01", "2013-07-31", "2013-07-01", "2013-07-31"],
  ["2016-02", "2016-02-01", "2016-02-29", "2016-02-01", "2016-02-29"],
  ["1900-02", "1900-02-01", "1900-02-28", "1900-02-01", "1900-02-28"],
  ["2013", "2013-01-01", "2013-12-31", "2013-01-01", "2013-12-31"],
  ["1999/2002", "1999-01-01", "1999-12-31", "2002-01-01", "2002-12-31"],
  ["2013-07/2014", "2013-07-01", "2013-07-31", "2014-01-01", "2014-12-31"],
  ["2020-08-02/2020-08-03", "2020-08-02", "2020-08-02", "2020-08-03", "2020-08-03"],
  ["2020-08-02/2020-08-02", "2020-08-02", "2020-08-02", "2020-08-02", "2020-08-02"],
  ["2013-07/2013-07", "2013-07-01", "2013-07-31", "2013-07-01", "2013-07-31"],
  // Start and end overlap: no start after the latest end, no end before the earliest start.
  ["2013/2013-07", "2013-01-01", "2013-07-31", "2013-07-01", "2013-07-31"],
  ["2013-07/2013", "2013-07-01", "2013-07-31", "2013-07-01", "2013-12-31"],
  ["2013-07-20/2013-07", "2013-07-20", "2013-07-20", "2013-07-20", "2013-07-31"],
];

const LEVEL_1: readonly Row[] = [
  ["2013-10-XX", "2013-10-01", "2013-10-31", "2013-10-01", "2013-10-31"],
  ["2016-02-XX", "2016-02-01", "2016-02-29", "2016-02-01", "2016-02-29"],
  ["2013-XX", "2013-01-01", "2013-12-31", "2013-01-01", "2013-12-31"],
  ["2013-XX-XX", "2013-01-01", "2013-12-31", "2013-01-01", "2013-12-31"],
  ["201X", "2010-01-01", "2019-12-31", "2010-01-01", "2019-12-31"],
  ["20XX", "2000-01-01", "2099-12-31", "2000-01-01", "2099-12-31"],
  ["2019-10~", "2019-10-01", "2019-10-31", "2019-10-01", "2019-10-31"],
  ["2018-10-14?", "2018-10-14", "2018-10-14", "2018-10-14", "2018-10-14"],
  ["2018%", "2018-01-01", "2018-12-31", "2018-01-01", "2018-12-31"],
  ["2012~/2014-05?", "2012-01-01", "2012-12-31", "2014-05-01", "2014-05-31"],
  ["2016/..", "2016-01-01", "2016-12-31", "2016-01-01", null],
  ["2016-03-05/..", "2016-03-05", "2016-03-05", "2016-03-05", null],
  ["2016/", "2016-01-01", "2016-12-31", "2016-01-01", null],
  ["/2017-10-05", null, "2017-10-05", "2017-10-05", "2017-10-05"],
  ["/2017-10", null, "2017-10-31", "2017-10-01", "2017-10-31"],
  ["../2017", null, "2017-12-31", "2017-01-01", "2017-12-31"],
];

/** EDTF has these at level 2; the published pattern permits them. */
const BEYOND_LEVEL_1: readonly Row[] = [
  ["2013-10-XX~", "2013-10-01", "2013-10-31", "2013-10-01", "2013-10-31"],
  ["201X?", "2010-01-01", "2019-12-31", "2010-01-01", "2019-12-31"],
  ["199X/2002-XX", "1990-01-01", "1999-12-31", "2002-01-01", "2002-12-31"],
  ["201X/..", "2010-01-01", "2019-12-31", "2010-01-01", null],
];

describe.each([
  ["level 0", LEVEL_0],
  ["level 1", LEVEL_1],
  ["unknown digits with a qualifier or in an interval", BEYOND_LEVEL_1],
])("%s is taken", (_level, rows) => {
  test.each(rows)("%s: start %s to %s, end %s to %s", (text, start, startLatest, endEarliest, end) => {
    const result = parseEdtf(text);
    expect(result).toMatchObject({
      ok: true,
      date: { text, days: { start, startLatest, endEarliest, end } },
    });
  });
});

test("one of two days: start and end between the first and the second", () => {
  expect(parseEdtf("2005-07-10/2005-07-12", "one_of")).toMatchObject({
    date: {
      kind: "one_of",
      days: { start: "2005-07-10", startLatest: "2005-07-12", endEarliest: "2005-07-10", end: "2005-07-12" },
    },
  });
});

test.each([
  ["2013-07-22", false, false],
  ["2013-07~", true, false],
  ["2013-07?", false, true],
  ["2013-07%", true, true],
  ["2012~/2014", true, false],
  ["2012/2014?", false, true],
  ["2012~/2014?", true, true],
  ["/2014%", true, true],
])("%s: approximate %s, uncertain %s", (text, approximate, uncertain) => {
  expect(parseEdtf(text)).toMatchObject({ date: { approximate, uncertain } });
});

test.each([
  ["2016/..", { kind: "no_end", end: "open" }],
  ["2016/", { kind: "no_end", end: "unknown" }],
  ["../2017", { kind: "no_start", start: "open" }],
  ["/2017", { kind: "no_start", start: "unknown" }],
  ["2013-XX", { kind: "single", part: { precision: "year" } }],
  ["2013-10-XX", { kind: "single", part: { precision: "month" } }],
  ["201X", { kind: "single", part: { precision: "decade" } }],
  ["20XX", { kind: "single", part: { precision: "century" } }],
  ["1999/2002", { kind: "lasted", from: { precision: "year" }, to: { precision: "year" } }],
])("%s is understood", (text, date) => {
  expect(parseEdtf(text)).toMatchObject({ date });
});

const REFUSED: Record<EdtfReason, readonly string[]> = {
  empty: [""],
  not_a_date: [
    "July 2013",
    "22.07.2013",
    "20130722",
    "2013-7-22",
    "13-07-22",
    "2013-07-22 ",
    "+2013",
    "unknown",
  ],
  no_such_month: ["2013-13", "2013-00", "2013-42", "2013-20", "2013-13-XX", "2013/2014-13", "2018-21-05"],
  no_such_day: [
    "2016-02-30",
    "2015-02-29",
    "1900-02-29",
    "2013-04-31",
    "2013-07-00",
    "2013-07-32",
    "/2013-06-31",
  ],
  season: ["2018-21", "2018-24", "2018-33", "2018-41", "2018-21~", "2018-21/2018-22"],
  time: ["2013-07-22T10:00:00Z", "2013-07-22T10:00:00+02:00", "10:00", "2013-07-22T10:00/2013-07-23"],
  set: ["[2013-07-22,2013-07-23]", "[2013..2015]", "[..2013]"],
  list: ["{2013,2014}", "{2013..2015}"],
  long_year: ["Y170000002", "Y-17E7", "Y2013"],
  negative_year: ["-2013", "-0001-07", "-2013/2014", "2013/-2014"],
  significant_digits: ["1950S2"],
  year_unknown: ["XXXX", "XXXX-07", "XXXX-07-22", "XXXX/2013"],
  unspecified_digits: [
    "2XXX",
    "201X-05",
    "20XX-XX",
    "2013-XX-05",
    "2013-1X",
    "2013-07-2X",
    "2X13",
    "2013-X1",
  ],
  qualifier_position: ["?2013", "2013?-07", "2013-~07", "2013~-07-22", "2013~?", "2013~~", "?2013/2014"],
  misplaced_dots: ["..", "2013..", "..2013", "2013..2014", "2013/..2014", "2013/..~"],
  two_slashes: ["2013/07/22", "2013/2014/2015", "2013//2014", "//"],
  both_ends_open: ["/", "../..", "/..", "../"],
  end_before_start: ["2014/2013", "2013-07-05/2013-07-01", "2013-08/2013-07", "2014/2013-12", "202X/201X"],
  one_of_needs_two_days: [],
  one_of_order: [],
};

const REFUSED_ALTERNATIVES: Partial<Record<EdtfReason, readonly string[]>> = {
  one_of_needs_two_days: [
    "2013-07-22",
    "2013-07/2013-08",
    "2013-07-22/2013-08",
    "2013-07-22/..",
    "/2013-07-22",
  ],
  one_of_order: ["2013-07-22/2013-07-22", "2013-07-23/2013-07-22"],
  no_such_day: ["2016-02-29/2016-02-30"],
  two_slashes: ["2013-07-22/2013-07-23/2013-07-24"],
  both_ends_open: ["../.."],
  empty: [""],
};

const rowsOf = (refused: Partial<Record<EdtfReason, readonly string[]>>): readonly (readonly string[])[] =>
  Object.entries(refused).flatMap(([reason, texts]) => texts.map((text) => [text, reason]));

describe("not taken, with its reason", () => {
  test.each(rowsOf(REFUSED))("%j: %s", (text, reason) => {
    expect(parseEdtf(text ?? "")).toMatchObject({ ok: false, reason, expected: expect.stringMatching(/\w/) });
  });

  test.each(rowsOf(REFUSED_ALTERNATIVES))("one of %j: %s", (text, reason) => {
    expect(parseEdtf(text ?? "", "one_of")).toMatchObject({ ok: false, reason });
  });

  test("every reason has an example", () => {
    const exemplified = [...rowsOf(REFUSED), ...rowsOf(REFUSED_ALTERNATIVES)].map(([, reason]) => reason);
    expect(new Set(exemplified)).toEqual(new Set(Object.keys(REFUSED)));
  });

  test("an interval needs no order that it cannot break: the same month, the year around it", () => {
    for (const text of ["2013-07/2013-07", "2013-07/2013", "2013/2013-07"])
      expect(parseEdtf(text).ok).toBe(true);
  });
});
