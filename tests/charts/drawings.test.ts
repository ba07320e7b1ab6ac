import { describe, expect, it } from "vitest";
import { countryDrawing } from "../../src/charts/countryDrawing.ts";
import { type Drawing, mirrored, type Shape } from "../../src/charts/drawing.ts";
import { fitted, widthOf, wrapped } from "../../src/charts/fit.ts";
import { type RangeLine, rangeDrawing } from "../../src/charts/rangeDrawing.ts";
import { type YearBar, yearDrawing } from "../../src/charts/yearDrawing.ts";

const WIDTH = 348;
const bars = ({ shapes }: Drawing) => shapes.filter((shape) => shape.kind === "bar");
const texts = ({ shapes }: Drawing) =>
  shapes.filter((shape) => shape.kind === "text").map(({ text }) => text);

const yearBar = (year: number, ...classes: number[]): YearBar => ({
  key: String(year),
  period: String(year),
  label: [String(year)],
  name: `${year}`,
  classes,
  count: classes.reduce((sum, count) => sum + count, 0),
  pressed: false,
});

describe("the chart by year", () => {
  const years = [yearBar(2012, 2, 1), yearBar(2013), yearBar(2014, 0, 6)];
  const drawing = yearDrawing(years, [yearBar(0, 3)], String, WIDTH);

  it("stacks families on the same foot, as high as their counts", () => {
    const [below, above, next] = bars(drawing);
    expect(below?.x).toBe(above?.x);
    expect((below?.y ?? 0) - (above?.y ?? 0)).toBeCloseTo(25);
    expect((below?.y ?? 0) + (below?.height ?? 0) + 1).toBeCloseTo((next?.y ?? 0) + (next?.height ?? 0) + 1);
    expect(next?.height).toBeCloseTo(149);
  });
  it("has a button for each year in which something starts, and none for what has no year", () => {
    expect(drawing.targets.map(({ key }) => key)).toEqual(["2012", "2014"]);
  });
  it("keeps everything within its width, however many years there are", () => {
    const many = Array.from({ length: 60 }, (_, index) => yearBar(1960 + index, 1));
    for (const { x, width } of bars(yearDrawing(many, [yearBar(0, 1), yearBar(1, 1)], String, WIDTH))) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(WIDTH + 0.001);
    }
    expect(texts(yearDrawing(many, [], String, WIDTH))).toContain("1970");
  });
});

describe("the chart by country", () => {
  it("draws bars as long as their counts", () => {
    const bar = (key: string, count: number) => ({ key, label: key, name: key, count, pressed: false });
    const [long, short] = bars(countryDrawing([bar("Syria", 20), bar("Mali", 5)], String, WIDTH));
    expect((long?.width ?? 0) / (short?.width ?? 1)).toBeCloseTo(4);
  });
});

describe("the chart of ranges", () => {
  const line = (low: number, high: number, open = false): RangeLine => ({
    key: `${low}`,
    title: `Escape ${low}`,
    range: `${low}–${high}`,
    claimant: "Ministry",
    name: "",
    low,
    high,
    open,
  });

  it("gives every power of ten the same room", () => {
    const drawing = rangeDrawing(
      [line(1, 1), line(10, 10), line(100, 100), line(0, 1000)],
      1000,
      String,
      WIDTH,
    );
    const [one, ten, hundred, all] = bars(drawing);
    expect((ten?.x ?? 0) - (one?.x ?? 0)).toBeCloseTo((hundred?.x ?? 0) - (ten?.x ?? 0));
    expect(all?.x).toBeCloseTo(one?.x ?? 0);
    expect(texts(drawing).slice(0, 4)).toEqual(["1", "10", "100", "1000"]);
  });
  it("has an arrow only where a source says more than", () => {
    const heads = (open: boolean): number =>
      rangeDrawing([line(5, 9, open)], 9, String, WIDTH).shapes.filter(({ kind }) => kind === "head").length;
    expect([heads(false), heads(true)]).toEqual([0, 1]);
  });
  it("keeps its scale when fewer lines are drawn", () => {
    expect(bars(rangeDrawing([line(5, 9)], 5000, String, WIDTH))[0]?.x).toBe(
      bars(rangeDrawing([line(5, 9), line(1, 5000)], 5000, String, WIDTH))[0]?.x,
    );
  });
});

it("mirrors shapes so that twice is once", () => {
  const { shapes } = rangeDrawing([], 9, String, WIDTH);
  const all: readonly Shape[] = [
    ...shapes,
    { kind: "bar", x: 10, y: 0, width: 5, height: 5, ink: "ink" },
    { kind: "line", x1: 1, y1: 0, x2: 7, y2: 0, ink: "rule" },
    { kind: "head", x: 9, y: 0, ink: "ink" },
  ];
  expect(mirrored(mirrored(all, WIDTH), WIDTH)).toEqual(all);
  expect(mirrored(all, WIDTH)).toContainEqual({ kind: "bar", x: 333, y: 0, width: 5, height: 5, ink: "ink" });
});

describe("text in a picture", () => {
  it("is cut to its room", () => {
    expect(fitted("short", 12, 100)).toBe("short");
    const cut = fitted("A very long title of a record that does not end", 12, 100);
    expect(cut).toMatch(/^A very.*…$/);
    expect(widthOf(cut, 12)).toBeLessThanOrEqual(100);
  });
  it("wraps at spaces and loses nothing", () => {
    const text = "Cases documented here, not cases that happened.";
    const lines = wrapped(text, 12, 120);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(" ")).toBe(text);
    expect(wrapped("inseparable", 12, 5)).toEqual(["inseparable"]);
  });
});
