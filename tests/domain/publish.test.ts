import { describe, expect, test } from "vitest";
import {
  type CuratedFeature,
  type PublishContext,
  publishFacility,
  publishIncident,
} from "../../src/domain/publish.ts";
import { type FacilityFeature, type Place, publishedIncidentFeature } from "../../src/domain/schema.ts";
import type { PlaceRole } from "../../src/domain/vocabulary.ts";
import { figure, SOURCES } from "./claims.ts";

const NORTH: FacilityFeature = {
  type: "Feature",
  id: "fac-north",
  geometry: { type: "Point", coordinates: [-8.12345678, 41.2] },
  properties: {
    id: "fac-north",
    names: [
      { name: "Prisão Norte", lang: "pt" },
      { name: "North prison", lang: "en" },
    ],
    facilityType: "prison",
    country: "PT",
    precision: "locality",
    radiusKm: 5,
    sources: [],
  },
};

const CONTEXT: PublishContext = {
  facilities: new Map([["fac-north", NORTH]]),
  sources: SOURCES,
  groups: new Map([["escaped", "out_of_custody"]]),
  countryPoint: (code) => (code === "PT" ? [-8.00001, 39.65432] : null),
  countryRadiusKm: (code) => (code === "PT" ? 280 : null),
};

const AT_NORTH: Place = { role: "site", facility: "fac-north" };
const TOWN: Place = {
  role: "origin",
  place: "Town",
  country: "PT",
  precision: "locality",
  radiusKm: 3,
  point: [-8.6123456, -0.00001],
};
const COUNTRY: Place = { role: "hand_over", place: "Portugal", country: "PT", precision: "country" };

describe("the place", () => {
  test("takes all but role and unit from its facility", () => {
    const { properties } = published({ places: [{ ...AT_NORTH, unit: "Block B" }] });
    expect(properties.places).toEqual([
      {
        role: "site",
        facility: "fac-north",
        unit: "Block B",
        place: "North prison",
        country: "PT",
        precision: "locality",
        radiusKm: 5,
        point: [-8.123, 41.2],
      },
    ]);
  });

  test("known by its country takes the country's point and reach", () => {
    const { properties, geometry } = published({ places: [COUNTRY] });
    expect(geometry?.coordinates).toEqual([-8, 39.654]);
    expect(properties).toMatchObject({ precision: "country", radiusKm: 280 });
  });

  test.each<[string, Place[], point: number[] | null, precision: string]>([
    ["a site before an origin", [TOWN, AT_NORTH], [-8.123, 41.2], "locality"],
    ["an origin before a hand-over", [COUNTRY, TOWN], [-8.612, 0], "locality"],
    ["the first of two sites", [AT_NORTH, { ...TOWN, role: "site" }], [-8.123, 41.2], "locality"],
    [
      "none where the site is not known",
      [{ role: "site", place: "?", precision: "none" }, TOWN],
      null,
      "none",
    ],
    ["none without places", [], null, "none"],
  ])("gives the point: %s", (_name, places, point, precision) => {
    const { geometry, properties } = published({ places });
    expect(geometry?.coordinates ?? null).toEqual(point);
    expect(properties.precision).toBe(precision);
    expect(properties.radiusKm === null).toBe(point === null);
  });

  test.each<PlaceRole>(["destination", "decision", "employer", "named"])(
    "with role %s gives none",
    (role) => {
      expect(published({ places: [{ ...AT_NORTH, role }] }).geometry).toBeNull();
    },
  );

  test("of a campaign gives none", () => {
    expect(published({ type: "campaign", places: [AT_NORTH] })).toMatchObject({
      geometry: null,
      properties: { precision: "none", radiusKm: null },
    });
  });

  test("has five decimals for the site itself, three for all else", () => {
    const site = { ...NORTH, properties: { ...NORTH.properties, precision: "facility" as const } };
    expect(publishFacility(site).geometry?.coordinates).toEqual([-8.12346, 41.2]);
    expect(publishFacility(NORTH).geometry?.coordinates).toEqual([-8.123, 41.2]);
  });
});

test("the four days are those of the date", () => {
  expect(published({ date: "2020-08-02/2020-08-03" }).properties).toMatchObject({
    start: "2020-08-02",
    startLatest: "2020-08-02",
    endEarliest: "2020-08-03",
    end: "2020-08-03",
  });
  expect(published({ date: "2020-08-02/2020-08-03", dateKind: "one_of" }).properties).toMatchObject({
    startLatest: "2020-08-03",
    endEarliest: "2020-08-02",
  });
  expect(published({ date: null }).properties).toMatchObject({
    start: null,
    startLatest: null,
    endEarliest: null,
    end: null,
  });
});

test("a figure is contested by what the claims say, and by nothing else", () => {
  const apart = [figure("one"), figure("other", { value: 20 })];
  expect(published({ claims: apart, contested: ["actor"] }).properties.contested).toEqual([
    "actor",
    "figure",
  ]);
  expect(published({ contested: ["date", "figure"] }).properties.contested).toEqual(["date"]);
});

test("sources are those of claims, repetitions, actors and proceedings, each once", () => {
  const { properties } = published({
    claims: [figure("one", { source: "src-other", repeatedIn: [{ source: "src-digest" }] })],
    actors: [{ id: "front", role: "attacker", basis: [{ kind: "claimed", by: "it", source: "src-other" }] }],
    proceedings: [{ date: "2021", body: "court", step: "charged", source: "src-report" }],
  });
  expect(properties.sources).toEqual(["src-other", "src-digest", "src-report"]);
});

test("the published feature is one of the schema, and the typed one stays as it was", () => {
  const typed = Object.freeze(curated({ places: [Object.freeze({ ...AT_NORTH }), TOWN], date: "2020" }));
  const before = JSON.stringify(typed);
  expect(publishedIncidentFeature.safeParse(publishIncident(typed, CONTEXT)).success).toBe(true);
  expect(JSON.stringify(typed)).toBe(before);
});

function published(fields: Partial<CuratedFeature["properties"]>) {
  return publishIncident(curated(fields), CONTEXT);
}

function curated(fields: Partial<CuratedFeature["properties"]>): CuratedFeature {
  return {
    type: "Feature",
    id: "inc-example",
    geometry: null,
    properties: {
      id: "inc-example",
      title: "Example",
      summary: "Example.",
      type: "prison_attack",
      also: [],
      outcome: "unknown",
      status: "reported",
      scope: "core",
      date: null,
      places: [],
      countries: ["PT"],
      actors: [],
      claims: [figure("one")],
      contested: [],
      reviewed: "2026-01-01",
      history: [{ date: "2026-01-01", kind: "added", note: "Entered." }],
      ...fields,
    },
  };
}
