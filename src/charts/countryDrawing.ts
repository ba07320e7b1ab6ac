import type { Drawing, Shape, Target } from "./drawing.ts";
import { fitted, widthOf } from "./fit.ts";

export interface CountryBar {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly count: number;
  readonly pressed: boolean;
}

const ROW = 26;
const SIZE = 12;

/** One row a country: name, bar, number. */
export function countryDrawing(
  bars: readonly CountryBar[],
  number: (value: number) => string,
  width: number,
): Drawing {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const names = Math.min(width * 0.42, Math.max(0, ...bars.map(({ label }) => widthOf(label, SIZE))));
  const start = Math.round(names) + 8;
  const room = width - start - widthOf(number(most), SIZE) - 12;
  return {
    width,
    height: Math.max(1, bars.length) * ROW,
    shapes: bars.flatMap(({ label, count, pressed }, index): Shape[] => {
      const y = index * ROW;
      const length = Math.max(2, (count / most) * room);
      return [
        ...(pressed
          ? [{ kind: "bar", x: 0, y, width, height: ROW, ink: "accent-quiet" } satisfies Shape]
          : []),
        {
          kind: "text",
          x: start - 8,
          y: y + 17,
          text: fitted(label, SIZE, names),
          size: SIZE,
          ink: "ink",
          anchor: "end",
        },
        { kind: "bar", x: start, y: y + 5, width: length, height: ROW - 10, ink: "accent" },
        { kind: "text", x: start + length + 6, y: y + 17, text: number(count), size: SIZE, ink: "ink-2" },
      ];
    }),
    targets: bars.map(
      ({ key, name, pressed }, index): Target => ({
        key,
        name,
        x: 0,
        y: index * ROW,
        width,
        height: ROW,
        pressed,
      }),
    ),
  };
}
