import { ticks } from "d3-array";
import type { Drawing, Shape, Target } from "./drawing.ts";
import { widthOf } from "./fit.ts";
import { CLASS_INKS } from "./palette.ts";

/** One stacked bar, with what it says. */
export interface YearBar {
  readonly key: string;
  /** "2013", or the years that it holds together. */
  readonly period: string;
  /** Below it, in one line or two. */
  readonly label: readonly string[];
  readonly name: string;
  /** Records of each class. */
  readonly classes: ArrayLike<number>;
  readonly count: number;
  readonly pressed: boolean;
}

const TOP = 8;
const PLOT = 150;
const FOOT = 32;
const SCALE_SIZE = 11;
const GAP = 16;
const APART = 40;

/**
 * Bars by year, stacked in the order of the classes, and apart from them the records whose year is not certain or not
 * known: those are no years and cannot be pressed.
 */
export function yearDrawing(
  years: readonly YearBar[],
  apart: readonly YearBar[],
  number: (value: number) => string,
  width: number,
): Drawing {
  const most = Math.max(1, ...[...years, ...apart].map(({ count }) => count));
  const marks = ticks(0, most, 3).filter((mark) => Number.isInteger(mark) && mark > 0);
  const start = Math.ceil(Math.max(...marks.map((mark) => widthOf(number(mark), SCALE_SIZE)), 0)) + 6;
  const end = width - (apart.length > 0 ? apart.length * APART + GAP : 0);
  const step = (end - start) / Math.max(1, years.length);
  const yOf = (count: number): number => TOP + PLOT - (count / most) * PLOT;
  const boxes = [
    ...years.map((bar, index) => ({ bar, x: start + index * step, width: step })),
    ...apart.map((bar, index) => ({ bar, x: end + GAP + index * APART, width: APART })),
  ];
  return {
    width,
    height: TOP + PLOT + FOOT,
    shapes: [
      ...marks.flatMap((mark) => scaleLine(number(mark), yOf(mark), start, width)),
      ...boxes.filter(({ bar }) => bar.pressed).map(({ x, width: wide }) => column(x, wide)),
      ...boxes.flatMap(({ bar, x, width: wide }) => stack(bar, x, wide, yOf)),
      line(start, end, TOP + PLOT),
      ...(apart.length > 0 ? [line(end + GAP, width, TOP + PLOT)] : []),
      ...yearLabels(years, start, step),
      ...boxes.slice(years.length).flatMap(({ bar, x, width: wide }) => labelOf(bar, x + wide / 2)),
    ],
    targets: boxes.slice(0, years.length).flatMap(({ bar, x }) => targetOf(bar, x, step)),
  };
}

function scaleLine(text: string, y: number, start: number, width: number): Shape[] {
  return [
    { kind: "line", x1: start, y1: y, x2: width, y2: y, ink: "rule" },
    { kind: "text", x: start - 6, y: y + 4, text, size: SCALE_SIZE, ink: "ink-3", anchor: "end" },
  ];
}

const column = (x: number, width: number): Shape => ({
  kind: "bar",
  x,
  y: TOP,
  width,
  height: PLOT,
  ink: "accent-quiet",
});

const line = (x1: number, x2: number, y: number): Shape => ({
  kind: "line",
  x1,
  y1: y,
  x2,
  y2: y,
  ink: "ink-3",
});

function stack({ classes }: YearBar, x: number, width: number, yOf: (count: number) => number): Shape[] {
  // A hair between bars, so long as they stay bars; those that stand apart are no wider than a thumb.
  const wide = Math.min(24, width > 6 ? width - 2 : width > 3 ? width - 0.5 : width);
  let below = 0;
  return CLASS_INKS.flatMap((ink, index): Shape[] => {
    const count = classes[index] ?? 0;
    if (count === 0) return [];
    const [bottom, top] = [yOf(below), yOf(below + count)];
    below += count;
    // And one between families, so that they can be told apart without their colours.
    const height = bottom - top > 3 ? bottom - top - 1 : bottom - top;
    return [{ kind: "bar", x: x + (width - wide) / 2, y: top, width: wide, height, ink }];
  });
}

/** As many years as can be read beside each other: every one, or every second, fifth, tenth … */
function yearLabels(years: readonly YearBar[], start: number, step: number): Shape[] {
  const longest = Math.max(0, ...years.map(({ label: [text = ""] }) => widthOf(text, SCALE_SIZE)));
  const every = [1, 2, 5, 10, 20, 50].find((count) => count * step > longest + 10) ?? years.length;
  const isRound = ({ key }: YearBar): boolean => Number(key) % every === 0;
  const offset = Math.max(0, years.findIndex(isRound));
  return years.flatMap((bar, index) =>
    (index - offset) % every === 0 ? labelOf(bar, start + (index + 0.5) * step) : [],
  );
}

function labelOf({ label }: YearBar, x: number): Shape[] {
  return label.map((text, index) => ({
    kind: "text",
    x,
    y: TOP + PLOT + 14 + index * 12,
    text,
    size: SCALE_SIZE,
    ink: "ink-2",
    anchor: "middle",
  }));
}

function targetOf({ key, name, count, pressed }: YearBar, x: number, width: number): Target[] {
  return count > 0 ? [{ key, name, x, y: TOP, width, height: PLOT, pressed }] : [];
}
