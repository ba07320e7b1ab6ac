import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { marksDrawing } from "../../src/map/drawing/markDrawing.ts";
import { toMarkup } from "../../src/map/drawing/toMarkup.ts";
import { sameLook } from "../../src/map/markLook.ts";
import { SceneMarks } from "../../src/map/SceneMarks.tsx";
import { inCountry, markers, markOf, placed, queryOf, SIZE, sceneFrom } from "./sceneSamples.ts";

const DAMASCUS = [36.3, 33.5] as const;
const samples = [
  placed(DAMASCUS, { type: "release" }),
  placed([60, 33], { type: "Protest 2" }),
  inCountry("MA", [-6, 32], { type: "Battle 7" }),
  placed([61, 33]),
];
const query = queryOf(samples);
const { pin, cluster, badge } = markers(samples);
const marks = [pin(0), cluster([1, 3]), badge([2])];

describe("a still picture", () => {
  const svg = toMarkup(marksDrawing(sceneFrom(query, { marks })));

  it("puts each mark and its ring where the scene has them", () => {
    expect(svg.match(/data-key="p0"[^>]* transform="translate\(/g)).toHaveLength(2);
    expect(svg).not.toContain("NaN");
  });
  it("has no buttons", () => expect(svg).not.toContain('role="button"'));
  it("draws families and a file's own types in their colours", () => {
    for (const name of ["family-release", "own-2", "own-7"]) expect(svg).toContain(name);
  });
});

describe("live marks", () => {
  const live = { nameOf: () => "A <name>", current: "p0", handlers: {} };
  const svg = renderToStaticMarkup(
    <SceneMarks scene={sceneFrom(query, { marks })} size={SIZE} label="All marks" live={live} />,
  );

  it("are named buttons of which Tab reaches one", () => {
    expect(svg.match(/role="button"/g)).toHaveLength(3);
    expect(svg.match(/tabindex="0"/g)).toHaveLength(1);
    expect(svg.match(/aria-label="A &lt;name&gt;"/g)).toHaveLength(3);
  });
  it("leave their place to whoever follows the camera", () => {
    expect(svg).not.toMatch(/data-key="[^"]*"[^>]* transform=/);
  });
});

describe("two marks look the same", () => {
  const mark = markOf(sceneFrom(query, { marks }), "p1");

  it("wherever they stand, and while what differs cannot be seen", () => {
    expect(sameLook(mark, { ...mark, x: 3, y: 4, lon: 1, lat: 2, count: 7, key: "other" })).toBe(true);
  });
  it.each([
    { radius: 13 },
    { label: "13K" },
    { selected: true },
    { interactive: false },
    { kind: "pin" as const },
    { type: "riot" },
    { typeClass: 9 },
    { hollow: true },
    { faint: true },
    { outsideFilter: true },
    { halfWidth: 30 },
    { shares: mark.shares.toReversed() },
  ])("not with %o", (change) => expect(sameLook(mark, { ...mark, ...change })).toBe(false));
});
