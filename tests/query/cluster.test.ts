import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toUnit, WORLD_PX } from "../../src/domain/mercator.ts";
import { COUNTED_TYPES, FAMILIES, type IncidentType } from "../../src/domain/vocabulary.ts";
import { MARK_DISTANCE_PX, marksOf, type Placed } from "../../src/query/cluster.ts";
import { latitudes, longitudes } from "../arbitraries.ts";
import { deepFreeze } from "../samples.ts";

function placed(row: number, lon: number, lat: number, change: Partial<Placed> = {}): Placed {
  const id = `inc-${String(row).padStart(3, "0")}`;
  return deepFreeze({
    row,
    id,
    type: "riot",
    country: "AF",
    badge: false,
    place: { lon, lat, radiusKm: 5 },
    ...change,
  });
}

const types: fc.Arbitrary<IncidentType> = fc.constantFrom(...COUNTED_TYPES);
const spread = fc
  .array(
    fc.tuple(
      longitudes,
      latitudes.map((lat) => lat * 0.9),
      types,
      fc.nat(5),
    ),
    { maxLength: 40 },
  )
  .map((points) =>
    points.map(([lon, lat, type, kind], row) =>
      // Some at one and the same point, some only known by country.
      placed(row, kind === 0 ? 10 : lon, kind === 0 ? 20 : lat, {
        type,
        badge: kind === 1,
        country: kind < 3 ? "AF" : "SY",
      }),
    ),
  );
const zooms = fc.double({ min: -1, max: 14, noNaN: true });

describe("marksOf", () => {
  it("puts every record into exactly one mark, badges apart", () => {
    fc.assert(
      fc.property(spread, zooms, (records, zoom) => {
        const marks = marksOf(records, zoom);
        expect(marks.flatMap(({ rows }) => [...rows]).sort((a, b) => a - b)).toEqual([...records.keys()]);
        for (const { kind, rows, families } of marks) {
          expect(new Set(rows.map((row) => records[row]?.badge))).toEqual(new Set([kind === "badge"]));
          expect(families.length).toBe(FAMILIES.length);
          expect(families.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
        }
        expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
      }),
      { numRuns: 500 },
    );
  });

  it("leaves no two marks nearer than a finger's breadth", () => {
    fc.assert(
      fc.property(spread, zooms, (records, zoom) => {
        const scale = WORLD_PX * 2 ** (Math.round(zoom * 4) / 4);
        const points = marksOf(records, zoom)
          .filter(({ kind }) => kind !== "badge")
          .map(({ lon, lat }) => toUnit(lon, lat));
        for (const [index, [x, y]] of points.entries()) {
          for (const [otherX, otherY] of points.slice(index + 1)) {
            const distance = Math.hypot(x - otherX, y - otherY) * scale;
            expect(distance).toBeGreaterThan(MARK_DISTANCE_PX - 0.01);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("tells two towns apart as soon as there is room", () => {
    const towns = [placed(0, 70, 34), placed(1, 71, 34, { type: "release" })];
    // A degree is 1.42 px wide at zoom 0, so 45.5 px at zoom 5 and 22.8 at zoom 4.
    expect(marksOf(towns, 4)).toMatchObject([
      {
        kind: "cluster",
        key: "cluster-inc-000",
        rows: [0, 1],
        extent: [70, 34, 71, 34],
        splits: true,
        families: [0, 1, 1, 0, 0],
      },
    ]);
    expect(marksOf(towns, 5)).toMatchObject([
      { kind: "pin", key: "inc-000", lon: 70, lat: 34, rows: [0], type: "riot", families: [0, 1, 0, 0, 0] },
      {
        kind: "pin",
        key: "inc-001",
        lon: 71,
        lat: 34,
        rows: [1],
        type: "release",
        families: [0, 0, 1, 0, 0],
      },
    ]);
  });

  it("stands a cluster in the middle of its members", () => {
    const [cluster] = marksOf([placed(0, 70, 0), placed(1, 70, 0), placed(2, 73, 0)], 0);
    expect(cluster?.lon).toBeCloseTo(71, 9);
    expect(cluster?.lat).toBeCloseTo(0, 9);
  });

  it("never splits what shares one point", () => {
    expect(marksOf([placed(0, 70, 34), placed(1, 70, 34)], 14)).toMatchObject([
      { kind: "cluster", splits: false, rows: [0, 1], extent: [70, 34, 70, 34] },
    ]);
  });

  it("gathers each country's badge, on top of any pin", () => {
    const records = [
      placed(0, 66, 34, { badge: true }),
      placed(1, 66, 34),
      placed(2, 66, 34, { badge: true, type: "release" }),
      placed(3, 38, 35, { badge: true, country: "SY" }),
    ];
    expect(marksOf(records, 0).map(({ kind, key, rows }) => [kind, key, rows])).toEqual([
      ["pin", "inc-001", [1]],
      ["badge", "badge-AF", [0, 2]],
      ["badge", "badge-SY", [3]],
    ]);
  });

  it("holds still during small changes of zoom", () => {
    fc.assert(
      fc.property(
        spread,
        fc.integer({ min: -4, max: 56 }),
        fc.double({ min: -0.12, max: 0.12, noNaN: true }),
        (records, step, by) => {
          expect(marksOf(records, step / 4 + by)).toEqual(marksOf(records, step / 4));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("makes no mark of nothing", () => {
    expect(marksOf([], 3)).toEqual([]);
  });
});
