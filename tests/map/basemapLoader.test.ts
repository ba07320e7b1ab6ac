import { beforeAll, describe, expect, test, vi } from "vitest";
import { type BasemapFiles, buildBasemap } from "../../data/basemap/build.ts";
import { type BasemapLoader, createBasemapLoader } from "../../src/map/basemap/loader.ts";
import type { View } from "../../src/map/basemap/plan.ts";
import type { BasemapData } from "../../src/map/basemap/sources.ts";
import { boundsOf, type MapCamera } from "../../src/map/camera.ts";
import { placeNames } from "../../src/map/names/placeNames.ts";

// Real outlines of the whole world: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const WORLD: View = { bbox: [-180, -60, 180, 80], zoom: 1 };
const MIDDLE_EAST: View = { bbox: [30, 25, 55, 42], zoom: 4 };
const SYRIA: View = { bbox: [37, 34, 42, 37], zoom: 7 };
const CHUKOTKA: View = { bbox: [170, 60, 195, 70], zoom: 6 };
const MALI_DESERT: View = { bbox: [-3.2, 21.9, -2.8, 22.1], zoom: 12 };

let files: BasemapFiles;

beforeAll(async () => {
  files = await buildBasemap();
});

type Answer = (path: string) => Response | Error | Promise<never> | undefined;

/** A loader over the built files, and what it asked for and reported. */
function open(answer: Answer = () => undefined, locale = "en") {
  const asked: string[] = [];
  const aborted: string[] = [];
  const reports: (keyof BasemapData)[][] = [];
  const fetchFile: typeof fetch = async (url, init) => {
    const path = new URL(String(url)).pathname.slice("/site/basemap/".length);
    asked.push(path);
    init?.signal?.addEventListener("abort", () => aborted.push(path));
    const special = await answer(path);
    if (special instanceof Error) throw special;
    const content = files.get(`basemap/${path}`);
    return special ?? new Response(String(content), { status: content === undefined ? 404 : 200 });
  };
  const loader = createBasemapLoader({
    fetch: fetchFile,
    baseUrl: "https://example.org/site/basemap/",
    locale,
    onData: (changed) => reports.push(Object.keys(changed) as (keyof BasemapData)[]),
  });
  return { loader, asked, aborted, reports };
}

async function show(loader: BasemapLoader, ...views: View[]): Promise<BasemapData> {
  for (const view of views) {
    loader.update(view);
    await loader.settled();
  }
  return loader.data();
}

function codes({ land }: BasemapData): string[] {
  return land.features.map(({ properties }) => properties.code);
}

describe("which files a view needs", () => {
  test("the whole world: coarse shapes and the list of countries, no towns", async () => {
    const { loader, asked } = open();
    const data = await show(loader, WORLD);
    expect(asked.sort()).toEqual(["countries.json", "world-110m.json"]);
    expect(data.towns).toEqual([]);
    expect(data.countries.length).toBeGreaterThan(200);
  });

  test("from zoom 3: better shapes and the largest towns", async () => {
    const { loader, asked } = open();
    await show(loader, MIDDLE_EAST);
    expect(asked.sort()).toEqual(["countries.json", "towns/world.json", "world-110m.json", "world-50m.json"]);
  });

  test("from zoom 5: the countries in view, their towns, and no others", async () => {
    const { loader, asked } = open();
    const data = await show(loader, SYRIA);
    const fine = asked.filter((path) => path.startsWith("10m/"));
    expect(fine).toEqual(expect.arrayContaining(["10m/SY.json", "10m/TR.json", "10m/IQ.json"]));
    expect(fine).not.toContain("10m/FR.json");
    expect(fine.length).toBeLessThan(8);
    expect(asked.filter((path) => path.startsWith("towns/"))).toContain("towns/index.json");
    expect(data.towns.map(({ name }) => name)).toContain("Al Ḩasakah");
  });

  test("a view over the antimeridian finds what lies on both sides", async () => {
    const { loader, asked } = open();
    await show(loader, { bbox: [176, -20, 184, -15], zoom: 6 });
    expect(asked).toContain("10m/FJ.json");
    await show(loader, { bbox: [-184, -20, -176, -15], zoom: 6 });
    expect(asked.filter((path) => path === "10m/FJ.json")).toHaveLength(1);
  });
});

