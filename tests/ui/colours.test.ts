import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FAMILIES } from "../../src/domain/vocabulary.ts";
import { BASEMAP_PALETTE } from "../../src/map/basemap/palette.ts";
import { OWN_GLYPHS } from "../../src/ui/glyphs.ts";
import { contrast, deltaE2000, labOf, VISIONS, type Vision } from "./colour.ts";

const css = readFileSync(new URL("../../src/ui/tokens.css", import.meta.url), "utf8");

/** The colours that one block of the tokens sets, by name without dashes. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  if (start < 0) throw new Error(`no block ${selector} in tokens.css`);
  const block = css.slice(start, css.indexOf("\n}", start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

const THEMES = { light: tokensOf(":root"), dark: tokensOf(':root[data-theme="dark"]') } as const;
const themes = ["light", "dark"] as const;
const families = FAMILIES.map((family) => `family-${family}`);
const own = OWN_GLYPHS.map((_, index) => `own-${index + 1}`);
const names = [...families, ...own];
const pairs = names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const));
/** Families always stand side by side; with a file's own types the shape helps. */
const leastDifference = (a: string, b: string): number =>
  families.includes(a) && families.includes(b) ? 10 : 9;

describe.each(themes)("%s colours", (theme) => {
  const colour = (name: string): string => {
    const hex = THEMES[theme].get(name);
    if (hex === undefined) throw new Error(`${theme} has no colour --${name}`);
    return hex;
  };
  const { land, sea, shallows } = BASEMAP_PALETTE[theme];

  test("set every colour that the other theme sets", () => {
    const other = theme === "light" ? THEMES.dark : THEMES.light;
    expect([...other.keys()].filter((name) => !THEMES[theme].has(name))).toEqual([]);
  });

  test("share land and sea with the base map", () => {
    expect([colour("land"), colour("sea")]).toEqual([land, sea]);
  });

  test("lines and areas of a file stand out from land and sea (3:1)", () => {
    const { drawn } = BASEMAP_PALETTE[theme];
    expect(drawn).toBe(colour("accent"));
    for (const ground of [land, sea, shallows]) expect(contrast(drawn, ground)).toBeGreaterThanOrEqual(3);
  });

  test("names on the map read on their rim, which has the land's colour (4.5:1)", () => {
    for (const name of ["name-country", "name-town", "name-town-minor"]) {
      expect(contrast(colour(name), land), name).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colour("name-town-minor"), sea)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour("name-dot"), land)).toBeGreaterThanOrEqual(3);
  });

  test.each(["paper", "panel", "panel-quiet"])("text reads on %s (4.5:1)", (ground) => {
    for (const ink of ["ink", "ink-2", "ink-3", "accent", "warn"]) {
      expect(contrast(colour(ink), colour(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(["paper", "panel", "panel-quiet"])("focus ring and edges show on %s (3:1)", (ground) => {
    for (const line of ["focus", "rule-strong"]) {
      expect(contrast(colour(line), colour(ground)), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([
    ["accent-ink", "accent"],
    ["ink", "accent-quiet"],
    ["ink-2", "accent-quiet"],
    ["accent", "accent-quiet"],
    ["warn", "warn-quiet"],
    ["ink", "warn-quiet"],
  ])("%s reads on %s (4.5:1)", (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(names)("the glyph reads on %s (4.5:1)", (name) => {
    expect(contrast(colour("mark-ink"), colour(name))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...names, "facility"])("%s shows on land, sea, coast waters and panels (3:1)", (name) => {
    for (const ground of [land, sea, shallows, colour("panel"), colour("paper"), colour("panel-quiet")]) {
      expect(contrast(colour(name), ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(Object.keys(VISIONS) as Vision[])("families and own types differ for %s vision", (vision) => {
    for (const [a, b] of pairs) {
      const difference = deltaE2000(labOf(colour(a), vision), labOf(colour(b), vision));
      expect(difference, `${a} and ${b}`).toBeGreaterThanOrEqual(leastDifference(a, b));
    }
  });
});

/** Rows of the published test data of CIEDE2000 (Sharma, Wu and Dalal 2005, table 1). */
test.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)("the difference of %j and %j is %d", (a, b, expected) => {
  expect(deltaE2000(a, b)).toBeCloseTo(expected, 4);
});
