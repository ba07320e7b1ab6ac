import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Drawn, drawn } from "../../src/map/drawing/drawn.ts";
import { marksDrawing } from "../../src/map/drawing/markDrawing.ts";
import { toMarkup } from "../../src/map/drawing/toMarkup.ts";
import { nameDrawing } from "../../src/map/names/nameDrawing.ts";
import { PAINTED_CLASSES, paint } from "../../src/map/picture/paint.ts";
import { PAINT_COLOURS } from "../../src/map/picture/paintColours.ts";
import { PAINT_RULES } from "../../src/map/picture/paintRules.ts";
import { CLASS_LOOKS } from "../../src/ui/glyphs.ts";
import { CAPITAL, everyMark, GROUND } from "./paintSamples.ts";

const CSS = readFileSync("src/ui/tokens.css", "utf8").split(':root[data-theme="dark"]');
const [light = "", dark = ""] = CSS;
const STYLES = [
  "src/map/marks.css",
  "src/map/names/names.css",
  "src/map/picture/picture.css",
  "src/ui/marks.css",
]
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

const classesIn = ({ attributes, children }: Drawn): string[] => [
  ...String(attributes.class ?? "").split(" "),
  ...children.flatMap((child) => (typeof child === "string" ? [] : classesIn(child))),
];

const ALL = drawn(
  "g",
  {},
  GROUND,
  drawn("g", { class: "map-names" }, nameDrawing(CAPITAL)),
  drawn("g", { class: "map-marks" }, marksDrawing({ marks: everyMark() })),
);

describe("the colours of a picture on its own", () => {
  it.each([
    ["light", light],
    ["dark", dark],
  ] as const)("are the %s values of the tokens", (theme, css) => {
    for (const [ink, colour] of Object.entries(PAINT_COLOURS[theme]))
      expect(new RegExp(`--${ink}: (#\\w+);`).exec(css)?.[1], ink).toBe(colour);
  });
  it("are there for every class of marks", () => {
    const { light: colours } = PAINT_COLOURS;
    for (const { className } of CLASS_LOOKS) expect(colours).toHaveProperty(className);
  });
});

describe("painting", () => {
  it("knows every class that a drawing has", () => {
    const unknown = classesIn(ALL).filter((name) => name !== "" && !PAINTED_CLASSES.has(name));
    expect([...new Set(unknown)]).toEqual([]);
  });
  it("knows no class that no style sheet has", () => {
    const own = PAINT_RULES.map(({ of }) => of).filter((name) => !name.startsWith("poster-"));
    expect(own.filter((name) => !STYLES.includes(`.${name}`))).toEqual([]);
  });
  it("is held to the numbers of the style sheets", () => {
    for (const { of, more = {} } of PAINT_RULES) {
      if (of.startsWith("poster-")) continue;
      for (const [name, value] of Object.entries(more)) {
        const isMixed = name === "fill-opacity" || name === "stroke-opacity";
        const words = isMixed ? `${Math.round(Number(value) * 100)}%` : `${name}: ${value}`;
        if (!(isMixed && value === 1)) expect(STYLES, `${of} ${words}`).toContain(words);
      }
    }
  });
  it("leaves nothing that a style sheet would have to say", () => {
    const words = toMarkup(paint(ALL, PAINT_COLOURS.light)).match(
      /class=|data-|var\(|color-mix|style=|paint-order/,
    );
    expect(words).toBeNull();
  });
  it("leaves out what only a hand or a keyboard meets", () => {
    const mark = drawn(
      "g",
      {},
      drawn("circle", { class: "map-touch" }),
      drawn("circle", { class: "map-focus" }),
    );
    expect(paint(mark, PAINT_COLOURS.light).children).toEqual([]);
  });
  it("draws a line beneath letters as a copy, which says nothing", () => {
    const text = drawn("g", { class: "map-name map-name-town" }, drawn("text", {}, "Aleppo"));
    const [below, above] = paint(text, PAINT_COLOURS.dark).children as Drawn[];
    expect(below?.attributes).toMatchObject({ stroke: "#262a2e", "aria-hidden": "true" });
    expect(above?.attributes).toMatchObject({ fill: "#a9adb0" });
    expect(above?.attributes.stroke).toBeUndefined();
  });
  it("gives a hollow pin the colour of its family as a line", () => {
    const shape = drawn("path", { class: "mark-shape", d: "M0 0" });
    const solid = paint(drawn("g", { class: "map-mark map-pin family-release" }, shape), PAINT_COLOURS.light);
    const hollow = paint(
      drawn("g", { class: "map-mark map-pin family-release map-hollow" }, shape),
      PAINT_COLOURS.light,
    );
    expect(solid.children).toHaveLength(2);
    expect(solid.children[1]).toMatchObject({ attributes: { fill: "#0a5f48" } });
    expect(hollow.children).toMatchObject([{ attributes: { fill: "#ffffff", stroke: "#0a5f48" } }]);
  });
});
