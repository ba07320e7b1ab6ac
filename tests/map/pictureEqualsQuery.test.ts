import { fileURLToPath } from "node:url";
import fc, { type Arbitrary } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readFolder } from "../../data/check/readFiles.ts";
import { type PictureData, pictureData } from "../../data/publish/pictureData.ts";
import { publishFiles } from "../../data/publish/publishFiles.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import type { FacilityFeature, IncidentFeature } from "../../src/domain/schema.ts";
import { COUNTED_TYPES } from "../../src/domain/vocabulary.ts";
import { countryName } from "../../src/load/countryName.ts";
import type { Query } from "../../src/query/query.ts";
import type { Camera } from "../../src/store/store.ts";
import { type FilterPool, filters, latitudes, longitudes } from "../arbitraries.ts";
import { poolOf } from "../filterPool.ts";
import { published } from "../published.ts";
import { queryOf, queryOfDataset } from "../queryOf.ts";
import { runs } from "../runs.ts";
import { sampleDataset, sampleFacility, sampleIncident } from "../samples.ts";
import { type Asked, liveSide, pictureSide } from "./pictureSides.ts";

/*
 * The picture that stands before the app, and the map that takes its place, are worked out in two ways: each point
 * with each from the rows in the page, and from the columns. Here they are one.
 */

const RUNS = runs(80);

/** Rounded degrees may move a mark by so many pixels; at the nearest zoom a millionth of a degree is a fortieth. */
const HAIR = 0.1;

const sizes = fc.oneof(
  fc.constantFrom(
    { width: 300, height: 150 },
    { width: 600, height: 300 },
    { width: 390, height: 400 },
    { width: 1440, height: 700 },
  ),
  fc.record({ width: fc.integer({ min: 1, max: 2000 }), height: fc.integer({ min: 1, max: 1200 }) }),
);

/** None, one to the letter, or a box: of any place, and near those of records. */
function camerasNear(points: FilterPool["points"]): Arbitrary<Camera> {
  const zoom = fc.double({ min: -1, max: 14, noNaN: true });
  const anywhere = fc.record({ kind: fc.constant("exact" as const), zoom, lat: latitudes, lon: longitudes });
  const near = fc
    .record({ point: fc.constantFrom(...points), zoom, dx: fc.double({ min: -2, max: 2, noNaN: true }) })
    .map(
      ({ point: [lon, lat], zoom: own, dx }): Camera => ({ kind: "exact", zoom: own, lat, lon: lon + dx }),
    );
  const box = fc
    .tuple(longitudes, latitudes, longitudes, latitudes)
    .map(([west, one, east, other]): Camera => {
      const [south, north] = one < other ? [one, other] : [other, one];
      return { kind: "box", box: [west, south, east, north] };
    });
  return fc.oneof(fc.constant(null), anywhere, near, near, box);
}

/** @param ids of what may be open */
function askedOf(pool: FilterPool, ids: readonly string[] = []): Arbitrary<Asked> {
  const selection = fc.oneof(fc.constant(null), fc.constantFrom("none", ...ids));
  return fc.record({ filter: filters(pool, 8), camera: camerasNear(pool.points), size: sizes, selection });
}

/**
 * Facilities, and records that have a point: one of which only the country is known takes its badge's words from the
 * record itself where the filter leaves it out, and a picture has no records.
 */
function idsOf(incidents: readonly IncidentFeature[], facilities: readonly FacilityFeature[]): string[] {
  const pointed = incidents.filter(({ properties }) => properties.precision !== "country");
  return [...pointed, ...facilities].map(({ properties }) => properties.id);
}

function expectSame(query: Query, data: PictureData, asked: Asked): number {
  const { pixels, camera, ...live } = liveSide(query, asked);
  const { pixels: drawn, camera: still, ...picture } = pictureSide(data, asked);
  expect(picture).toEqual(live);
  expect(apart(Object.values(still), Object.values(camera)), "camera").toBeLessThan(1e-4);
  expect(apart(drawn, pixels), "pixels").toBeLessThan(HAIR);
  return live.marks.length;
}

function apart(one: readonly number[], other: readonly number[]): number {
  return one.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - (other[index] ?? Number.NaN))),
    0,
  );
}

describe("the published records", { timeout: runs(60_000) }, () => {
  let query: Query;
  let records: readonly IncidentFeature[];
  let data: PictureData;
  beforeAll(async () => {
    ({ query, records } = await published());
    data = pictureData(publishFiles(curated()));
  }, 60_000);

  it("are the same marks, standings, counts and countries in the picture as in the map", () => {
    const drawn: number[] = [];
    const { facilities } = query.dataset;
    const ids = idsOf(
      records,
      facilities.map(({ feature }) => feature),
    );
    fc.assert(
      fc.property(askedOf(poolOf(query), ids), (asked) => void drawn.push(expectSame(query, data, asked))),
      { numRuns: RUNS },
    );
    // Views of the open sea would prove nothing.
    expect(drawn.filter((marks) => marks > 3).length).toBeGreaterThan(drawn.length / 4);
  });

  it("need no more than the page's own rows for what those rows can be asked", () => {
    const { rows } = data;
    const without = { ...data, more: { ...data.more, actors: [], sources: [], lows: [] }, texts: [] };
    const simple = askedOf(poolOf(query)).map((asked) => ({
      ...asked,
      selection: null,
      filter: { ...asked.filter, actor: [], role: [], basis: [], source: [], min: null, q: "" },
    }));
    fc.assert(
      fc.property(simple, (asked) => void expectSame(query, without, asked)),
      { numRuns: runs(20) },
    );
    expect(rows.rows).toHaveLength(query.size);
  });
});

