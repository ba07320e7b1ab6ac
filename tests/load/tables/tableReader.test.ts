import { describe, expect, it } from "vitest";
import type { Mapping } from "../../../src/load/mapping.ts";
import { fixture, lines, type ReadTable, readTable } from "./readTable.ts";

const MAPPED: Partial<Mapping> = { date: "date", title: "title" };

function dates({ records }: ReadTable): (string | null)[] {
  return records.map(({ properties: { date, dateKind } }) => (dateKind ? `${dateKind} ${date}` : date));
}
function types({ records }: ReadTable): string[] {
  return records.map(({ properties: { type, also } }) => [type, ...also].join(" + "));
}
function precisions({ records }: ReadTable): string[] {
  return records.map(({ properties: { precision } }) => precision);
}
function titles({ records }: ReadTable): string[] {
  return records.map(({ properties: { title } }) => title);
}

describe("ACLED, as it is exported today", () => {
  const read = readTable(fixture("acled-current.csv"), { name: "acled-current.csv" });
  it("is recognised and taken whole", () => {
    expect(read.result.header?.format).toBe("acled");
    expect([read.result.taken, read.left, read.result.missing]).toEqual([20, [], []]);
    expect(lines(read.warned)).toEqual(["10 null_island 0, 0", "20 unknown_country Made-up Land"]);
  });
  it("has dates as exact as the row says, never more", () => {
    expect(dates(read).slice(0, 6)).toEqual([
      "2023-01-02",
      "2025-05-16",
      "2023-02",
      "2023",
      "202X",
      "2023-06",
    ]);
  });
  it("has places as exact as the row says, and none at 0, 0", () => {
    expect(precisions(read).slice(5, 10)).toEqual(["locality", "municipality", "province", "none", "none"]);
    expect(read.records[8]?.geometry).toBeNull();
  });
  it("has types of ours where the notes speak of a place of detention, beside its own", () => {
    expect(types(read).slice(10)).toEqual([
      "prison_attack + breakout + Battles",
      "riot + Riots",
      "exchange + Strategic developments",
      "release + Strategic developments",
      "counter_operation + Strategic developments",
      "Protests",
      "Battles",
      "Battles",
      "Battles",
      "custody_death + Violence against civilians",
    ]);
    expect(read.result.givenTypes).toBe(6);
    expect(read.result.ownTypes[0]).toEqual({ name: "Battles", count: 14 });
  });
  it("knows actors of the vocabulary, and keeps the others with ids of their own", () => {
    expect(read.records[12]?.properties.actors.map(({ id, role }) => `${role} ${id}`)[0]).toBe(
      "party taliban",
    );
    expect(read.records[16]?.properties.actors[0]?.id).toBe("jnim");
    expect(read.records[11]?.properties.actors[0]?.role).toBe("inmates");
    expect(read.result.unknownActors.slice(0, 2)).toEqual([
      { name: "Made-up Army", count: 17 },
      { name: "Made-up Front", count: 15 },
    ]);
    const own = read.records[0]?.properties.actors[0]?.id ?? "";
    expect(own).toMatch(/^own-[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(read.result.actors.find(({ id }) => id === own)?.name).toBe("Made-up Front");
  });
  it("takes 0 dead for none reported, not for nobody", () => {
    expect(read.records[0]?.properties.figures[0]).toMatchObject({ low: null, withoutNumber: 1 });
    expect(read.records[1]?.properties.figures[0]).toMatchObject({ low: 4, high: 4, population: "mixed" });
  });
  it("names its sources, and says several where there are", () => {
    expect(read.records.slice(0, 2).map(({ properties }) => properties.evidence)).toEqual([
      "single",
      "several",
    ]);
    const known = new Set(read.result.sources.map(({ id }) => id));
    expect(
      read.records.flatMap(({ properties }) => properties.sources).filter((id) => !known.has(id)),
    ).toEqual([]);
  });
  it("shows the row's own cells", () => {
    expect(read.records[10]?.own?.get("event_id_cnty")).toBe("MUP11");
    expect(read.records[10]?.properties.summary).toContain("made-up prison");
    expect(read.records[10]?.properties.externalIds).toEqual({ acled: ["MUP11"] });
  });
  it("may lack columns, which are named", () => {
    const { result } = readTable(fixture("acled-without-timestamp.csv"));
    expect([result.header?.format, result.taken, result.missing]).toEqual([
      "acled",
      2,
      ["admin3", "timestamp"],
    ]);
  });
});

describe("ACLED, as it was until about 2019", () => {
  const read = readTable(fixture("acled-old-uppercase.csv"));
  it("is recognised in capitals and any order, with the old names of its events", () => {
    expect(read.result.header?.format).toBe("acled");
    expect(types(read).slice(0, 5)).toEqual([
      "Battle-No change of territory",
      "Riots/Protests",
      "riot + Riots/Protests",
      "prison_attack + Remote violence",
      "Violence against civilians",
    ]);
    expect(read.records[8]?.properties.countries).toEqual(["ML"]);
    expect(read.records[4]?.properties.actors.map(({ role }) => role)).toEqual([
      "attacker",
      "accomplice",
      "accomplice",
      "mentioned",
    ]);
  });
  it("leaves it open which of two days is meant", () => {
    expect(dates(read).slice(5, 8)).toEqual(["2012-03-18", "one_of 2012-03-07/2012-07-03", "2012-03-18"]);
  });
});

describe("GTD", () => {
  const read = readTable(fixture("gtd.csv"), { encoding: "windows-1252" });
  it("is recognised and taken whole, in its encoding", () => {
    expect([read.result.header?.format, read.result.taken, read.left]).toEqual(["gtd", 20, []]);
    expect(lines(read.warned)).toEqual(["19 unknown_country Soviet Union"]);
    expect(read.records[15]?.properties.places[0]?.place).toBe("Cárcava");
    expect(read.result.unknownActors.map(({ name }) => name)).toContain("Frente Ficción de Múrcia");
  });
  it("reads months and days of 0 as not known", () => {
    expect(dates(read).slice(0, 3)).toEqual(["1999-05-02", "1999-05", "1999"]);
    expect(dates(read)[13]).toBe("1999-05-15/1999-06-02");
  });
  it("takes an empty count for unknown, not for 0", () => {
    const groups = (row: number) =>
      read.records[row]?.properties.figures.map(({ group, low }) => `${group} ${low}`);
    expect(groups(0)).toEqual(["killed 2", "injured 1"]);
    expect(groups(3)).toEqual([]);
    expect(groups(4)).toEqual(["injured 1"]);
    expect(groups(12)).toEqual(["killed 2", "injured 1", "hostages_taken 12", "hostages_released 12"]);
  });
  it("has no place where the place is not known, whatever point stands there", () => {
    expect(precisions(read).slice(5, 10)).toEqual([
      "none",
      "province",
      "municipality",
      "municipality",
      "none",
    ]);
  });
  it("knows prisons by kind of target and by words", () => {
    expect(types(read).slice(10, 13)).toEqual([
      "prison_attack + Armed Assault",
      "prison_attack + breakout + Armed Assault",
      "hostage_taking + Hostage Taking (Barricade Incident)",
    ]);
    expect(read.records[11]?.properties.outcome).toBe("foiled");
  });
  it("matches names of actors with an abbreviation behind them, and in its own transliteration", () => {
    expect(read.records[19]?.properties.actors.map(({ id }) => id)).toEqual([
      "islamic-state",
      "al-qaeda-in-iraq",
    ]);
    expect(read.records[15]?.properties.actors[0]?.basis[0]?.kind).toBe("claimed");
    expect(read.records[14]?.properties.actors).toEqual([]);
  });
});

describe("UCDP GED", () => {
  const read = readTable(fixture("ucdp-ged.csv"));
  it("is recognised and taken whole", () => {
    expect([read.result.header?.format, read.result.taken, read.left]).toEqual(["ucdp", 20, []]);
    expect(lines(read.warned)).toEqual([
      "15 figure_order best 9, low 3, high 5",
      "16 no_deaths 0, 0, 0",
      "20 date_order 2015-03-05 / 2015-03-01",
    ]);
  });
  it("is recognised without a header, too", () => {
    const headless = readTable(fixture("ucdp-headerless.csv"));
    expect(headless.records.map(({ properties }) => properties)).toEqual(
      read.records.map(({ properties }) => properties),
    );
    expect(lines(headless.warned)[0]).toBe("14 figure_order best 9, low 3, high 5");
  });
  it("has dates as exact as the row says, never more", () => {
    expect(dates(read).slice(0, 7)).toEqual([
      "2015-03-01",
      "2015-03-01/2015-03-04",
      "2015-03",
      "2015",
      "2015-03",
      "2015",
      "201X",
    ]);
  });
  it("has places as exact as the row says", () => {
    expect(precisions(read).slice(7, 13)).toEqual([
      "municipality",
      "municipality",
      "province",
      "country",
      "country",
      "province",
    ]);
  });
  it("states the best estimate beside the range, and deaths by side as parts", () => {
    const claims = read.records[0]?.properties.claims.filter(({ about }) => about === "figure") ?? [];
    expect(
      claims.map(({ op, value, low, high, subsetOf }) => [op, value ?? `${low}–${high}`, subsetOf]),
    ).toEqual([
      ["eq", 3, undefined],
      ["range", "3–5", undefined],
      ["eq", 1, "clm-row-1-1"],
      ["eq", 2, "clm-row-1-1"],
    ]);
    expect(read.records[0]?.properties.figures).toMatchObject([{ low: 3, high: 5 }]);
    expect(read.records[13]?.properties.contested).toEqual(["figure"]);
  });
  it("names kinds of violence in words, and prisons by words", () => {
    expect([types(read)[0], types(read)[15], types(read)[16]]).toEqual([
      "State-based conflict",
      "One-sided violence",
      "prison_attack + State-based conflict",
    ]);
    expect(read.records[17]?.properties.countries).toEqual(["CD"]);
    expect(read.records[17]?.properties.actors[1]?.id).toBe("taliban");
  });
});

describe("any other table", () => {
  it("is read by a mapping, with semicolons and decimal commas", () => {
    const mapping = { date: "Date", end: "End date", type: "Category", title: "Name" };
    const read = readTable(fixture("generic-semicolon.csv"), { mapping });
    expect(titles(read)).toEqual(["Made-up first", 'Made-up "second"; quoted', "Third", "Fifth", "Sixth"]);
    expect(dates(read)).toEqual([
      "2020-08-02",
      "2020-08-02/2020-08-05",
      "one_of 2020-02-08/2020-08-02",
      null,
      "2020",
    ]);
    expect(types(read)).toEqual(["riot", "riot", "Market day", "Market day", "Market day"]);
    expect(read.records.map(({ geometry }) => geometry?.coordinates ?? null)).toEqual([
      [70.25, 34.5],
      [-8, 12.65],
      [-8, 12],
      [-160, 10],
      null,
    ]);
    expect(lines(read.left)).toEqual([
      "5 latitude 95",
      "8 bad_coordinates north, 10",
      "9 not_finite Infinity, 10",
    ]);
    expect(lines(read.warned)).toEqual([
      "6 bad_date last summer",
      "6 longitude_wrapped 10, 200",
      "7 null_island 0, 0",
    ]);
    expect(read.positions).toContainEqual([200, 10]);
  });
  it("may have its points as well-known text", () => {
    const read = readTable(fixture("generic-wkt.csv"), { mapping: { date: "when", title: "title" } });
    expect(read.records.map(({ geometry }) => geometry?.coordinates ?? null)).toEqual([
      [10.5, 20.25],
      [10.5, 20.25],
      null,
    ]);
    expect(lines(read.left)).toEqual(["4 bad_coordinates LINESTRING (0 0, 1 1)"]);
  });
  it("may have no place at all, and says so", () => {
    const { result, records } = readTable(fixture("no-coordinates.csv"), { mapping: MAPPED });
    expect([result.header?.placed, records[0]?.geometry]).toEqual([false, null]);
  });

  const cases: [file: string, titles: string[], left: string[], warned: string[]][] = [
    ["tabs.csv", ["One, with a comma"], [], []],
    ["bom.csv", ["One"], [], []],
    ["sep-hint.csv", ["One"], [], []],
    ["quoted-newline.csv", ["One\nwith a line", 'Two\r\nwith "quotes", and a comma', "Three"], [], []],
    ["line-ends-cr.csv", ["One", "Two"], [], []],
    ["line-ends-mixed.csv", ["One", "Two", "Three"], [], []],
    ["unterminated-quote.csv", ["One", "Three", "Four"], ["3 unclosed_quote"], []],
    [
      "unterminated-quote-closed-later.csv",
      ["One", "Three", "Four, quoted", "Five"],
      ["3 unclosed_quote"],
      [],
    ],
    ["cell-count.csv", ["One", "Four", "Five"], ["3 cell_count", "4 cell_count"], []],
    ["stray-quotes.csv", ['5" pipe', '"One" said'], [], ["2 stray_quote", "3 stray_quote"]],
    ["formula-cells.csv", ['=HYPERLINK("https://example.org","x")', "+1", "-1+2", "@SUM(A1)", "=1"], [], []],
    ["header-only.csv", [], [], []],
    ["empty.csv", [], [], []],
  ];
  it.each(cases)("%s: every row is taken or left out with its line", (file, expected, left, warned) => {
    for (const chunk of [undefined, 1, 7]) {
      const read = readTable(fixture(file), { mapping: MAPPED, ...(chunk && { chunk }) });
      expect(titles(read)).toEqual(expected);
      expect(lines(read.left)).toEqual(left);
      expect(lines(read.warned)).toEqual(warned);
      expect(read.columns.size).toBe(expected.length);
    }
  });

  it("may use the names of an object's own parts as columns and types", () => {
    const mapping = { date: "date", type: "type", title: "constructor" };
    const read = readTable(fixture("proto-names.csv"), { mapping });
    expect(types(read)).toEqual(["__proto__", "constructor", "toString"]);
    expect(read.result.ownTypes.map(({ name }) => name)).toEqual(["__proto__", "constructor", "toString"]);
    expect(read.records[0]?.own?.get("__proto__")).toBe("__proto__");
    expect(titles(read)).toEqual(["constructor", "y", "y"]);
    expect(read.columns.types.values).toEqual(["__proto__", "constructor", "toString"]);
    expect(lines(read.warned)).toEqual(["1 duplicate_key lat"]);
    expect(read.records[0]?.geometry?.coordinates).toEqual([20, 10]);
  });
});
