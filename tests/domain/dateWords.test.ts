import { expect, test } from "vitest";
import { type DateDescription, describeDate } from "../../src/domain/dateWords.ts";
import { dayNumber } from "../../src/domain/day.ts";
import { type DateKind, parseEdtf } from "../../src/domain/edtf.ts";

function describeText(text: string, dateKind?: DateKind): DateDescription {
  const result = parseEdtf(text, dateKind);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return describeDate(result.date);
}

const phrase = (precision: string, first: string, last: string, approximate = false, uncertain = false) => ({
  precision,
  first: dayNumber(first),
  last: dayNumber(last),
  approximate,
  uncertain,
});

const JULY = phrase("month", "2013-07-01", "2013-07-31");
const YEAR_2016 = phrase("year", "2016-01-01", "2016-12-31");
const YEAR_2017 = phrase("year", "2017-01-01", "2017-12-31");

test.each([
  ["2013-07-22", { form: "day", date: phrase("day", "2013-07-22", "2013-07-22") }],
  ["2013-07", { form: "month", date: JULY }],
  ["2013-07-XX", { form: "month", date: JULY }],
  ["2016", { form: "year", date: YEAR_2016 }],
  ["2016-XX-XX", { form: "year", date: YEAR_2016 }],
  ["201X", { form: "decade", date: phrase("decade", "2010-01-01", "2019-12-31") }],
  ["20XX", { form: "century", date: phrase("century", "2000-01-01", "2099-12-31") }],
  ["2013-07%", { form: "month", date: phrase("month", "2013-07-01", "2013-07-31", true, true) }],
  ["2016/2017", { form: "lasted", from: YEAR_2016, to: YEAR_2017 }],
  [
    "2016~/2017?",
    {
      form: "lasted",
      from: phrase("year", "2016-01-01", "2016-12-31", true, false),
      to: phrase("year", "2017-01-01", "2017-12-31", false, true),
    },
  ],
  ["2013-07-22/2013-07-22", { form: "day", date: phrase("day", "2013-07-22", "2013-07-22") }],
  ["2013-07/2013-07", { form: "within", date: JULY }],
  ["2013-07~/2013-07?", { form: "within", date: phrase("month", "2013-07-01", "2013-07-31", true, true) }],
  ["2016/..", { form: "open_end", from: YEAR_2016 }],
  ["2016/", { form: "unknown_end", from: YEAR_2016 }],
  ["../2017", { form: "open_start", to: YEAR_2017 }],
  ["/2017", { form: "unknown_start", to: YEAR_2017 }],
])("%s is described", (text, description) => {
  expect(describeText(text)).toEqual(description);
});

test("one of two days is two alternatives, not a stretch", () => {
  expect(describeText("2020-08-02/2020-08-03", "one_of")).toEqual({
    form: "one_of",
    first: phrase("day", "2020-08-02", "2020-08-02"),
    second: phrase("day", "2020-08-03", "2020-08-03"),
  });
});