describe("fetching", () => {
  test("asks for each file once, however often views come back", async () => {
    const { loader, asked } = open();
    await show(loader, WORLD, MIDDLE_EAST, SYRIA, MIDDLE_EAST, SYRIA, WORLD, MALI_DESERT, SYRIA);
    expect(asked.length).toBe(new Set(asked).size);
  });

  test("asks once, too, when views follow each other faster than files come", async () => {
    const { loader, asked } = open();
    for (let step = 0; step < 5; step++) loader.update({ ...SYRIA, zoom: 7 + step / 100 });
    await loader.settled();
    expect(asked.length).toBe(new Set(asked).size);
    expect(codes(loader.data())).toContain("SY");
  });

  test("drops what the next view no longer needs, and fetches it when it is needed again", async () => {
    let tries = 0;
    const never = new Promise<never>(() => undefined);
    const { loader, asked, aborted } = open((path) =>
      path === "10m/SY.json" && tries++ === 0 ? never : undefined,
    );
    await show(loader, WORLD);
    loader.update(SYRIA);
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toContain("10m/SY.json");
    await show(loader, WORLD);
    expect(aborted).toEqual(["10m/SY.json"]);
    const data = await show(loader, SYRIA);
    expect(asked.filter((path) => path === "10m/SY.json")).toHaveLength(2);
    expect(codes(data)).toContain("SY");
  });

  test("reports nothing after close", async () => {
    const { loader, reports } = open();
    loader.update(SYRIA);
    loader.close();
    const before = reports.length;
    await new Promise((resolve) => setImmediate(resolve));
    loader.update(WORLD);
    await loader.settled();
    expect(reports.length).toBe(before);
  });

  test("reports a source only when it has changed", async () => {
    const { loader, reports } = open();
    await show(loader, MIDDLE_EAST);
    const before = reports.length;
    await show(loader, MIDDLE_EAST);
    expect(reports.slice(before)).toEqual([]);
  });
});

describe("failures", () => {
  const failures: [string, () => Response | Error][] = [
    ["a missing file", () => new Response("Not found", { status: 404 })],
    ["a page of the host", () => new Response("<!doctype html><title>Oops</title>")],
    ["another JSON", () => new Response('{"error":"gone"}')],
    ["null", () => new Response("null")],
    ["no network", () => new TypeError("Failed to fetch")],
  ];

  test.each(failures)("%s for one country leaves its coarser shape", async (_, failure) => {
    const { loader } = open((path) => (path === "10m/SY.json" ? failure() : undefined));
    const data = await show(loader, SYRIA);
    expect(codes(data).filter((code) => code === "SY")).toHaveLength(1);
    expect(codes(data).filter((code) => code === "IQ")).toHaveLength(1);
    expect(loader.where(41.15, 36.38).country).toEqual({ code: "SY", name: "Syria" });
  });

  test.each(failures)("%s for everything leaves an empty map and throws nothing", async (_, failure) => {
    const { loader } = open(() => failure());
    const data = await show(loader, WORLD, MIDDLE_EAST, SYRIA);
    expect(codes(data)).toEqual([]);
    expect(loader.where(41.15, 36.38)).toEqual({ country: undefined, near: undefined });
  });

  test("a file that failed is asked for again by the next views, three times in all", async () => {
    const { loader, asked } = open((path) => (path === "world-50m.json" ? new TypeError() : undefined));
    await show(
      loader,
      MIDDLE_EAST,
      { ...MIDDLE_EAST, zoom: 4.1 },
      { ...MIDDLE_EAST, zoom: 4.2 },
      MIDDLE_EAST,
    );
    expect(asked.filter((path) => path === "world-50m.json")).toHaveLength(3);
    expect(codes(loader.data())).toContain("SY");
  });

  test("a file that came late is shown by the view that asked for it again", async () => {
    let tries = 0;
    const { loader } = open((path) =>
      path === "10m/SY.json" && tries++ === 0 ? new TypeError() : undefined,
    );
    const coarse = await show(loader, SYRIA);
    const fine = await show(loader, { ...SYRIA, zoom: 7.1 });
    const corners = (data: BasemapData) =>
      data.land.features.find(({ properties }) => properties.code === "SY")?.geometry.coordinates.flat(2)
        .length ?? 0;
    expect(corners(fine)).toBeGreaterThan(corners(coarse));
  });
});

