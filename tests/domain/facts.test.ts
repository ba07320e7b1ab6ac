import { describe, expect, it } from "vitest";
import { factsOf } from "../../src/domain/facts.ts";
import type { Envelope, PublishedIncident } from "../../src/domain/schema.ts";
import { countryName, sampleActor, sampleContext, sampleFacility, sampleIncident } from "../samples.ts";

describe("factsOf", () => {
  it("names each type once, the record's own first", () => {
    const incident = sampleIncident("one", { type: "prison_attack", also: ["breakout", "prison_attack"] });
    expect(factsOf(incident, sampleContext()).types).toEqual(["prison_attack", "breakout"]);
  });

  it("names each region of all countries once", () => {
    const { regions } = factsOf(sampleIncident("one", { countries: ["ES", "XK", "AF"] }), sampleContext());
    expect([...regions].sort()).toEqual(["034", "039", "142", "150"]);
  });

  it("has a place where the record has a point", () => {
    expect(factsOf(sampleIncident("one", {}, [-3.7, 40.4]), sampleContext()).place).toEqual({
      lon: -3.7,
      lat: 40.4,
      radiusKm: 5,
    });
    expect(factsOf(sampleIncident("one", { radiusKm: null }), sampleContext()).place?.radiusKm).toBe(0);
    expect(factsOf(sampleIncident("one", {}, null), sampleContext()).place).toBeNull();
  });

  it("has no date where there is none", () => {
    expect(factsOf(sampleIncident("one", { date: null }), sampleContext()).date).toBeNull();
  });

  it("reads one of two days as such", () => {
    const incident = sampleIncident("one", { date: "2020-08-02/2020-08-05", dateKind: "one_of" });
    expect(factsOf(incident, sampleContext()).date?.oneOf).toBe(true);
  });
});

describe("the lowest figures", () => {
  const figure = (change: Partial<Envelope>): Envelope => ({
    group: "killed",
    population: "staff",
    unit: "person",
    low: 1,
    high: 2,
    moreThan: 0,
    withoutNumber: 0,
    denials: 0,
    claims: [],
    headline: null,
    ...change,
  });
  const lowsOf = (figures: Envelope[]) => factsOf(sampleIncident("one", { figures }), sampleContext()).lows;

  it("of several populations the highest counts", () => {
    expect(
      lowsOf([figure({ low: 3 }), figure({ population: "detainee", low: 20 }), figure({ low: 5 })]),
    ).toEqual(new Map([["killed", 20]]));
  });

  it("figures without a number, and of families where people are counted, give none", () => {
    expect(lowsOf([figure({ low: null }), figure({ group: "released", unit: "family", low: 17 })]).size).toBe(
      0,
    );
  });

  it("groups that count no people count what they are named for", () => {
    const figures = [
      figure({ group: "prisons_affected", unit: "prison", low: 17 }),
      figure({ group: "share_percent", unit: "percent", low: 50 }),
    ];
    expect(lowsOf(figures)).toEqual(
      new Map([
        ["prisons_affected", 17],
        ["share_percent", 50],
      ]),
    );
  });
});

describe("actors with those they belong to", () => {
  const actors = [
    sampleActor("province", {
      affiliations: [
        { to: "state", from: "2015-01", until: "2017", source: "src-sample" },
        { to: "league", from: null, until: "2010", source: "src-sample" },
      ],
    }),
    sampleActor("state", {
      affiliations: [{ to: "movement", from: null, until: null, source: "src-sample" }],
    }),
    sampleActor("movement", {
      affiliations: [{ to: "province", from: null, until: null, source: "src-sample" }],
    }),
  ];
  const idsAt = (date: string | null, id = "province"): readonly string[] =>
    factsOf(
      sampleIncident("one", { date, actors: [{ id, role: "attacker", basis: [] }] }),
      sampleContext(actors),
    ).actors[0]?.ids ?? [];

  it.each([
    ["2016-05-05", ["province", "state", "movement"]],
    ["2014-12-31", ["province"]],
    ["2014", ["province"]],
    // Some day of these years may lie in it.
    ["2014/2015", ["province", "state", "movement"]],
    ["2017-12-31", ["province", "state", "movement"]],
    ["2018", ["province"]],
    ["2005", ["province", "league"]],
    [null, ["province", "state", "movement", "league"]],
  ])("at %s: %j", (date, ids) => {
    expect([...idsAt(date)].sort()).toEqual([...ids].sort());
  });

  it("names itself first and once, even in a circle", () => {
    expect(idsAt("2016", "movement")[0]).toBe("movement");
    expect(idsAt("2016", "movement").filter((id) => id === "movement")).toHaveLength(1);
  });

  it("an actor that no file explains stands for itself", () => {
    expect(idsAt("2016", "stranger")).toEqual(["stranger"]);
  });
});

describe("the text that is searched", () => {
  const change: Partial<PublishedIncident> = {
    title: "Attack in São Tomé",
    summary: "People got out.",
    countries: ["AF"],
    places: [{ role: "site", facility: "fac-one", unit: "Block B", place: "Jalālābād" }],
    actors: [{ id: "group", role: "attacker", basis: [] }],
  };
  const actor = sampleActor("group", { name: "The Group", altNames: ["al-Shabāb"] });
  const facility = sampleFacility("one", { names: [{ name: "Centro de Reclusión", lang: "es" }] });
  const { text } = factsOf(sampleIncident("one", change), sampleContext([actor], [facility]));

  it.each([
    "attack in sao tome",
    "people got out",
    "block b",
    "jalalabad",
    "centro de reclusion",
    "the group",
    "alshabab",
    countryName("AF"),
  ])("holds %j", (words) => {
    expect(text).toContain(words);
  });
});
