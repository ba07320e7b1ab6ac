import { describe, expect, it } from "vitest";
import { importedDate } from "../../src/load/importedDate.ts";
import { guessMapping, NO_MAPPING, previewOf } from "../../src/load/mapping.ts";

describe("dates of a file of one's own", () => {
  it.each([
    ["2013-07-22", "2013-07-22"],
    [" 2013-07 ", "2013-07"],
    ["2013", "2013"],
    ["2013-07-22T23:30:00-05:00", "2013-07-22"],
    ["2013-07-22 01:02", "2013-07-22"],
    ["2013-07-22T01:02:03.456Z", "2013-07-22"],
    ["2013/07/22", "2013-07-22"],
    ["2013/07/22 10:00:00", "2013-07-22"],
    ["2013-10~", "2013-10~"],
    ["2013-10-XX", "2013-10-XX"],
    ["1999/2002", "1999/2002"],
    ["2016/..", "2016/.."],
    ["2013.0", "2013"],
    ["", null],
    [null, null],
  ])("%j is %j", (text, date) => {
    expect(importedDate(text, null, { date: "date", end: null })).toEqual({ text: date, fault: null });
  });

  it.each(["soon", "22/07/2013", "07/22/2013", "2013-02-30", "2013-13", "1374500000", "2013-07-22T99", "-5"])(
    "%j is none",
    (text) => {
      expect(importedDate(text, null, { date: "date", end: null })).toEqual({
        text: null,
        fault: "bad_date",
      });
    },
  );

  it.each([
    ["timestamp", "1374450000", "2013-07-21"],
    ["epoch_ms", "1374450000000", "2013-07-21"],
    ["unix", "-86400", "1969-12-31"],
    ["timestamp", "2013", "2013"],
  ])("in %s, %s counts from 1970 where the name says so", (name, text, date) => {
    expect(importedDate(text, null, { date: name, end: null }).text).toBe(date);
  });

  it.each([
    ["2013-07-22", "2013-07-25", "2013-07-22/2013-07-25", null],
    ["2013-07-22", "2013-07-22", "2013-07-22", null],
    ["2013-07-22", "", "2013-07-22", null],
    ["", "2013-07-25", "/2013-07-25", null],
    ["2013-07-22", "2013-07-21", "2013-07-22", "date_order"],
    ["2013-07-22", "later", "2013-07-22", "bad_date"],
    ["1999/2002", "2003", "1999/2002", null],
  ])("from %j to %j", (start, end, text, fault) => {
    expect(importedDate(start, end, { date: "start", end: "end" })).toEqual({ text, fault });
  });
});

describe("the guess", () => {
  const guess = (columns: readonly string[], ...rows: (string | null)[][]) => guessMapping({ columns, rows });

  it.each([
    [
      ["id", "Event Date", "event_type", "Title"],
      ["1", "2013-07-22", "riot", "A"],
      ["Event Date", null, "event_type", "Title"],
    ],
    [
      ["start", "end", "name"],
      ["2013", "2014", "A"],
      ["start", "end", null, "name"],
    ],
    [
      ["from", "to", "kind"],
      ["Paris", "Rome", "x"],
      [null, null, "kind", null],
    ],
    [
      ["first_seen", "place"],
      ["2013-07-22T01:00:00Z", "Ghent"],
      ["first_seen", null, null, "place"],
    ],
    [
      ["year", "type"],
      ["2013", "riot"],
      ["year", null, "type", null],
    ],
    [["time"], ["12:30"], [null, null, null, null]],
    [
      ["__proto__", "constructor"],
      ["1", "2"],
      [null, null, null, null],
    ],
  ])("%j", (columns, row, [date = null, end = null, type = null, title = null]) => {
    expect(guess(columns, row)).toEqual({ date, end, type, title });
  });

  it("of nothing is nothing", () => {
    expect(guess([])).toEqual(NO_MAPPING);
  });

  it("can be looked at", () => {
    const sample = {
      columns: ["d", "t"],
      rows: [
        ["2013-07-22", "riot"],
        ["soon", null],
      ],
    };
    expect(previewOf(sample, { date: "d", end: null, type: "t", title: null })).toEqual([
      { date: "2013-07-22", type: "riot", title: "riot" },
      { date: null, type: "untyped", title: "untyped" },
    ]);
  });
});
