import type { Drawing, Shape } from "./drawing.ts";
import { fitted, widthOf } from "./fit.ts";

/** One record: from its lowest to its highest figure. */
export interface RangeLine {
  readonly key: string;
  readonly title: string;
  /** "900–1,337". */
  readonly range: string;
  readonly claimant: string;
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** Some source says "more than". */
  readonly open: boolean;
}

const SCALE = 22;
const ROW = 54;
const SIZE = 12;
const SMALL = 11;
const MARGIN = 8;
/** Left free at the end, for what is open. */
const BEYOND = 22;

/**
 * Ranges on a logarithmic scale from 1 to the power of ten that holds the highest of all; below one there is no place
 * on such a scale, and 0 stands at its beginning.
 * @param highest of all records, also of those that are not drawn, so that the scale stays
 */
export function rangeDrawing(
  lines: readonly RangeLine[],
  highest: number,
  number: (value: number) => string,
  width: number,
): Drawing {
  const powers = Math.max(1, Math.ceil(Math.log10(Math.max(1, highest))));
  const xOf = (value: number): number =>
    MARGIN + (Math.log10(Math.max(1, value)) / powers) * (width - 2 * MARGIN - BEYOND);
  const height = SCALE + lines.length * ROW;
  const marks = Array.from({ length: powers + 1 }, (_, power) => 10 ** power);
  return {
    width,
    height,
    shapes: [
      ...marks.map(
        (mark): Shape => ({
          kind: "text",
          x: mark === 1 ? 0 : xOf(mark),
          y: 12,
          text: number(mark),
          size: SMALL,
          ink: "ink-3",
          anchor: mark === 1 ? "start" : "middle",
        }),
      ),
      ...lines.flatMap((line, index) => lineShapes(line, SCALE + index * ROW, xOf, marks, width)),
    ],
    targets: lines.map(({ key, name }, index) => ({
      key,
      name,
      x: 0,
      y: SCALE + index * ROW,
      width,
      height: ROW,
      pressed: null,
    })),
  };
}

function lineShapes(
  line: RangeLine,
  y: number,
  xOf: (value: number) => number,
  marks: readonly number[],
  width: number,
): Shape[] {
  const rangeWidth = widthOf(line.range, SIZE);
  const title = fitted(line.title, SIZE, width - rangeWidth - 10);
  const claimant = fitted(line.claimant, SMALL, width);
  return [
    { kind: "line", x1: 0, y1: y + 0.5, x2: width, y2: y + 0.5, ink: "rule" },
    { kind: "text", x: 0, y: y + 17, text: title, size: SIZE, ink: "ink" },
    {
      kind: "text",
      x: width,
      y: y + 17,
      text: line.range,
      size: SIZE,
      ink: "ink",
      anchor: "end",
      bold: true,
    },
    { kind: "text", x: 0, y: y + 32, text: claimant, size: SMALL, ink: "ink-3" },
    ...barShapes(line, y + 43, xOf, marks, width),
  ];
}

/** On a piece of the scale of its own: long lines through all rows would run through their words. */
function barShapes(
  { low, high, open }: RangeLine,
  y: number,
  xOf: (value: number) => number,
  marks: readonly number[],
  width: number,
): Shape[] {
  const [from, to] = [xOf(low), xOf(high)];
  const tip = Math.min(width - 2, to + BEYOND);
  return [
    ...marks.map(
      (mark): Shape => ({ kind: "line", x1: xOf(mark), y1: y - 4, x2: xOf(mark), y2: y + 4, ink: "rule" }),
    ),
    { kind: "line", x1: xOf(1), y1: y, x2: xOf(marks.at(-1) ?? 1), y2: y, ink: "rule" },
    ...(open
      ? ([
          { kind: "line", x1: to, y1: y, x2: tip - 5, y2: y, ink: "ink-2", dashed: true },
          { kind: "head", x: tip, y, ink: "ink-2" },
        ] satisfies Shape[])
      : []),
    { kind: "bar", x: from - 3, y: y - 3, width: to - from + 6, height: 6, ink: "accent" },
  ];
}
