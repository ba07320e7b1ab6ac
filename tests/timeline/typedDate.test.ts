import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay } from "../../src/domain/day.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { monthNames } from "../../src/timeline/dayFormats.ts";
import { parseTypedDate, type TypedDate } from "../../src/timeline/typedDate.ts";

const months = monthNames(ENGLISH);
const read = (typed: string): TypedDate => parseTypedDate(typed, months);

describe("taken", () => {
  test.each([
    ["2020", "2020"],
    ["2020-08", "2020-08"],
    ["2020-8", "2020-08"],
    ["2020-08-03", "2020-08-03"],
    ["2020/8/3", "2020-08-03"],
    ["2020.08.03", "2020-08-03"],
    ["  2020 - 08 ", "2020-08"],
    ["2020–08", "2020-08"],
    ["8/2020", "2020-08"],
    ["08.2020", "2020-08"],
    ["Aug 2020", "2020-08"],
    ["august 2020", "2020-08"],
    ["2020 August", "2020-08"],
    ["Sept. 2020", "2020-09"],
    ["3 August 2020", "2020-08-03"],
    ["3rd August 2020", "2020-08-03"],
    ["August 3, 2020", "2020-08-03"],
    ["3-Aug-2020", "2020-08-03"],
    ["25/8/2020", "2020-08-25"],
    ["8/25/2020", "2020-08-25"],
    ["8/8/2020", "2020-08-08"],
    ["29 Feb 2020", "2020-02-29"],
  ])("%s is %s", (typed, text) => {
    expect(read(typed)).toEqual({ ok: true, text });
  });

  test("nothing typed is no edge", () => {
    expect(read("  ")).toEqual({ ok: true, text: null });
  });

  test("every day in each of the forms that are promised", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (day) => {
        const iso = isoDay(day);
        const [year = "", month = "", ofMonth = ""] = iso.split("-");
        const name = months[Number(month) - 1]?.[0] ?? "";
        expect(read(iso)).toEqual({ ok: true, text: iso });
        expect(read(`${Number(ofMonth)} ${name} ${year}`)).toEqual({ ok: true, text: iso });
        expect(read(`${name.slice(0, 3)} ${Number(ofMonth)}, ${year}`)).toEqual({ ok: true, text: iso });
        expect(read(`${Number(month)}/${year}`)).toEqual({ ok: true, text: `${year}-${month}` });
      }),
    );
  });
});

describe("refused", () => {
  test("with both readings, where there are two", () => {
    expect(read("3/8/2020")).toEqual({
      ok: false,
      reason: "ambiguous",
      readings: ["2020-08-03", "2020-03-08"],
    });
  });

  test.each(["2020-13", "2020-02-30", "31 Sept 2020", "30/2/2020", "13/2020", "2020-00", "0/2020"])(
    "%s is not in the calendar",
    (typed) => {
      expect(read(typed)).toEqual({ ok: false, reason: "no_such_day" });
    },
  );

  test.each([
    "03/08/20",
    "20",
    "20200803",
    "August",
    "3 August",
    "3 8 2020",
    "Ma 2020",
    "last summer",
    "2020-08-03T10:00",
    "2020~",
    "2020-08/2020-10",
    "August September 2020",
    "3 4 August 2020",
    "August 2020 2021",
    "<b>2020</b>",
  ])("%s is not read as a date", (typed) => {
    expect(read(typed)).toEqual({ ok: false, reason: "form" });
  });

  test("never throws, and takes nothing that a filter would not", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/. -]{1,12}$/)), (typed) => {
        const result = read(typed);
        if (result.ok && result.text !== null) expect(result.text).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
      }),
    );
  });
});
