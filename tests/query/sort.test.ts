import { describe, expect, it } from "vitest";
import { factsOf } from "../../src/domain/facts.ts";
import { type Sort, type Sortable, sortRows } from "../../src/query/sort.ts";
import { countryName, deepFreeze, sampleContext, sampleIncident } from "../samples.ts";

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

function sorted(sort: Sort): string[] {
  const record = (row: number) => RECORDS[row] ?? sampleIncident("none");
  const sortable: Sortable = { record, facts: (row) => factsOf(record(row), sampleContext()), countryName };
  const rows = deepFreeze([...RECORDS.keys()]);
  return sortRows(rows, sort, sortable).map((row) => record(row).id.replace("inc-", ""));
}

describe("sortRows", () => {
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
});
