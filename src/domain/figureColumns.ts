import type { Envelope } from "./schema.ts";
import { type MeasureGroup, POPULATIONS, type Population, type Unit } from "./vocabulary.ts";

/** A figure in a flat table: `population` null where the column holds all of them. */
export interface FigureColumn {
  readonly name: string;
  readonly group: MeasureGroup;
  readonly unit: Unit;
  readonly population: Population | null;
}

/** Counted by population: deaths of attackers and of detainees are never one number. */
const BY_POPULATION: readonly MeasureGroup[] = ["killed", "injured", "casualties"];

const OF_ALL: readonly (readonly [name: string, group: MeasureGroup, unit: Unit])[] = [
  ["out", "out_of_custody", "person"],
  ["at_large", "at_large", "person"],
  ["recaptured", "recaptured", "person"],
  ["released", "released", "person"],
  ["released_families", "released", "family"],
  ["hostages_taken", "hostages_taken", "person"],
  ["hostages_released", "hostages_released", "person"],
  ["transferred", "transferred", "person"],
  ["transferred_families", "transferred", "family"],
  ["held", "held", "person"],
  ["capacity", "capacity", "person"],
  ["took_part", "took_part", "person"],
  ["attackers", "attackers", "person"],
  ["arrested", "arrested", "person"],
  ["charged", "charged", "person"],
  ["convicted", "convicted", "person"],
  ["acquitted", "acquitted", "person"],
  ["sentence_reduced", "sentence_reduced", "person"],
  ["eligible", "eligible", "person"],
  ["trained", "trained", "person"],
  ["monitored", "monitored", "person"],
  ["members", "members", "person"],
  ["prisons_affected", "prisons_affected", "prison"],
  ["share_percent", "share_percent", "percent"],
];

/** What a flat table gives numbers for, in the order of its columns. */
export const FIGURES: readonly FigureColumn[] = [
  ...OF_ALL.map(([name, group, unit]) => ({ name, group, unit, population: null })),
  ...BY_POPULATION.flatMap((group) =>
    POPULATIONS.map((population) => ({
      name: `${group}_${population}`,
      group,
      unit: "person" as const,
      population,
    })),
  ),
];

/** `out_low`, `out_high`, `at_large_low`, …, `killed_staff_low`, …: a fixed list, in order. */
export const FIGURE_COLUMNS: readonly string[] = FIGURES.flatMap(({ name }) => [
  `${name}_low`,
  `${name}_high`,
]);

/** The cells of {@link FIGURE_COLUMNS}: lowest and highest figure stated, null where there is none. */
export function figureCells(figures: readonly Envelope[]): (number | null)[] {
  return FIGURES.flatMap((column) => {
    const envelopes = numberedOf(figures, column);
    return [sum(envelopes.map(({ low }) => low)), sum(envelopes.map(({ high }) => high))];
  });
}

/** The envelopes with a number that a column holds: several populations add up, unless one is for all of them (`mixed`). */
export function numberedOf(figures: readonly Envelope[], column: FigureColumn): Envelope[] {
  const found = envelopesOf(figures, column).filter(({ low }) => low !== null);
  const whole = column.population === null ? found.filter(({ population }) => population === "mixed") : [];
  return whole.length > 0 ? whole : found;
}

/** All envelopes that a column is about, those without a number included. */
export function envelopesOf(
  figures: readonly Envelope[],
  { group, unit, population }: FigureColumn,
): Envelope[] {
  return figures.filter(
    (figure) =>
      figure.group === group &&
      figure.unit === unit &&
      (population === null || figure.population === population),
  );
}

function sum(numbers: readonly (number | null)[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
}
