import type { Answer, Row } from "../query/answer.ts";
import type { CircleFigure, RowFigures } from "../query/circleFigures.ts";
import { sumOnce } from "../query/sumOnce.ts";

/** The circle beneath a mark: its area tells a number of people, at the least. */
export interface Bubble {
  readonly of: CircleFigure;
  /** By the lowest figure that each record's sources state. */
  readonly value: number;
  /** CSS pixels; 0 where no record of the mark has a figure. */
  readonly radius: number;
  /** The number goes beyond the largest circle. */
  readonly isCapped: boolean;
  /** Records of the mark with a figure, and without. */
  readonly counted: number;
  readonly without: number;
}

/** What circles tell, and the figures that they tell. */
export interface Circles {
  readonly of: CircleFigure;
  readonly figures: RowFigures;
}

/** The number that a circle of this radius stands for: the same in every view, whatever it shows. */
export const CIRCLE_UNITS: Readonly<Record<CircleFigure, number>> = { out: 1000, killed: 100 };
const UNIT_RADIUS = 22;
/** A larger circle would cover a country. */
const MOST_UNITS = 10;

/** Area grows with the number. */
export function circleRadius(value: number, of: CircleFigure): number {
  return UNIT_RADIUS * Math.sqrt(Math.min(value / CIRCLE_UNITS[of], MOST_UNITS));
}

export function isBeyondCircles(value: number, of: CircleFigure): boolean {
  return value > MOST_UNITS * CIRCLE_UNITS[of];
}

/** The circles of an answer, by the key of the mark. Only rows with a figure are looked at, however many there are. */
export function bubblesOf(
  { marks, standings, markOf }: Pick<Answer, "marks" | "standings" | "markOf">,
  { of, figures }: Circles,
): ReadonlyMap<string, Bubble> {
  const rowsOf = new Map<string, Row[]>();
  for (const row of figures.lows.keys()) {
    const key = standings[row] === 0 ? null : markOf(row);
    if (key === null) continue;
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  }
  return new Map(
    marks.map(({ key, count }) => {
      const rows = rowsOf.get(key) ?? [];
      const value = sumOnce(rows, figures);
      const size = { radius: circleRadius(value, of), isCapped: isBeyondCircles(value, of) };
      return [key, { of, value, ...size, counted: rows.length, without: count - rows.length }];
    }),
  );
}
