import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dateStanding, readDate, readFourDays } from "../../src/domain/dateStanding.ts";
import { dayNumber, parseWindowEdge } from "../../src/domain/day.ts";
import { parseEdtf } from "../../src/domain/edtf.ts";

interface DateCase {
  readonly form: string;
  readonly window: string;
  readonly date: string | null;
  readonly dateKind?: "one_of";
  readonly from: string | null;
  readonly to: string | null;
  readonly by?: "overlap" | "start";
  readonly coverage?: { readonly from: string; readonly to: string };
  readonly expected: "certain" | "possible" | "undated" | "out";
}

interface DateCases {
  readonly coverage: { readonly from: string; readonly to: string };
  readonly cases: readonly DateCase[];
}

const fixture: DateCases = JSON.parse(
  readFileSync(new URL("../fixtures/dateCases.json", import.meta.url), "utf8"),
);

const nameOf = ({ form, date, from, to, by, window, expected }: DateCase): string =>
  `${form} ${date}, window ${from ?? "…"} to ${to ?? "…"} (${window})${by === "start" ? " by start" : ""}: ${expected}`;

const edge = (text: string | null, which: "from" | "to"): number | null => {
  if (text === null) return null;
  const day = parseWindowEdge(text, which);
  if (day === null) throw new Error(`${text} is no window edge`);
  return day;
};

function standingOf(given: DateCase): string {
  const reading = readDate(given.date, given.dateKind);
  if (given.date !== null && reading === null) throw new Error(`${given.date} was not taken`);
  const { from, to } = given.coverage ?? fixture.coverage;
  return dateStanding(
    reading,
    { from: edge(given.from, "from"), to: edge(given.to, "to") },
    given.by ?? "overlap",
    { from: dayNumber(from), to: dayNumber(to) },
  );
}

describe("the fixture", () => {
  test("says each case once", () => {
    const names = fixture.cases.map(nameOf);
    expect(names.length).toBeGreaterThanOrEqual(200);
    expect(new Set(names).size).toBe(names.length);
  });

  test("has rows that only its four words, forms and ways of counting fill", () => {
    for (const { expected, by, dateKind } of fixture.cases) {
      expect(["certain", "possible", "undated", "out"]).toContain(expected);
      expect([undefined, "overlap", "start"]).toContain(by);
      expect([undefined, "one_of"]).toContain(dateKind);
    }
  });
});

describe.each([
  ["UTC−11", "Pacific/Pago_Pago", 660],
  ["UTC", "UTC", 0],
  ["UTC+14", "Pacific/Kiritimati", -840],
])("in %s", (_name, zone, minutesBehindUtc) => {
  const zoneBefore = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  });

  test("the machine's clock is in that zone", () => {
    expect(new Date(2020, 7, 3).getTimezoneOffset()).toBe(minutesBehindUtc);
  });

  test.each(fixture.cases.map((row): [string, DateCase] => [nameOf(row), row]))("%s", (_title, row) => {
    expect(standingOf(row)).toBe(row.expected);
  });
});

describe("a reading", () => {
  test("is the same from the four published days", () => {
    for (const { date, dateKind } of fixture.cases) {
      if (date === null) continue;
      const result = parseEdtf(date, dateKind);
      if (!result.ok) throw new Error(`${date}: ${result.reason}`);
      expect(readFourDays(result.date.days, date, dateKind)).toEqual(readDate(date, dateKind));
    }
  });

  test("is none without a date, or without one that is taken", () => {
    expect(readDate(null)).toBeNull();
    expect(readDate("2016-02-30")).toBeNull();
    expect(readDate("2013-07", "one_of")).toBeNull();
  });

  test.each(["2013-07~", "2013-07?", "2013-07%", "2012~/2014", "2012/2014?", "/2014%"])(
    "%s is doubtful",
    (text) => {
      expect(readDate(text)?.doubtful).toBe(true);
    },
  );

  test("refuses days that are none", () => {
    const days = { start: "2013-07-01", startLatest: "2013-07-32", endEarliest: "2013-07-01", end: null };
    expect(() => readFourDays(days, "2013-07/..")).toThrow(RangeError);
  });
});
