import { describe, expect, it } from "vitest";
import { orderShown, typedDate } from "../../src/compare/typedDates.ts";

describe("a date as lists have it", () => {
  it.each([
    ["2020-08-02", "2020-08-02"],
    ["2020-08-02 00:00:00.000", "2020-08-02"],
    ["2020-08-02T23:30:00-11:00", "2020-08-02"],
    ["2020/8/2", "2020-08-02"],
    ["20200802", "2020-08-02"],
    ["2 August 2020", "2020-08-02"],
    ["02-Aug-2020", "2020-08-02"],
    ["Aug. 2, 2020", "2020-08-02"],
    ["August 2020", "2020-08"],
    ["2020-08-00", "2020-08"],
    ["2020-00-00", "2020"],
    ["2020", "2020"],
    ["2020-08~", "2020-08~"],
    ["2020-08-02/2020-08-03", "2020-08-02/2020-08-03"],
    ["2/8/2020", "2020-08-02"],
    ["2.8.2020 14:05", "2020-08-02"],
  ])("%s", (text, edtf) => expect(typedDate(text, "dmy")).toBe(edtf));

  it("is read in the order that was chosen", () => expect(typedDate("2/8/2020", "mdy")).toBe("2020-02-08"));

  it.each(["", "soon", "2020-02-30", "31/13/2020", "44046", "2 Octember 2020", "02/08/20"])(
    "is none: %j",
    (text) => expect(typedDate(text, "dmy")).toBe(null),
  );
});

it("the order shows where a number cannot be a month", () => {
  expect(orderShown(["1/2/2020", "13/2/2020"])).toBe("dmy");
  expect(orderShown(["1/2/2020", "2/13/2020 10:00"])).toBe("mdy");
  expect(orderShown(["1/2/2020", "2020-13-01"])).toBe(null);
});
