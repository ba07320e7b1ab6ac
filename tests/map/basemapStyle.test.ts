import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import type { BasemapTheme } from "../../src/map/basemap/palette.ts";
import { basemapStyle } from "../../src/map/basemap/style.ts";

const THEMES: BasemapTheme[] = ["light", "dark"];

describe.each(THEMES)("the %s style", (theme) => {
  test("is valid", () => {
    expect(validateStyleMin(basemapStyle(theme))).toEqual([]);
  });

  test("has no place to fetch from, and nothing to read: a picture without MapLibre draws the same", () => {
    const style = basemapStyle(theme);
    expect(JSON.stringify(style)).not.toMatch(/https?:|\/\/|glyphs|sprite|font|text-/);
    expect(style.layers.map(({ type }) => type)).not.toContain("symbol");
  });

  test("dashes the borders that are disputed, and no others", () => {
    const dashed = basemapStyle(theme).layers.filter(({ paint }) => paint && "line-dasharray" in paint);
    expect(dashed.map(({ id }) => id)).toEqual(["borders-disputed"]);
  });
});

test("the two styles differ in colours alone, so that a change of theme keeps the sources", () => {
  const [light, dark] = THEMES.map((theme) => {
    const { sources, layers } = basemapStyle(theme);
    return JSON.stringify({ sources, layers }).replaceAll(/#[0-9a-f]{6}/g, "#");
  });
  expect(light).toBe(dark);
});