describe("any records", { timeout: runs(60_000) }, () => {
  it("are the same marks, standings, counts and countries in the picture as in the map", () => {
    const drawn: number[] = [];
    fc.assert(
      fc.property(worlds, (world) => {
        const query = queryOfDataset(sampleDataset(world.incidents, world), world.incidents, countryName);
        const data = pictureData({ ...world, metadata: query.dataset.metadata, files: filesOf(world) });
        for (const asked of world.asked) drawn.push(expectSame(query, data, asked));
      }),
      { numRuns: RUNS },
    );
    expect(drawn.filter((marks) => marks > 3).length).toBeGreaterThan(drawn.length / 10);
  });

  it("can be none", () => {
    const query = queryOf([]);
    const data = pictureData({
      incidents: [],
      metadata: query.dataset.metadata,
      files: filesOf({ facilities: [] }),
    });
    const asked = { filter: NO_FILTER, camera: null, size: { width: 300, height: 250 }, selection: null };
    expect(expectSame(query, data, asked)).toBe(0);
  });
});

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

function curated(): ReadonlyMap<string, string> {
  return new Map([...readFolder(`${ROOT}data`)].map(([name, text]) => [name.slice(ROOT.length), text]));
}

const EDGES = ["1999", "2013-07", "2013-07-15", "2014", "2020-08", "2020-08-02"];
const DATES = [
  "2020-08-02",
  "2020-08",
  "2013-07-15",
  "2013-07-14/2013-07-20",
  "2013~",
  "2014-01/..",
  "/2013",
  null,
];
const COUNTRIES = ["AF", "SY", "CD", "ML", "FJ"];

/** Towns where much happens, places at the world's edges, and any place; as exact as curated records are. */
const points = fc.oneof(
  fc.constantFrom(
    ...([
      [70.45, 34.43],
      [36.2, 37.1],
      [-3.98, 16.27],
      [179.99, -17],
      [-180, -17.01],
    ] as const),
  ),
  fc
    .tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }))
    .map(([lon, lat]) => [degrees(36 + lon / 100), degrees(35 + lat / 100)] as const),
  fc.tuple(longitudes, latitudes).map(([lon, lat]) => [degrees(lon), degrees(lat)] as const),
);

/** As many decimals as the picture keeps. */
function degrees(value: number): number {
  return Number(value.toFixed(5)) + 0;
}

const shapes = fc.record({
  date: fc.constantFrom(...DATES),
  type: fc.constantFrom(...COUNTED_TYPES),
  also: fc.uniqueArray(fc.constantFrom(...COUNTED_TYPES), { maxLength: 2 }),
  countries: fc.uniqueArray(fc.constantFrom(...COUNTRIES), { minLength: 1, maxLength: 3 }),
  precision: fc.constantFrom("facility", "locality", "province", "country", "none"),
  radiusKm: fc.constantFrom(0.5, 5, 60, 400),
  scope: fc.constantFrom("core", "context"),
  point: points,
  facility: fc.option(fc.nat(9), { nil: null }),
});

type Shape = typeof shapes extends Arbitrary<infer Value> ? Value : never;

const facilityName = (number: number): string => `${"abcdefghij"[(number * 7) % 10]}${number}`;

function incidentOf(
  { point, facility, countries, precision, ...rest }: Shape,
  number: number,
): IncidentFeature {
  const [country = ""] = countries;
  const at = facility === null ? {} : { facility: `fac-${facilityName(facility)}` };
  const place = { role: "site", country, precision, ...at };
  const change = { ...rest, countries, precision, places: [place] };
  return sampleIncident(
    String(number),
    change as Parameters<typeof sampleIncident>[1],
    precision === "none" ? null : point,
  );
}

const worlds = fc
  .record({
    shapes: fc.array(shapes, { maxLength: 60 }),
    facilities: fc.array(fc.option(points, { nil: null }), { maxLength: 10 }),
  })
  .chain(({ shapes: all, facilities: places }) => {
    const incidents = all.map(incidentOf);
    const facilities = places.map((point, number): FacilityFeature => {
      const own = sampleFacility(facilityName(number));
      return { ...own, geometry: point && { type: "Point", coordinates: [...point] } };
    });
    const asked = fc.array(askedOf(POOL, idsOf(incidents, facilities)), { minLength: 1, maxLength: 4 });
    return fc.record({ incidents: fc.constant(incidents), facilities: fc.constant(facilities), asked });
  });

const POOL: FilterPool = {
  edges: EDGES,
  countries: COUNTRIES,
  regions: ["034", "145", "002", "009"],
  actors: ["nobody"],
  sources: ["src-sample", "src-none"],
  words: ["sample", "Sample 1", "afghanistan", "nowhere"],
  points: [
    [36, 35],
    [70.45, 34.43],
    [-3.98, 16.27],
    [179.99, -17],
  ],
};

function filesOf({
  facilities,
}: {
  readonly facilities: readonly FacilityFeature[];
}): ReadonlyMap<string, string> {
  return new Map([
    ["facilities.geojson", JSON.stringify({ features: facilities })],
    ["vocabulary.json", JSON.stringify({ actors: [] })],
  ]);
}
