import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MapCamera, project, type Size } from "../../src/map/camera.ts";
import { cornersOf } from "../../src/map/names/corners.ts";
import type { CountryName, Obstacle, PlacedName, TownName } from "../../src/map/names/names.ts";
import { type NamesInput, placeNames } from "../../src/map/names/placeNames.ts";

const SIZE: Size = { width: 600, height: 450 };
const EAST: MapCamera = { zoom: 4, lon: 40, lat: 35 };

const SYRIA: CountryName = { code: "SY", name: "Syria", point: [38.5, 35], rank: 2, minzoom: 2 };
const HASAKAH = town("Al Ḩasakah", 40.75, 36.5);

function town(name: string, lon: number, lat: number, more: Partial<TownName> = {}): TownName {
  return { name, lon, lat, population: 4e5, capital: false, minzoom: 3, ...more };
}

function place(more: Partial<NamesInput>, before?: readonly PlacedName[]): PlacedName[] {
  const input = { countries: [], towns: [], camera: EAST, size: SIZE, obstacles: [], ...more };
  return placeNames(input, before);
}

function markOn(lon: number, lat: number, more: Partial<Obstacle> = {}, camera = EAST): Obstacle {
  const [x, y] = project(camera, SIZE, lon, lat);
  return { kind: "pin", dx: 0, dy: 0, halfWidth: 12, radius: 12, x, y, ...more };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly radius: number;
}

const boxOf = ({ x, y, dx, dy, halfWidth, radius }: PlacedName): Box => ({
  x: x + dx,
  y: y + dy,
  halfWidth,
  radius,
});

const meet = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.radius + b.radius;

/** The same boxes where another camera of the same quarter of a zoom sees them. */
function seenFrom(camera: MapCamera, input: NamesInput, names: readonly PlacedName[]): [Box[], Box[]] {
  const scale = 2 ** (camera.zoom - input.camera.zoom);
  const seen = <T extends Box & { dx: number; dy: number }>(box: T, isName: boolean): Box => {
    const [x, y] = isName ? [box.x, box.y] : [box.x - box.dx, box.y - box.dy];
    return { ...box, x: x * scale + box.dx, y: y * scale + box.dy };
  };
  return [names.map((name) => seen(name, true)), input.obstacles.map((mark) => seen(mark, false))];
}

/** Evenly spread, as floating-point numbers themselves are not. */
const from = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000);

const anyCamera = fc.record({
  zoom: from(-1, 14),
  lon: from(35, 45),
  lat: from(30, 40),
});
const anyLetters = fc.constantFrom(
  "Raqqa",
  "Deir ez-Zor",
  "Papua New Guinea",
  "العراق",
  "Saint-Denis",
  "東京",
);
const near = {
  lon: from(-1, 1),
  lat: from(-1, 1),
};
const anyInput: fc.Arbitrary<NamesInput> = fc
  .record({
    camera: anyCamera,
    countries: fc.array(fc.record({ ...near, name: anyLetters, minzoom: from(0, 6) }), { maxLength: 12 }),
    towns: fc.array(
      fc.record({ ...near, name: anyLetters, capital: fc.boolean(), population: fc.nat(9e6) }),
      { minLength: 10, maxLength: 60 },
    ),
    obstacles: fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: SIZE.width }),
        y: fc.integer({ min: 0, max: SIZE.height }),
        halfWidth: fc.integer({ min: 4, max: 60 }),
        radius: fc.integer({ min: 4, max: 24 }),
        dx: fc.integer({ min: -90, max: 90 }),
        dy: fc.integer({ min: -90, max: 90 }),
        kind: fc.constantFrom("pin", "cluster", "badge", "facility"),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ camera, countries, towns, obstacles }) => {
    // Around the camera, so that most lie in the frame at any zoom.
    const reach = 200 / 2 ** camera.zoom;
    const at = ({ lon, lat }: { lon: number; lat: number }) =>
      [camera.lon + lon * reach, Math.max(-84, Math.min(84, camera.lat + lat * reach * 0.6))] as const;
    return {
      camera,
      size: SIZE,
      corners: cornersOf(SIZE, "right", false),
      obstacles,
      countries: countries.map((it, index) => ({ ...it, code: `${index}`, rank: index, point: at(it) })),
      towns: towns.map((it) => ({ ...it, lon: at(it)[0], lat: at(it)[1], minzoom: 3 })),
    };
  });

