import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { compareCsv, compareFileName } from "../../src/compare/compareCsv.ts";
import { matchList } from "../../src/compare/matchList.ts";
import { matchReasons } from "../../src/compare/reasonWords.ts";
import type { Envelope } from "../../src/domain/schema.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { COVERAGE } from "../samples.ts";
import { listOf, noPause, sampleOurs, tableOf } from "./lists.ts";

await ENGLISH.fetchMessages(["compare", "detail"]);

const FIGURE: Envelope = {
  group: "killed",
  population: "staff",
  unit: "person",
  low: 3,
  high: 5,
  moreThan: 0,
  withoutNumber: 0,
  denials: 0,
  claims: ["clm-a", "clm-b"],
  headline: null,
};

const DATA = { title: "Sample", version: "1.0.0", licence: "CC-BY-4.0" };

const CSV = [
  "date,lat,lon,place,country,killed",
  "2020-08-02,34.43,70.45,=cmd(),Afghanistan,29",
  "2020-08-03,-34.5,-73.5,Elsewhere,AF,2",
  "one day,0,0,Anywhere,AF,2",
  ",,,,,1",
].join("\n");

async function linesOf(): Promise<{ text: string; lines: Record<string, string>[] }> {
  const { header } = await tableOf(CSV);
  const { rows, leftOut, warnings } = await listOf(CSV);
  const records = [sampleOurs("a", { figures: [FIGURE] }), sampleOurs("b", { date: "2020-08-03" }, [0, 10])];
  const comparison = await matchList(rows, records, COVERAGE, noPause);
  const text = compareCsv({ locale: ENGLISH, header, comparison, leftOut, warnings, data: DATA });
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return { text, lines: data };
}

describe("the saved comparison", () => {
  it("has a line for each pair, row, record and row that was not read, after the rules", async () => {
    const { lines } = await linesOf();
    expect(lines.map(({ list, our_id, their_line }) => [list, our_id, their_line])).toEqual([
      ["note", "", ""],
      ["note", "", ""],
      ["note", "", ""],
      ["both", "inc-a", "2"],
      ["only_theirs", "", "3"],
      ["only_theirs", "", "4"],
      ["only_ours", "inc-b", ""],
      ["not_read", "", "5"],
    ]);
    expect(lines[0]?.reason).toBe("Compared with Sample, version 1.0.0 (CC-BY-4.0).");
    expect(lines[5]?.remark).toBe(
      "Date not understood, compared without a date: one day; 0,0 is a missing point, compared without a point: 0, 0",
    );
    expect(lines[2]?.reason).toContain("2 to 3 August 2020, in the countries that it names (Afghanistan)");
  });

  it("has figures side by side", async () => {
    const { lines } = await linesOf();
    expect(lines[3]).toMatchObject({
      their_killed: "29",
      our_killed_staff_low: "3",
      our_killed_staff_high: "5",
      our_figures: "Killed (Prison staff): 3–5 (2 claimants)",
      date_match: "certain",
      place_match: "distance_certain",
      days_apart_most: "0",
      km_apart: "0",
    });
  });

  it("holds no formula, and leaves negative degrees alone", async () => {
    const { text, lines } = await linesOf();
    expect(lines[3]?.their_place).toBe("'=cmd()");
    expect(lines[4]?.their_lon).toBe("-73.5");
    expect(text.startsWith("\ufefflist,reason,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
  });

  it("has a name that every system takes", () => {
    expect(compareFileName("Événements (2020) – v2.csv", 12)).toBe(
      "prison-incidents_compared-with_evenements-2020-v2_12-pairs.csv",
    );
    expect(compareFileName("../../.csv", 0)).toBe("prison-incidents_compared-with_list_0-pairs.csv");
  });
});

describe("reasons", () => {
  it.each([
    ["2020-08-02,34.43,70.45,", ["Same day.", "Less than 1 km apart."]],
    ["2020-08-04,34.53,70.45,", ["2 days apart.", "11 km from our point, which stands for 5 km around it."]],
    [
      "2020-08,34.89,70.45,",
      [
        "May lie within 3 days: the date in your list is not known to the day.",
        "May lie within 50 km: 51 km from our point, which stands for 5 km around it.",
      ],
    ],
    [
      ",,,Jalalabad",
      [
        "The dates could not be compared: the row has none.",
        "“Jalalabad” is part of the name “Nangarhar central prison, Jalalabad”.",
      ],
    ],
    [
      "2020-08-01/2020-08-09,36,70.45,Jalalabad prison",
      [
        "The dates overlap.",
        "The row names “Jalalabad prison”.",
        "The points are 175 km apart; the name alone fits.",
      ],
    ],
  ])("of %s", async (line, reasons) => {
    const { rows } = await listOf(`date,lat,lon,place\n${line}\n`);
    const { pairs } = await matchList(rows, [sampleOurs("a", { facility: "nangarhar" })], COVERAGE, noPause);
    expect(pairs.map((pair) => matchReasons(ENGLISH, pair))).toEqual([reasons]);
  });
});
