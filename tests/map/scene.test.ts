import { describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import type { Precision } from "../../src/domain/vocabulary.ts";
import { drawnIds } from "../../src/map/scene.ts";
import { facilityAt, inCountry, markOf, placed, queryOf, sceneFrom } from "./sceneSamples.ts";

const KABUL = [69.17, 34.53] as const;
const DAMASCUS = [36.3, 33.5] as const;
const FAR_IN = { zoom: 10, lon: DAMASCUS[0], lat: DAMASCUS[1] };

describe("how exactly a place is known is drawn", () => {
  const shapeOf = (precision: Precision, zoom: number) => {
    const query = queryOf([
      placed("a", DAMASCUS, { precision, radiusKm: precision === "facility" ? null : 5 }),
    ]);
    return markOf(sceneFrom(query, { camera: { ...FAR_IN, zoom } }), "inc-a");
  };

  it("at the site: a pin alone", () => {
    expect(shapeOf("facility", 10)).toMatchObject({ kind: "pin", ring: null, hollow: false });
  });
  it.each(["locality", "municipality"] as const)(
    "%s: a pin and a ring as large as its radius",
    (precision) => {
      const { kind, ring, hollow } = shapeOf(precision, 10);
      expect({ kind, hollow }).toEqual({ kind: "pin", hollow: false });
      // 5 km at 33.5° N and zoom 10: 524,288 px around the world, 33,418 km along the parallel.
      expect(ring?.radius).toBeCloseTo(78.4, 1);
    },
  );
  it("where the radius is smaller than the pin, the ring stands around the pin", () => {
    expect(shapeOf("locality", 2).ring?.radius).toBe(shapeOf("locality", 2).radius + 4);
  });
  it("province: hollow", () => {
    expect(shapeOf("province", 10)).toMatchObject({ kind: "pin", hollow: true });
  });
  it("country: a badge, never in a cluster with a pin at the same point", () => {
    const query = queryOf([
      inCountry("a", "SY", DAMASCUS),
      inCountry("b", "SY", DAMASCUS),
      placed("c", DAMASCUS),
    ]);
    const scene = sceneFrom(query);
    expect(markOf(scene, "inc-a")).toMatchObject({
      kind: "badge",
      count: 2,
      label: "country sy 2",
      country: "SY",
    });
    expect(markOf(scene, "inc-c")).toMatchObject({ kind: "pin", count: 1 });
  });
  it("none: not on the map", () => {
    const query = queryOf([
      placed("a", DAMASCUS),
      { ...placed("b", DAMASCUS, { precision: "none" }), geometry: null },
    ]);
    expect(drawnIds(sceneFrom(query))).toEqual(["inc-a"]);
  });
});

describe("badges", () => {
  const query = queryOf([
    inCountry("a", "SY", DAMASCUS),
    placed("b", DAMASCUS),
    inCountry("c", "LB", [36.2, 33.9]),
  ]);

  it("move aside from pins and from each other", () => {
    const { marks } = sceneFrom(query);
    for (const a of marks) {
      for (const b of marks) {
        if (a === b) continue;
        const apart = [
          Math.abs(a.x - b.x) - a.halfWidth - b.halfWidth,
          Math.abs(a.y - b.y) - a.radius - b.radius,
        ];
        expect(Math.max(...apart)).toBeGreaterThanOrEqual(3);
      }
    }
    expect(markOf({ marks }, "inc-b")).toMatchObject({ dx: 0, dy: 0 });
  });
  it("stand still while the map is moved", () => {
    const offsets = (lon: number) =>
      sceneFrom(query, { camera: { zoom: 2, lon, lat: 30 } }).marks.map(({ key, dx, dy }) => [key, dx, dy]);
    expect(offsets(40)).toEqual(offsets(-90));
  });
  it("stand at their country's point where nothing is in the way", () => {
    const alone = queryOf([inCountry("a", "SY", DAMASCUS)]);
    expect(markOf(sceneFrom(alone), "inc-a")).toMatchObject({ dx: 0, dy: 0, lon: DAMASCUS[0] });
  });
  it("say their country's name from zoom 1.75 on", () => {
    const labelAt = (zoom: number) =>
      markOf(sceneFrom(query, { camera: { ...FAR_IN, zoom } }), "inc-a").label;
    expect([labelAt(1.6), labelAt(1.7)]).toEqual(["SY 1", "country sy 1"]);
  });
});

describe("clusters", () => {
  const near = queryOf([
    placed("a", DAMASCUS),
    placed("b", [36.4, 33.6], { type: "release" }),
    placed("c", KABUL),
  ]);

  it("hold what is too near, with the share of each family", () => {
    expect(markOf(sceneFrom(near), "inc-b")).toMatchObject({
      kind: "cluster",
      ids: ["inc-a", "inc-b"],
      families: [0, 1, 1, 0, 0],
      label: "2",
      splits: true,
    });
  });
  it("come apart nearer by", () => {
    expect(sceneFrom(near, { camera: { ...FAR_IN, zoom: 11 } }).marks.map(({ kind }) => kind)).toEqual([
      "pin",
      "pin",
      "pin",
    ]);
  });
  it("never come apart when their records share a point", () => {
    const town = queryOf([placed("a", DAMASCUS), placed("b", DAMASCUS)]);
    expect(markOf(sceneFrom(town, { camera: { ...FAR_IN, zoom: 14 } }), "inc-a")).toMatchObject({
      kind: "cluster",
      splits: false,
    });
  });
  it("grow with the number of records, but not into their neighbours", () => {
    const radiusOf = (count: number) => {
      const town = queryOf(Array.from({ length: count }, (_, index) => placed(`r${index}`, DAMASCUS)));
      return markOf(sceneFrom(town), "inc-r0").radius;
    };
    expect(radiusOf(2)).toBeLessThan(radiusOf(10));
    expect(radiusOf(60)).toBe(26);
  });
});

describe("the open record", () => {
  const query = queryOf([
    placed("a", DAMASCUS),
    placed("b", [36.4, 33.6]),
    inCountry("c", "MA", [-6, 32]),
    placed("d", KABUL, { type: "release", countries: ["SY"] }),
  ]);
  const selected = (selection: string, filter = NO_FILTER) =>
    sceneFrom(query, { selection, filter }).marks.filter((mark) => mark.selected);

  it("marks its pin, its cluster, its badge", () => {
    expect(selected("inc-d").map(({ kind }) => kind)).toEqual(["pin"]);
    expect(selected("inc-a").map(({ ids }) => ids)).toEqual([["inc-a", "inc-b"]]);
    expect(selected("inc-c").map(({ kind }) => kind)).toEqual(["badge"]);
  });
  it("is drawn outside the filter all the same, and counted nowhere", () => {
    const filter = { ...NO_FILTER, type: ["release"] as const };
    expect(selected("inc-a", filter)).toMatchObject([
      { kind: "pin", ids: ["inc-a"], outsideFilter: true, interactive: false, count: 0 },
    ]);
    expect(selected("inc-c", filter)).toMatchObject([{ kind: "badge", country: "MA", outsideFilter: true }]);
    expect(drawnIds(sceneFrom(query, { selection: "inc-a", filter }))).toEqual(["inc-d"]);
  });
  it("changes nothing where it is none of ours", () => {
    expect(selected("src-stranger")).toEqual([]);
  });
});

describe("facilities", () => {
  const site = { places: [{ role: "site" as const, facility: "fac-a" }] };

  it("are a second mark, faint without a record in the filtered set, and counted nowhere", () => {
    const query = queryOf([placed("a", DAMASCUS, site)], [facilityAt("a", [30, 10]), facilityAt("b", KABUL)]);
    const scene = sceneFrom(query);
    expect(markOf(scene, "fac-a")).toMatchObject({
      kind: "facility",
      faint: false,
      interactive: true,
      count: 0,
    });
    expect(markOf(scene, "fac-b")).toMatchObject({ faint: true });
    expect(drawnIds(scene)).toEqual(["inc-a"]);
  });
  it("are left out under the pin of their record", () => {
    const query = queryOf([placed("a", DAMASCUS, site)], [facilityAt("a", DAMASCUS)]);
    expect(sceneFrom(query).marks.map(({ kind }) => kind)).toEqual(["pin"]);
  });
  it("can only be opened where a finger can tell them from their neighbours", () => {
    const query = queryOf(
      [],
      [facilityAt("a", DAMASCUS), facilityAt("b", [38, 33.5]), facilityAt("c", KABUL)],
    );
    const ids = (zoom: number) =>
      sceneFrom(query, { camera: { ...FAR_IN, zoom } }).marks.flatMap(({ interactive, key }) =>
        interactive ? [key] : [],
      );
    expect(ids(2)).toEqual(["fac-a", "fac-c"]);
    expect(ids(6)).toEqual(["fac-a", "fac-b", "fac-c"]);
  });
  it("are drawn when they are open, whatever lies on them", () => {
    const query = queryOf([placed("a", DAMASCUS, site)], [facilityAt("a", DAMASCUS)]);
    expect(markOf(sceneFrom(query, { selection: "fac-a" }), "fac-a")).toMatchObject({
      selected: true,
      interactive: false,
    });
  });
});