describe("shapes", () => {
  test("every area stands once, and its fine shape replaces the coarse one", async () => {
    const { loader } = open();
    const data = await show(loader, MIDDLE_EAST, SYRIA);
    expect(codes(data).length).toBe(new Set(codes(data)).size);
    expect(codes(data)).toEqual(expect.arrayContaining(["SY", "IQ", "FR", "BR"]));
  });

  test("no stretch of coast or border is drawn twice", async () => {
    const { loader } = open();
    const { borders } = await show(loader, SYRIA);
    const steps = borders.features.flatMap(({ geometry }) => {
      return geometry.coordinates.flatMap((line) => {
        return line.slice(1).map((end, i) =>
          [line[i], end]
            .map((point) => point?.join())
            .sort()
            .join(" "),
        );
      });
    });
    expect(new Set(steps).size).toBe(steps.length);
  });

  test("no line runs across the map or along the antimeridian where a country crosses it", async () => {
    const { loader } = open();
    for (const view of [WORLD, MIDDLE_EAST, CHUKOTKA]) {
      const { land, borders } = await show(loader, view);
      const lines = [
        ...land.features.flatMap(({ geometry }) => geometry.coordinates.flat(1)),
        ...borders.features.flatMap(({ geometry }) => geometry.coordinates),
      ];
      const steps = lines.flatMap((line) =>
        line.slice(1).map((end, i) => Math.abs((end[0] ?? 0) - (line[i]?.[0] ?? 0))),
      );
      const widest = steps.reduce((most, step) => Math.max(most, step), 0);
      expect(widest).toBeLessThan(30);
      const onSeam = (lon = 0) => Math.abs(Math.abs(lon) - 180) < 0.001;
      const seam = borders.features
        .flatMap(({ geometry }) => geometry.coordinates)
        .filter((line) => line.some(([lon], i) => i > 0 && onSeam(lon) && onSeam(line[i - 1]?.[0])));
      expect(seam).toEqual([]);
    }
  });
});

describe("names", () => {
  function names({ countries }: BasemapData): string[] {
    return countries.map(({ name }) => name);
  }

  test("countries are named in the reader's language", async () => {
    expect(names(await show(open(undefined, "es").loader, WORLD))).toContain("Siria");
    expect(names(await show(open(undefined, "ar").loader, WORLD))).toContain("سوريا");
  });

  test("deep in a country, with no town in sight, its name stands in the upper third of the view", async () => {
    const { loader } = open();
    const data = await show(loader, MALI_DESERT);
    expect(names(data)).toEqual(["Mali"]);
    const [lon = 0, lat = 0] = data.countries[0]?.point ?? [];
    expect(lon).toBeGreaterThan(-3.2);
    expect(lon).toBeLessThan(-2.8);
    expect(lat).toBeGreaterThan(22.03);
    expect(lat).toBeLessThan(22.1);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    "at zoom %i country or towns tell where one is, however many marks stand there",
    async (zoom) => {
      const camera: MapCamera = { zoom, lon: 41.15, lat: 36.38 };
      const size = { width: 600, height: 450 };
      const { loader } = open();
      const { countries, towns } = await show(loader, { bbox: [...boundsOf(camera, size)], zoom });
      const obstacles = [200, 250, 300, 350, 400].flatMap((x) =>
        [175, 225, 275].map(
          (y) => ({ kind: "cluster", dx: 0, dy: 0, halfWidth: 20, radius: 20, x, y }) as const,
        ),
      );
      const placed = placeNames({ countries, towns, camera, size, obstacles });
      expect(placed.filter(({ kind }) => kind === "country").length).toBeGreaterThan(0);
      if (zoom >= 3 && zoom <= 9)
        expect(placed.filter(({ kind }) => kind !== "country").length).toBeGreaterThan(0);
      expect(loader.where(camera.lon, camera.lat).country?.code).toBe("SY");
    },
  );

  test("the nearest town is known in the desert and at sea", async () => {
    const desert = open().loader;
    await show(desert, MALI_DESERT);
    expect(desert.where(-3, 22)).toMatchObject({
      country: { code: "ML", name: "Mali" },
      near: { town: { name: "Taoudenni" }, bearing: "se" },
    });
    const sea = open().loader;
    await show(sea, { bbox: [-30.5, 9.5, -29.5, 10.5], zoom: 9 });
    expect(sea.where(-30, 10).country).toBeUndefined();
    expect(sea.where(-30, 10).near?.town.country).toBe("CV");
  });
});
