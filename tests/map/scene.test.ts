import { describe, expect, it } from "vitest";
import type { Precision } from "../../src/domain/vocabulary.ts";
import { drawnIds, MOST_LABELS } from "../../src/map/scene.ts";
import type { Row } from "../../src/query/answer.ts";
import { CLASSES } from "../../src/query/columns.ts";
import {
  answerOf,
  facilityAt,
  inCountry,
  markers,
  markOf,
  placed,
  queryOf,
  sceneFrom,
} from "./sceneSamples.ts";

const KABUL = [69.17, 34.53] as const;
const DAMASCUS = [36.3, 33.5] as const;
const FAR_IN = { zoom: 10, lon: DAMASCUS[0], lat: DAMASCUS[1] };

describe("how exactly a place is known is drawn", () => {
  const shapeOf = (precision: Precision, zoom: number) => {
    const samples = [placed(DAMASCUS, { precision, radiusKm: precision === "facility" ? 0 : 5 })];
    const scene = sceneFrom(queryOf(samples), {
      marks: [markers(samples).pin(0)],
      camera: { ...FAR_IN, zoom },
    });
    return markOf(scene, "p0");
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
  it("country: a badge with its country and its number", () => {
    const samples = [inCountry("SY", DAMASCUS), inCountry("SY", DAMASCUS), placed(DAMASCUS)];
    const { badge, pin } = markers(samples);
    const scene = sceneFrom(queryOf(samples), { marks: [badge([0, 1]), pin(2)] });
    expect(markOf(scene, "badge-SY")).toMatchObject({
      kind: "badge",
      count: 2,
      label: "country sy 2",
      country: "SY",
    });
    expect(markOf(scene, "p2")).toMatchObject({ kind: "pin", count: 1 });
  });
});

describe("badges", () => {
  const samples = [inCountry("SY", DAMASCUS), placed(DAMASCUS), inCountry("LB", [36.2, 33.9])];
  const query = queryOf(samples);
  const { pin, badge } = markers(samples);
  const marks = [badge([0]), pin(1), badge([2])];

  it("move aside from pins and from each other", () => {
    const scene = sceneFrom(query, { marks });
    for (const a of scene.marks) {
      for (const b of scene.marks) {
        if (a === b) continue;
        const apart = [
          Math.abs(a.x - b.x) - a.halfWidth - b.halfWidth,
          Math.abs(a.y - b.y) - a.radius - b.radius,
        ];
        expect(Math.max(...apart)).toBeGreaterThanOrEqual(3);
      }
    }
    expect(markOf(scene, "p1")).toMatchObject({ dx: 0, dy: 0 });
  });
  it("move no farther than they must", () => {
    const { dx, dy } = markOf(sceneFrom(query, { marks: [badge([0]), pin(1)] }), "badge-SY");
    // Half of both heights and the gap, in steps of 6 px.
    expect([dx, Math.abs(dy)]).toEqual([0, 30]);
  });
  it("stand still while the map is moved", () => {
    const offsets = (lon: number) =>
      sceneFrom(query, { marks, camera: { zoom: 2, lon, lat: 30 } }).marks.map(({ key, dx, dy }) => [
        key,
        dx,
        dy,
      ]);
    expect(offsets(40)).toEqual(offsets(-90));
  });
  it("stand at their country's point where nothing is in the way", () => {
    expect(markOf(sceneFrom(query, { marks: [badge([0])] }), "badge-SY")).toMatchObject({
      dx: 0,
      dy: 0,
      lon: DAMASCUS[0],
    });
  });
  it("say their country's name from zoom 1.75 on", () => {
    const labelAt = (zoom: number) =>
      markOf(sceneFrom(query, { marks, camera: { ...FAR_IN, zoom } }), "badge-SY").label;
    expect([labelAt(1.6), labelAt(1.7)]).toEqual(["SY 1", "country sy 1"]);
  });
});

describe("clusters", () => {
  const samples = [placed(DAMASCUS), placed([36.4, 33.6], { type: "release" })];
  const { cluster } = markers(samples);

  it("have their number and the share of each class", () => {
    const scene = sceneFrom(queryOf(samples), { marks: [cluster([0, 1])] });
    const mark = markOf(scene, "p0");
    expect(mark).toMatchObject({ kind: "cluster", count: 2, label: "2", splits: true, row: 0 });
    expect([...mark.shares]).toEqual([0, 24, 24, ...Array(CLASSES - 3).fill(0)]);
  });
  it("show a share of what is rare, and look the same where no eye could tell", () => {
    const many = (few: number) => {
      const families = Float64Array.from({ length: CLASSES }, (_, index) => [100_000, few][index] ?? 0);
      const marks = [{ ...cluster([0, 1]), count: 100_000 + few, families }];
      return [...markOf(sceneFrom(queryOf(samples), { marks }), "p0").shares].slice(0, 2);
    };
    expect(many(1)).toEqual([48, 1]);
    expect(many(400)).toEqual(many(1));
    expect(many(100_000)).toEqual([24, 24]);
  });
  it("grow with the number of records, but not into their neighbours", () => {
    const radiusOf = (count: number) => {
      const marks = [{ ...cluster([0, 1]), count }];
      return markOf(sceneFrom(queryOf(samples), { marks }), "p0").radius;
    };
    expect(radiusOf(2)).toBeLessThan(radiusOf(10));
    expect([radiusOf(60), radiusOf(600_000)]).toEqual([24, 24]);
  });
  it("grow by the size of the dataset, whatever the filter leaves of it", () => {
    const radiusOf = (count: number, size: number) => {
      const marks = [{ ...cluster([0, 1]), count }];
      return markOf(sceneFrom(queryOf(samples, { size }), { marks }), "p0").radius;
    };
    expect(radiusOf(60, 1_000_000)).toBeLessThan(radiusOf(60, 1000));
    expect(radiusOf(60, 1_000_000)).toBeLessThan(radiusOf(2_000, 1_000_000));
  });
  it("are labelled where they are largest, and nowhere more often than anybody reads", () => {
    const marks = Array.from({ length: MOST_LABELS + 50 }, (_, index) => ({
      ...cluster([0, 1]),
      key: `p${index}`,
      count: 2 + index,
    }));
    const { marks: drawn } = sceneFrom(queryOf(samples), { marks });
    const labelled = drawn.filter(({ label }) => label !== "");
    expect(drawn).toHaveLength(MOST_LABELS + 50);
    expect(labelled).toHaveLength(MOST_LABELS);
    expect(Math.min(...labelled.map(({ count }) => count))).toBe(52);
  });
});

describe("the open record", () => {
  const samples = [
    placed(DAMASCUS),
    placed([36.4, 33.6]),
    inCountry("MA", [-6, 32]),
    placed(KABUL, { type: "release" }),
  ];
  const query = queryOf(samples);
  const { pin, cluster, badge } = markers(samples);
  const asked = { marks: [cluster([0, 1]), badge([2]), pin(3)], members: { p0: [0, 1] } };
  const filtered = { marks: [pin(3)], out: [0, 1, 2] as readonly Row[] };
  const selected = (selection: string, rest: Parameters<typeof sceneFrom>[1] = asked) =>
    sceneFrom(query, { ...rest, selection }).marks.filter((mark) => mark.selected);

  it("marks its pin, its cluster, its badge", () => {
    expect(selected("inc-3").map(({ key }) => key)).toEqual(["p3"]);
    expect(selected("inc-1").map(({ key }) => key)).toEqual(["p0"]);
    expect(selected("inc-2").map(({ key }) => key)).toEqual(["badge-MA"]);
  });
  it("is drawn outside the filter all the same, and counted nowhere", () => {
    expect(selected("inc-0", filtered)).toMatchObject([
      { kind: "pin", row: 0, of: null, outsideFilter: true, interactive: false, count: 0 },
    ]);
    expect(selected("inc-2", filtered)).toMatchObject([
      { kind: "badge", country: "MA", outsideFilter: true },
    ]);
    const scene = sceneFrom(query, { ...filtered, selection: "inc-0" });
    expect(drawnIds(scene, answerOf(filtered), query)).toEqual(["inc-3"]);
  });
  it("is not drawn as outside the filter where only the view leaves it out", () => {
    expect(selected("inc-0", { marks: [pin(3)] })).toEqual([]);
  });
  it("has its mark before it has been read from its file", () => {
    const unread = queryOf(samples, { unread: [0, 1, 2, 3] });
    const marks = (selection: string) =>
      sceneFrom(unread, { ...filtered, selection }).marks.filter((mark) => mark.selected);
    expect(marks("inc-0")).toMatchObject([{ kind: "pin", type: "riot", outsideFilter: true }]);
    expect(marks("inc-2")).toMatchObject([{ kind: "badge", country: "", outsideFilter: true }]);
  });
  it("changes nothing where it is none of ours", () => {
    expect(selected("src-stranger")).toEqual([]);
  });
});

it("ids on the map are those of all members of all marks", () => {
  const samples = [placed(DAMASCUS), placed([36.4, 33.6]), inCountry("MA", [-6, 32]), placed(KABUL)];
  const { pin, cluster, badge } = markers(samples);
  const asked = {
    marks: [cluster([0, 1]), badge([2]), pin(3)],
    members: { p0: [0, 1] },
    facilities: [facilityAt("a", [0, 0])],
  };
  const query = queryOf(samples);
  expect(drawnIds(sceneFrom(query, asked), answerOf(asked), query).toSorted()).toEqual([
    "inc-0",
    "inc-1",
    "inc-2",
    "inc-3",
  ]);
});

describe("facilities", () => {
  const samples = [placed(DAMASCUS)];
  const query = queryOf(samples);
  const marks = [markers(samples).pin(0)];

  it("are a second mark, faint without a record in the filtered set, and counted nowhere", () => {
    const facilities = [facilityAt("a", [30, 10]), facilityAt("b", KABUL)];
    const asked = { marks, facilities, withRecord: ["fac-a"] };
    const scene = sceneFrom(query, asked);
    expect(markOf(scene, "fac-a")).toMatchObject({
      kind: "facility",
      faint: false,
      interactive: true,
      count: 0,
    });
    expect(markOf(scene, "fac-b")).toMatchObject({ faint: true });
    expect(drawnIds(scene, answerOf(asked), query)).toEqual(["inc-0"]);
  });
  it("are left out under the pin of their record", () => {
    const scene = sceneFrom(query, { marks, facilities: [facilityAt("a", DAMASCUS)] });
    expect(scene.marks.map(({ kind }) => kind)).toEqual(["pin"]);
  });
  it("can only be opened where a finger can tell them from their neighbours", () => {
    const facilities = [facilityAt("a", DAMASCUS), facilityAt("b", [38, 33.5]), facilityAt("c", KABUL)];
    const ids = (zoom: number) =>
      sceneFrom(query, { marks: [], facilities, camera: { ...FAR_IN, zoom } }).marks.flatMap(
        ({ interactive, key }) => (interactive ? [key] : []),
      );
    expect(ids(2)).toEqual(["fac-a", "fac-c"]);
    expect(ids(6)).toEqual(["fac-a", "fac-b", "fac-c"]);
  });
  it("that cannot be opened are dots from near, and nothing from afar", () => {
    const facilities = [facilityAt("a", DAMASCUS), facilityAt("b", [37, 33.5])];
    const radii = (zoom: number) =>
      sceneFrom(query, { marks: [], facilities, camera: { ...FAR_IN, zoom } }).marks.map(
        ({ radius }) => radius,
      );
    expect(radii(4)).toEqual([5, 2]);
    expect(radii(3.5)).toEqual([5]);
  });
  it("are drawn when they are open, whatever lies on them", () => {
    const scene = sceneFrom(query, {
      marks,
      facilities: [facilityAt("a", DAMASCUS)],
      selection: "fac-a",
    });
    expect(markOf(scene, "fac-a")).toMatchObject({ selected: true, interactive: false });
  });
});

it("types of a reader's own file are drawn in classes of their own", () => {
  const samples = [placed(DAMASCUS, { type: "Protest 1" }), placed(KABUL, { type: "Battle 7" })];
  const { pin } = markers(samples);
  const { marks } = sceneFrom(queryOf(samples), { marks: [pin(0), pin(1)] });
  expect(marks.map(({ type, typeClass }) => [type, typeClass])).toEqual([
    ["Protest 1", 5],
    ["Battle 7", 11],
  ]);
});
