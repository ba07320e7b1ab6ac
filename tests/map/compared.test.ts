import { describe, expect, it } from "vitest";
import { circleRadius } from "../../src/map/bubbles.ts";
import { beneathDrawing, titleDrawing } from "../../src/map/drawing/comparedDrawing.ts";
import { toMarkup } from "../../src/map/drawing/toMarkup.ts";
import { sceneOf } from "../../src/map/scene.ts";
import type { Scene, SceneMark } from "../../src/map/sceneMark.ts";
import { type Naming, obstaclesOf, shortTitle } from "../../src/map/sceneNames.ts";
import type { RowFigures } from "../../src/query/circleFigures.ts";
import { answerOf, LABELS, markers, markOf, placed, queryOf, SIZE } from "./sceneSamples.ts";

const DAMASCUS = [36.3, 33.5] as const;
/** So near that a title to the right of Damascus would lie over it. */
const EAST = [44, 33.5] as const;
const SAMPLES = [placed(DAMASCUS), placed(DAMASCUS), placed(DAMASCUS), placed(EAST)];
const { pin, cluster } = markers(SAMPLES);
const MARKS = [cluster([0, 1, 2]), pin(3)];
/** Without a circle and a title. */
const BARE_MARK = { bubble: null, title: null, radius: 12, halfWidth: 12 } as const;
const CAMERA = { zoom: 4, lon: 40, lat: 33.5 };

interface Wished {
  readonly figures?: RowFigures;
  readonly naming?: Naming;
  /** Rows that the filter leaves out. */
  readonly out?: readonly number[];
}

function sceneWith({ figures, naming, out = [] }: Wished): Scene {
  return sceneOf({
    answer: answerOf({ marks: MARKS, members: { p0: [0, 1, 2] }, out }),
    query: queryOf(SAMPLES),
    facilities: [],
    camera: CAMERA,
    size: SIZE,
    selection: null,
    labels: LABELS,
    circles: figures ? { of: "out", figures } : null,
    naming: naming ?? null,
  });
}

const figuresOf = (
  lows: Readonly<Record<number, number>>,
  wider: Readonly<Record<number, number[]>> = {},
): RowFigures => {
  const rows = <Value>(table: Readonly<Record<number, Value>>) =>
    new Map(Object.entries(table).map(([row, value]) => [Number(row), value]));
  return { lows: rows(lows), wider: rows(wider) };
};

describe("circles", () => {
  it("tell by their area how many people, and are the same whatever else is shown", () => {
    expect(circleRadius(400, "out")).toBe(2 * circleRadius(100, "out"));
    const lone = sceneWith({ figures: figuresOf({ 3: 1000 }) });
    const beside = sceneWith({ figures: figuresOf({ 0: 9000, 3: 1000 }) });
    expect(markOf(lone, "p3").bubble).toMatchObject({ value: 1000, radius: 22, isCapped: false });
    expect(markOf(beside, "p3").bubble).toEqual(markOf(lone, "p3").bubble);
  });

  it("of a cluster tell the sum of its shown records, and how many have no figure", () => {
    const figures = figuresOf({ 0: 100, 1: 200 });
    expect(markOf(sceneWith({ figures }), "p0").bubble).toMatchObject({ value: 300, counted: 2, without: 1 });
    expect(markOf(sceneWith({ figures }), "p3").bubble).toMatchObject({ radius: 0, counted: 0, without: 1 });
    expect(markOf(sceneWith({ figures, out: [1] }), "p0").bubble).toMatchObject({ value: 100 });
  });

  it("count nobody twice who is in a wider record and in a part of it", () => {
    const figures = figuresOf({ 0: 100, 1: 80 }, { 1: [0] });
    expect(markOf(sceneWith({ figures }), "p0").bubble?.value).toBe(100);
    expect(markOf(sceneWith({ figures, out: [0] }), "p0").bubble?.value).toBe(80);
  });

  it("are cut where they would cover countries, and show it", () => {
    const { bubble } = markOf(sceneWith({ figures: figuresOf({ 3: 50_000 }) }), "p3");
    expect(bubble).toMatchObject({ value: 50_000, isCapped: true, radius: circleRadius(10_000, "out") });
    const drawing = beneathDrawing({ ...BARE_MARK, bubble });
    expect(drawing && toMarkup(drawing)).toMatch(/map-bubble-capped.*>\+</);
    expect(beneathDrawing(BARE_MARK)).toBeNull();
  });
});

const naming = (...rows: readonly [row: number, title: string][]): Naming => ({
  rows: rows.map(([row, title]) => ({ row, title })),
  words: (title, more) => (more === 0 ? title : `${title} + ${more}`),
});

type Box = Pick<SceneMark, "x" | "y" | "halfWidth" | "radius">;
const overlaps = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.radius + b.radius;

describe("titles", () => {
  it("stand to the right of their mark where nothing is, and with those that share it are counted", () => {
    const scene = sceneWith({ naming: naming([3, "Escape"]) });
    expect(markOf(scene, "p3").title).toMatchObject({ text: "Escape", dy: 0, anchor: "start" });
    expect(markOf(scene, "p0").title).toBeNull();
    const shared = sceneWith({ naming: naming([1, "Escape"], [2, "Attack"]) });
    expect(markOf(shared, "p0").title?.text).toBe("Escape + 2");
  });

  it("lie over no mark and no other title, and names of places keep clear of them", () => {
    const scene = sceneWith({
      naming: naming([3, "Escape from the prison of the east"], [0, "Attack on a prison of the west"]),
    });
    expect(markOf(scene, "p0").title?.anchor).toBe("end");
    const boxes = obstaclesOf(scene);
    expect(boxes).toHaveLength(scene.marks.length + 2);
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
  });

  it("stay away where the filter leaves the record out", () => {
    const answer = { ...answerOf({ marks: MARKS }), markOf: () => null };
    const scene = sceneOf({
      ...{ answer, query: queryOf(SAMPLES), facilities: [], camera: CAMERA, size: SIZE, selection: null },
      labels: LABELS,
      naming: naming([3, "Escape"]),
    });
    expect(scene.marks.filter(({ title }) => title !== null)).toEqual([]);
  });

  it("have a line to their mark where all is taken nearby", () => {
    const near = { text: "Escape", halfWidth: 20, radius: 8, anchor: "start", dx: 36, dy: 0 } as const;
    const markup = (dx: number): string => {
      const drawing = beneathDrawing({ ...BARE_MARK, title: { ...near, dx } });
      return drawing ? toMarkup(drawing) : "";
    };
    expect(markup(36)).not.toContain("<line");
    expect(markup(70)).toContain('<line class="map-title-line" x1="12" y1="0" x2="50" y2="0"');
  });
});

describe("a short title", () => {
  it.each([
    ["Escape from Abepura", "Escape from Abepura"],
    ["Attack on Nangarhar central prison, Jalalabad, 2020", "Attack on Nangarhar central…"],
    ["Escape from the prison, which lies far away", "Escape from the prison…"],
    ["Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrtsgesell…"],
    ["a\u202Eb\u0000\n c", "a b c"],
    ["", ""],
  ])("%j", (title, short) => expect(shortTitle(title)).toBe(short));

  it("is text and nothing else", () => {
    const title = { text: shortTitle('<script>"&'), halfWidth: 20, radius: 8, anchor: "start" } as const;
    const drawing = titleDrawing({ title: { ...title, dx: 40, dy: 0 } });
    expect(drawing && toMarkup(drawing)).toContain("&lt;script&gt;");
  });
});
