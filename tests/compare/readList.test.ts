import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeList } from "../../src/compare/decodeList.ts";
import { withJoinedDate } from "../../src/compare/joinedDate.ts";
import { guessColumns } from "../../src/compare/listColumns.ts";
import { readTable } from "../../src/compare/readTable.ts";
import { runs } from "../runs.ts";
import { listOf, noPause, tableOf } from "./lists.ts";

describe("a table", () => {
  it("counts lines of the file, also where a cell has several", async () => {
    const { rows } = await tableOf('a,b\r\n1,"x\r\ny"\r\n\r\n2,z\r\n');
    expect(rows).toEqual([
      { line: 2, cells: ["1", "x\ny"] },
      { line: 5, cells: ["2", "z"] },
    ]);
  });

  it("reads semicolons and tabs", async () => {
    for (const delimiter of [";", "\t"]) {
      const { header, rows } = await tableOf(`date;place\n2020-08-02;"a;b"\n`.replaceAll(";", delimiter));
      expect(header).toEqual(["date", "place"]);
      expect(rows[0]?.cells).toEqual(["2020-08-02", `a${delimiter}b`]);
    }
  });

  it("loses one line alone to a quotation mark that is never closed", async () => {
    const { rows, leftOut } = await tableOf('a,b\n1,x\n2,"y\n3,z\n4,w\n');
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(leftOut).toEqual([{ line: 3, reason: "quote", detail: '2,"y' }]);
    expect((await tableOf('a,b\n1,x\n2,"y')).leftOut).toEqual([{ line: 3, reason: "quote", detail: '2,"y' }]);
  });

  it("takes a quotation mark within a cell as it stands", async () => {
    const { rows, leftOut } = await tableOf('a,b\n1,the "old" jail\n2,"a "second" one"\n3,x\n');
    expect(rows.map(({ cells }) => cells[1])).toEqual(['the "old" jail', 'a "second" one', "x"]);
    expect(leftOut).toEqual([]);
  });

  it("leaves out rows of more cells than the header, and fills shorter ones", async () => {
    const { rows, leftOut } = await tableOf("a,b\n1,2,3\n4\n5,6,\n");
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["4", ""],
      ["5", "6"],
    ]);
    expect(leftOut).toEqual([{ line: 2, reason: "cells", detail: "1 | 2 | 3" }]);
  });

  it.each([
    ["", "empty"],
    [" \n\n", "empty"],
    ["PK\u0003\u0004\0\0", "binary"],
    ["date,place\n", "no_rows"],
    ["<!doctype html>\n<p>login</p>\n", "one_column"],
  ])("%j is none: %s", async (text, reason) => {
    expect(await readTable(text, noPause)).toBe(reason);
  });

  it("stops at 50,000 rows and says so", async () => {
    const { rows, isCut } = await tableOf(`a,b\n${"1,2\n".repeat(50_001)}`);
    expect([rows.length, isCut]).toEqual([50_000, true]);
    expect((await tableOf(`a,b\n${"1,2\n".repeat(50_000)}`)).isCut).toBe(false);
  });

  it("has every row that is not blank, taken or left out, whatever stands in it", async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("__proto__", "=1+1", 'a"b', "x,y", "ü", "\u2028"));
    const clean = cell.map((text) => text.replace(/[\0\r\n]/g, " "));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(clean, clean), { minLength: 1, maxLength: 30 }), async (cells) => {
        const csv = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
        const { rows, leftOut } = await tableOf(["a,b", "x,y", ...csv].join("\n"));
        const kept = cells.map((row) => row.map((text) => text.trim())).filter((row) => row.some(Boolean));
        expect(rows.map((row) => row.cells)).toEqual([["x", "y"], ...kept]);
        expect(leftOut).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("encodings", () => {
  it("reads UTF-8, UTF-16 and what an old spreadsheet writes", () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0xe9, 0]);
    expect(decodeList(utf16)).toEqual({ text: "é", encoding: "utf-16le" });
    expect(decodeList(new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9]))).toEqual({
      text: "é",
      encoding: "utf-8",
    });
    expect(decodeList(new Uint8Array([0xe9]))).toEqual({ text: "é", encoding: "windows-1252" });
  });
});

