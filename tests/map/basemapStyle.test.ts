import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { basemapDots, CAPITAL_DOT, DOT_PIXEL_RATIO, TOWN_DOT } from "../../src/map/basemap/dots.ts";
import { basemapFontFaces } from "../../src/map/basemap/fonts.ts";
import { BASEMAP_PALETTE, type BasemapTheme } from "../../src/map/basemap/palette.ts";
import { basemapStyle, COUNTRY_LABELS, LABEL_FONT, SAID_ALREADY } from "../../src/map/basemap/style.ts";

const THEMES: BasemapTheme[] = ["light", "dark"];
const BASE = "https://example.org/atlas/index.html";

describe.each(THEMES)("the %s style", (theme) => {
  test("is valid, with and without the site's own typeface", () => {
    expect(validateStyleMin(basemapStyle(theme))).toEqual([]);
    expect(validateStyleMin(basemapStyle(theme, { fontFaces: basemapFontFaces(BASE) }))).toEqual([]);
  });

  test("names no place to fetch from but the fonts it is given", () => {
    expect(JSON.stringify(basemapStyle(theme))).not.toMatch(/https?:|\/\/|glyphs|sprite/);
    const urls = JSON.stringify(basemapStyle(theme, { fontFaces: basemapFontFaces(BASE) })).match(
      /https?:\/\/[^/"]+/g,
    );
    expect(new Set(urls)).toEqual(new Set(["https://example.org"]));
  });

  test("uses only images that are there to add", () => {
    const images = JSON.stringify(basemapStyle(theme).layers).match(/atlas-[a-z]+/g);
    expect(new Set(images)).toEqual(new Set(Object.keys(basemapDots())));
  });

  test("towns and countries are legible on land and at sea (WCAG 2.2, 1.4.3)", () => {
    const { land, sea, townText, townTextMinor, countryText } = BASEMAP_PALETTE[theme];
    for (const text of [townText, townTextMinor, countryText]) {
      expect(contrast(text, land), text).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(townTextMinor, sea)).toBeGreaterThanOrEqual(4.5);
  });
});

test("the two styles differ in colours alone, so that a change of theme keeps the sources", () => {
  const [light, dark] = THEMES.map((theme) => {
    const { sources, layers } = basemapStyle(theme);
    return JSON.stringify({ sources, layers }).replaceAll(/#[0-9a-f]{6}/g, "#");
  });
  expect(light).toBe(dark);
});

test("every layer that names countries can keep quiet about one", () => {
  const naming = basemapStyle("light").layers.filter(
    (layer) => "source" in layer && layer.source === COUNTRY_LABELS,
  );
  expect(naming.length).toBeGreaterThan(1);
  for (const { paint } of naming)
    expect(JSON.stringify(paint)).toContain(`["feature-state","${SAID_ALREADY}"]`);
});

test("fonts are absolute addresses below the page, one per range", () => {
  const faces = basemapFontFaces(BASE)[LABEL_FONT];
  expect(faces).toHaveLength(3);
  for (const face of Array.isArray(faces) ? faces : []) {
    const url = typeof face === "string" ? face : face.url;
    expect(url).toMatch(/^https:\/\/example\.org\/.*\.woff2/);
  }
});

describe("the town marks", () => {
  const solid = (id: string, x: number) => {
    const image = basemapDots()[id];
    const middle = (image?.width ?? 0) / 2;
    return (image?.data[(middle * (image?.width ?? 0) + middle + x * DOT_PIXEL_RATIO) * 4 + 3] ?? 0) > 191;
  };

  test("a town is a dot, a capital a dot in a ring", () => {
    expect([0, 1, 2, 3, 4, 5].map((x) => solid(TOWN_DOT, x))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([0, 1, 2, 3, 4, 5].map((x) => solid(CAPITAL_DOT, x))).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});

/** WCAG 2.2, contrast ratio of two `#rrggbb` colours. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
