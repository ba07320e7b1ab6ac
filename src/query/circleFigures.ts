import type { FigureColumn } from "../domain/figureColumns.ts";
import type { Row } from "./answer.ts";

/** Figures that circles on a map can stand for. */
export const CIRCLE_FIGURES = {
  out: { name: "out", group: "out_of_custody", unit: "person", population: null },
  killed: { name: "killed", group: "killed", unit: "person", population: null },
} as const satisfies Record<string, FigureColumn>;
export type CircleFigure = keyof typeof CIRCLE_FIGURES;

/** The lowest figures stated, as totals take them, of the rows that have one; campaigns are no rows. */
export interface RowFigures {
  readonly lows: ReadonlyMap<Row, number>;
  /** The wider records with a figure that a row is part of, the nearest first; rows that are part of none are absent. */
  readonly wider: ReadonlyMap<Row, readonly Row[]>;
}
