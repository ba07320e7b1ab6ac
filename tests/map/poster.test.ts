import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rasterise } from "../../data/publish/socialImage.ts";
import { map } from "../../src/i18n/en/map.ts";
import { printing } from "../../src/i18n/en/printing.ts";
import { en } from "../../src/i18n/en.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { poster } from "../../src/map/picture/poster.ts";
import { posterPlan } from "../../src/map/picture/posterPlan.ts";
import { textLines } from "../../src/map/picture/posterText.ts";
import { type PosterFacts, type PosterLocale, posterWords } from "../../src/map/picture/posterWords.ts";
import { everyMark } from "./paintSamples.ts";

const LOCALE: PosterLocale = { ...ENGLISH, messages: { ...en, map, printing } };
const FACTS: PosterFacts = {
  title: "Who got out & <why>",
  sentence: "230 recorded incidents at prisons and camps in 58 countries, 1999 to 2024",
  marks: [{ families: [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0] }],
  ownTypes: [],
  files: null,
  to: 20_000,
  version: "1.2.0",
  updated: "2026-11-20",
  circles: null,
};

interface Wished {
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: "light" | "dark";
  readonly facts?: Partial<PosterFacts>;
  readonly direction?: "ltr" | "rtl";
}

function drawnPoster({ size = SIZE, theme = "light", facts = {}, direction = "ltr" }: Wished = {}) {
  const words = posterWords({ ...LOCALE, direction }, { ...FACTS, ...facts });
  const plan = posterPlan(words, size);
  const camera = { zoom: 1, lon: 0, lat: 0 };
  const ground = {
    paths: { land: "M0 0H99V99Z", coast: "", borders: "", disputed: "" },
    size: 8192,
    rim: "land" as const,
  };
  const scene = { marks: everyMark() };
  const picture = { camera, size: plan.map.size, ground, scene, countries: [], towns: [] };
  return { plan, words, svg: poster({ words, plan, picture, theme }) };
}

const SIZE = { width: 900, height: 600 };
const SIZES = [
  [320, 300],
  [300, 600],
  [600, 315],
  [900, 600],
  [1200, 630],
  [2000, 1400],
] as const;

const textIn = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words = ""]) => words).join(" ");

describe("a picture on its own", () => {
  it.each(SIZES)("at %i × %i says what it is, with a map between", (width, height) => {
    const { svg, plan, words } = drawnPoster({ size: { width, height } });
    const said = textIn(svg);
    for (const part of [
      "Who got out &amp; &lt;why&gt;",
      "recorded",
      "not a census",
      "Natural Earth",
      "GeoNames",
    ])
      expect(said).toContain(part);
    for (const part of ["Records to", "Data version", "Last change", "Assault", "Release"])
      expect(svg).toContain(part);
    expect(said).not.toContain("Unrest");
    expect(words.classes).toHaveLength(2);
    expect(plan.map.size.height).toBeGreaterThan(0.28 * height);
    expect(plan.map.top + plan.map.size.height).toBeLessThan(height);
  });
  it.each(SIZES)("at %i × %i writes nothing beyond its edges or smaller than 9 px", (width, height) => {
    const { plan } = drawnPoster({ size: { width, height } });
    const texts = JSON.stringify(plan.parts).match(/"font-size":[\d.]+/g) ?? [];
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(Number(text.slice(12))).toBeGreaterThanOrEqual(9);
    for (const line of textLines(FACTS.sentence, 15, width - 20)) expect(line.length * 4).toBeLessThan(width);
  });
  it("is drawn by a program that knows neither styles nor our fonts' files, in both colours", () => {
    const light = rasterise(drawnPoster().svg, 300);
    const dark = rasterise(drawnPoster({ theme: "dark" }).svg, 300);
    expect(Buffer.compare(light, dark)).not.toBe(0);
  });
  it("needs nothing that is not in it", () => {
    const { svg } = drawnPoster({ facts: { circles: "out" } });
    expect(svg).not.toMatch(/class=|style|var\(|color-mix|@import|<image|<foreignObject|<script/);
    const addresses = [...svg.matchAll(/(?:href|url)(?:="|\()([^")]+)/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address).toMatch(/^#/);
      expect(svg).toContain(`id="${address?.slice(1)}"`);
    }
  });
  it("begins on the right where the language does, with the map as it is", () => {
    const { plan, svg } = drawnPoster({ direction: "rtl" });
    const [first = ""] = JSON.stringify(plan.parts).match(/"text-anchor":"\w+","x":[\d.]+/) ?? [];
    expect(first).toContain('"end"');
    expect(Number(first.split(":").at(-1))).toBeGreaterThan(SIZE.width * 0.9);
    expect(svg).toContain('direction="ltr"');
    expect(svg).toContain("\u2067");
  });
  it("of a reader's own files credits nobody here with them", () => {
    const { svg } = drawnPoster({ facts: { files: ["mine.csv"] } });
    expect(svg).toContain("mine.csv");
    expect(svg).toContain("nobody at the Prison Incident Atlas has checked them");
  });
  it("takes any title", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (title) => {
        const { plan, svg } = drawnPoster({ facts: { title }, size: { width: 320, height: 300 } });
        expect(plan.map.size.height).toBeGreaterThan(60);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML has no place for (XML 1.0 § 2.2)
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
      { numRuns: 30 },
    );
  });
});

it("wraps text into lines and cuts what is too much", () => {
  expect(textLines("one two three", 10, 1000)).toEqual(["one two three"]);
  expect(textLines("one two three", 10, 45)).toEqual(["one two", "three"]);
  expect(textLines("one two three four five six", 10, 45, { most: 2 })).toEqual(["one two", "three fo…"]);
  expect(textLines("incomprehensibilities", 10, 40)[0]).toMatch(/^inc\w*…$/);
});

it("names a typeface that the build has", () => {
  const { resolve } = createRequire(import.meta.url);
  expect(resolve("@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf")).toBeTruthy();
  expect(drawnPoster().svg).toContain("'IBM Plex Sans'");
});