describe("columns are guessed", () => {
  const cases: [string, string, object][] = [
    [
      "ACLED",
      "event_id_cnty,event_date,year,time_precision,country,location,latitude,longitude,geo_precision,notes,fatalities\nX1,2 August 2020,2020,1,Afghanistan,Jalalabad,34.4,70.4,1,n,29",
      { date: 1, end: null, country: 4, place: 5, lat: 6, lon: 7, title: 9, figures: [10] },
    ],
    [
      "UCDP",
      "id,date_start,date_end,where_coordinates,latitude,longitude,country,source_headline,best,high,low\n1,2020-08-02 00:00:00.000,2020-08-03,Jalalabad,34.4,70.4,Afghanistan,h,29,30,20",
      { date: 1, end: 2, place: 3, lat: 4, lon: 5, country: 6, title: 7, figures: [8, 9, 10] },
    ],
    [
      "GTD",
      "eventid,iyear,imonth,iday,country,country_txt,city,latitude,longitude,summary,nkill,nwound\n1,2020,8,0,4,Afghanistan,Jalalabad,34.4,70.4,s,29,50",
      { date: 12, country: 5, place: 6, title: 9, figures: [10, 11] },
    ],
    ["a date by what stands in it", "what,tag\nriot,02/08/2020", { date: 1, order: "dmy" }],
    ["the order of day and month", "date,place\n1/2/2020,x\n2/13/2020,y", { date: 0, order: "mdy" }],
  ];
  it.each(cases)("%s", async (_, csv, expected) => {
    expect(guessColumns(withJoinedDate(await tableOf(csv)))).toMatchObject(expected);
  });
});

it("year, month and day are put together only where there is no date", async () => {
  const { header, rows } = withJoinedDate(await tableOf("year,month,day\n2020,8,2\n2020,,\n,8,2\n"));
  expect(header).toEqual(["year", "month", "day", "year-month-day"]);
  expect(rows.map(({ cells }) => cells[3])).toEqual(["2020-08-02", "2020-00-00", ""]);
  expect(withJoinedDate(await tableOf("event_date,year,month,day\n2,2020,8,2\n")).header).toHaveLength(4);
});

describe("rows", () => {
  it("are understood as far as they go, with a remark on the rest", async () => {
    const { rows, leftOut, warnings } = await listOf(
      [
        "date,end,lat,lon,place,country",
        '2020-08-02,2020-08-03,"34,43",70.45,Jalalabad,Afghanistan',
        "in the summer,,95,10,Somewhere,ZZ",
        "2020-08,2019-01-01,0,0,,",
        ",,,,,Mali",
      ].join("\n"),
    );
    expect(rows).toMatchObject([
      { dateText: "2020-08-02/2020-08-03", point: { lat: 34.43, lon: 70.45 }, countries: ["AF"] },
      { dateText: null, date: null, point: null, place: "Somewhere", countries: [] },
      { dateText: "2020-08", point: null },
    ]);
    expect(leftOut).toEqual([{ line: 5, reason: "nothing", detail: "Mali" }]);
    expect(warnings).toEqual([
      { line: 3, reason: "date", detail: "in the summer" },
      { line: 3, reason: "point", detail: "95, 10" },
      { line: 4, reason: "end", detail: "2019-01-01" },
      { line: 4, reason: "zero", detail: "0, 0" },
    ]);
  });

  it("name a country in their words where no column does, the longest name", async () => {
    const { rows } = await listOf(
      "date,title\n2020-10-20,Escape at Beni in the Democratic Republic of the Congo\n2020,Niger\n",
    );
    expect(rows.map(({ countries }) => countries)).toEqual([["CD"], ["NE"]]);
  });

  it("understand codes and the names of other datasets", async () => {
    const { rows } = await listOf(
      "date,country\n2020,CD\n2020,DR Congo (Zaire)\n2020,Ivory Coast\n2020,__proto__\n",
    );
    expect(rows.map(({ countries }) => countries)).toEqual([["CD"], ["CD"], ["CI"], []]);
  });
});