describe("any names over any marks", () => {
  test("none is under a mark or over another, at no zoom of the quarter", () => {
    let count = 0;
    fc.assert(
      fc.property(anyInput, fc.constantFrom(-0.125, 0, 0.125), (input, off) => {
        const names = placeNames(input);
        count += names.length;
        const quarter = { ...input.camera, zoom: Math.round(input.camera.zoom * 4) / 4 + off };
        const [boxes, marks] = seenFrom(quarter, input, names);
        boxes.forEach((box, index) => {
          expect(marks.filter((mark) => meet(box, mark))).toEqual([]);
          expect(boxes.slice(index + 1).filter((other) => meet(box, other))).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
    expect(count).toBeGreaterThan(1000);
  });

  test("each stands wholly in the frame and under no button, and again in the same place", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const names = placeNames(input);
        for (const box of names.map(boxOf)) {
          expect(box.x - box.halfWidth).toBeGreaterThanOrEqual(0);
          expect(box.y - box.radius).toBeGreaterThanOrEqual(0);
          expect(box.x + box.halfWidth).toBeLessThanOrEqual(SIZE.width);
          expect(box.y + box.radius).toBeLessThanOrEqual(SIZE.height);
          expect((input.corners ?? []).filter((corner) => meet(box, corner))).toEqual([]);
        }
        expect(placeNames(input)).toEqual(names);
        expect(placeNames(input, names)).toEqual(names);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a town", () => {
  test("stands to the right of its own mark", () => {
    const [name] = place({ towns: [HASAKAH] });
    expect(name).toMatchObject({ kind: "town", lines: ["Al Ḩasakah"], anchor: "start", dot: true, dy: 0 });
    expect((name?.dx ?? 0) - (name?.halfWidth ?? 0)).toBeLessThan(8);
  });

  test("whose place a mark covers stands beside the mark, without its own", () => {
    const [name] = place({ towns: [HASAKAH], obstacles: [markOn(40.75, 36.5)] });
    expect(name).toMatchObject({ anchor: "start", dot: false });
    expect((name?.dx ?? 0) - (name?.halfWidth ?? 0)).toBeGreaterThan(12);
  });

  test("under the badge of a country is left out: its name would seem to be the badge's", () => {
    const badge = markOn(40.75, 36.5, { kind: "badge", halfWidth: 30 });
    expect(place({ towns: [HASAKAH], obstacles: [badge] })).toEqual([]);
  });

  test("goes to the other side of what is in its way, and stays there until that is taken", () => {
    const block = markOn(43.2, 36.5);
    const [moved] = place({ towns: [HASAKAH], obstacles: [block] });
    expect(moved?.anchor).toBe("end");
    const [kept] = place({ towns: [HASAKAH] }, moved && [moved]);
    expect(kept?.anchor).toBe("end");
    const [back] = place({ towns: [HASAKAH], obstacles: [markOn(38.3, 36.5)] }, moved && [moved]);
    expect(back?.anchor).toBe("start");
  });

  test("does not stand under the line of a ring where another side is free", () => {
    const [x, y] = project(EAST, SIZE, 40.75, 36.5);
    const crossed: Obstacle = { ...markOn(0, 0), ring: { km: 1, radius: 40 }, x, y: y + 40 };
    expect(place({ towns: [HASAKAH] })[0]?.dy).toBe(0);
    expect(place({ towns: [HASAKAH], obstacles: [crossed] })[0]?.dy).toBeLessThan(-8);
  });

  test("of many in one place the capital comes first, then the largest", () => {
    const crowd = [
      town("Small", 40, 35, { population: 10 }),
      town("Large", 40, 35.01),
      town("Seat", 40, 35.02, { capital: true }),
    ];
    expect(place({ towns: crowd }).map(({ lines }) => lines[0])).toEqual(["Seat"]);
    expect(place({ towns: crowd.slice(0, 2) }).map(({ lines }) => lines[0])).toEqual(["Large"]);
  });

  test("has no name on small maps, nor before its zoom", () => {
    expect(place({ towns: [HASAKAH], camera: { ...EAST, zoom: 2.8 } })).toEqual([]);
    expect(place({ towns: [{ ...HASAKAH, minzoom: 5 }] })).toEqual([]);
  });
});

describe("a country", () => {
  test("is written in capitals on its own point", () => {
    expect(place({ countries: [SYRIA] })).toMatchObject([
      { kind: "country", lines: ["SYRIA"], dx: 0, dy: 0 },
    ]);
  });

  test("that a badge names is left out", () => {
    expect(place({ countries: [SYRIA], said: ["SY"] })).toEqual([]);
  });

  test("moves a little aside for a mark", () => {
    const [name] = place({ countries: [SYRIA], obstacles: [markOn(38.5, 35)] });
    expect(Math.abs(name?.dy ?? 0)).toBeGreaterThan(12);
    expect(Math.abs(name?.dy ?? 0)).toBeLessThan(30);
  });

  test("with a long name is broken into lines of about the same length", () => {
    const congo = { ...SYRIA, name: "Democratic Republic of the Congo" };
    expect(place({ countries: [congo] })[0]?.lines).toEqual(["DEMOCRATIC", "REPUBLIC OF", "THE CONGO"]);
  });

  test("large ones come before towns on small maps, and after them in close views", () => {
    const damascus = town("Damascus", 38.5, 35, { capital: true });
    const first = (zoom: number) =>
      place({ countries: [SYRIA], towns: [damascus], camera: { ...EAST, zoom } })[0]?.kind;
    expect([first(4), first(6)]).toEqual(["country", "capital"]);
  });

  test("joined letters are not set apart", () => {
    expect(place({ countries: [{ ...SYRIA, name: "سوريا" }] })[0]).toMatchObject({
      spacing: 0,
      lines: ["سوريا"],
    });
  });
});

test("a small pan moves no name to another side", () => {
  const towns = [
    HASAKAH,
    town("Ar Raqqah", 39.01, 35.95),
    town("Mosul", 43.13, 36.34),
    town("Aleppo", 37.16, 36.2),
  ];
  const spots = (names: readonly PlacedName[]) => names.map(({ key, spot }) => [key, spot]);
  const before = place({ towns, countries: [SYRIA], camera: { ...EAST, zoom: 5 } });
  const after = place({ towns, countries: [SYRIA], camera: { ...EAST, lon: 40.3, lat: 35.2, zoom: 5.05 } });
  expect(before).toHaveLength(5);
  expect(spots(after)).toEqual(spots(before));
});
