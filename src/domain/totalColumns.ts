import { type CountedFigure, countedFigure } from "./countedFigure.ts";
import { FIGURES } from "./figureColumns.ts";
import type { PublishedIncident } from "./schema.ts";
import { widerOf } from "./wider.ts";

/*
 * What a flat table must hold besides lowest and highest figures, so that totals can be added up from it by hand.
 * Each cell lists names of figures as the columns have them without `_low` and `_high`, joined by "; ".
 */

type Named = readonly [name: string, figure: CountedFigure];

const LISTS: readonly (readonly [name: string, has: (figure: CountedFigure) => boolean])[] = [
  ["figures_more_than", ({ moreThan }) => moreThan],
  ["figures_without_number", ({ stated }) => stated === null],
  ["figures_denied", ({ denied }) => denied],
  ["figures_perpetrator_only", ({ perpetratorOnly }) => perpetratorOnly],
  ["figures_not_added", ({ stated, added }) => stated !== null && added === null],
];

/** Ids of all that the record is part of, nearest first; figures of which something holds; figures with other numbers. */
export const TOTAL_COLUMNS: readonly string[] = [
  "part_of",
  ...LISTS.map(([name]) => name),
  "figures_added_as",
];

/**
 * The cells of {@link TOTAL_COLUMNS}. `figures_added_as` holds `released 3000 3100` where a total takes other bounds
 * than those stated, because some of these were only announced.
 */
export function totalCells(
  record: PublishedIncident,
  parents: ReadonlyMap<string, string>,
): (string | null)[] {
  const named: readonly Named[] = FIGURES.flatMap((column) => {
    const figure = countedFigure(record, column);
    return figure === null ? [] : [[column.name, figure] as const];
  });
  return [
    joined(widerOf(record.id, parents)),
    ...LISTS.map(([, has]) => joined(named.flatMap(([name, figure]) => (has(figure) ? [name] : [])))),
    joined(named.flatMap(addedAs)),
  ];
}

function addedAs([name, { stated, added }]: Named): string[] {
  if (stated === null || added === null) return [];
  if (stated.low === added.low && stated.high === added.high) return [];
  return [`${name} ${added.low} ${added.high}`];
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join("; ");
}
