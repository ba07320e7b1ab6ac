import { describe, expect, it } from "vitest";
import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import type { Query } from "../../src/query/query.ts";
import type { RowList } from "../../src/query/rowList.ts";
import type { Sort } from "../../src/query/sort.ts";
import { queryOf, queryOfFacts } from "../queryOf.ts";
import { sampleFacts, sampleIncident } from "../samples.ts";

const place = (words: string) => [{ role: "site" as const, place: words }];

const RECORDS = [
  sampleIncident("august", { date: "2020-08", countries: ["SY"], places: place("Raqqa") }),
  sampleIncident("undated", { date: null, countries: [], type: "prison_attack" }),
  sampleIncident("second-of-august", { date: "2020-08-02", countries: ["AF"], places: place("Kabul") }),
  sampleIncident("until-2012", {
    date: "/2012-05",
    countries: ["AF"],
    places: place("Jalalabad"),
    type: "propaganda",
  }),
  sampleIncident("first-of-august", {
    date: "2020-08-01",
    countries: ["SY", "AF"],
    places: place("Hasakah"),
  }),
  sampleIncident("old", { date: "1999/2002", countries: ["AF"], type: "prison_attack" }),
];

function listOf(query: Query, sort: Sort, filter: Filter = NO_FILTER): RowList {
  const view = { zoom: 1, distance: 44, bounds: null, period: query.coverage };
  return query.list(query.answer(filter, view), sort);
}

function sorted(sort: Sort, filter?: Filter): string[] {
  const rows = listOf(queryOf(RECORDS), sort, filter).slice(0, RECORDS.length);
  return rows.map((row) => RECORDS[row]?.id.replace("inc-", "") ?? "none");
}

describe("the list", () => {
  it("by date: newest first, equal starts as in the dataset, undated last", () => {
    expect(sorted("date")).toEqual([
      "second-of-august",
      "august",
      "first-of-august",
      "until-2012",
      "old",
      "undated",
    ]);
  });

  it("by date, oldest first: undated last all the same", () => {
    expect(sorted("-date")).toEqual([
      "old",
      "until-2012",
      "august",
      "first-of-august",
      "second-of-august",
      "undated",
    ]);
  });

  it("by place: by name of the first country, then by place, no country last", () => {
    expect(sorted("place")).toEqual([
      "old",
      "until-2012",
      "second-of-august",
      "first-of-august",
      "august",
      "undated",
    ]);
  });

  it("by type: in the order of the legend, then newest first", () => {
    expect(sorted("type")).toEqual([
      "old",
      "undated",
      "second-of-august",
      "august",
      "first-of-august",
      "until-2012",
    ]);
  });

  it("holds the shown rows alone, whatever is asked afterwards", () => {
    expect(sorted("date", { ...NO_FILTER, country: ["SY"] })).toEqual(["august", "first-of-august"]);
    const query = queryOf(RECORDS);
    const list = listOf(query, "date", { ...NO_FILTER, country: ["SY"] });
    listOf(query, "date", { ...NO_FILTER, country: ["AF"] });
    expect([list.length, list.slice(0, 9)]).toEqual([2, [0, 4]]);
  });

  it("tells the place of a row from either end, and that of none", () => {
    const list = listOf(queryOf(RECORDS), "date", { ...NO_FILTER, undated: false });
    expect([...RECORDS.keys()].map(list.indexOf)).toEqual([1, -1, 0, 3, 2, 4]);
    expect(list.slice(3, 5)).toEqual([3, 5]);
    expect(list.indexOf(2)).toBe(0);
    expect(list.slice(5, 9)).toEqual([]);
  });

  it("of a file without records at hand goes by country, then from point to point; own types stand last", () => {
    const row = (country: string, type: string, lon: number) => ({
      facts: sampleFacts({ countries: [country], types: [type], place: { lon, lat: 10, radiusKm: 0 } }),
      facilities: [],
      country,
    });
    const rows = [
      row("SY", "Zeal", 40),
      row("AF", "riot", 60),
      row("SY", "Alarm", 10),
      row("AF", "legal", 50),
    ];
    const query = queryOfFacts(rows);
    expect(listOf(query, "place").slice(0, 4)).toEqual([3, 1, 2, 0]);
    expect(listOf(query, "type").slice(0, 4)).toEqual([1, 3, 2, 0]);
  });
});
