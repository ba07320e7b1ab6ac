import type { ActorFact } from "../domain/facts.ts";
import type { Evidence, MeasureGroup, Outcome, Precision } from "../domain/vocabulary.ts";

/**
 * The dataset as typed arrays, in the order of the file. Every property is written once as a table of its
 * distinct values, and per row as the number of a value in it (its *code*): what a filter asks is asked once
 * per distinct value, and what a facet counts is counted per code.
 */
export interface Columns {
  readonly size: number;
  readonly dates: DateColumn;
  readonly points: PointColumn;
  /** The record's own type comes first in its set. */
  readonly types: SetColumn<string>;
  /** Which colour a type is drawn in, per value of `types`: see {@link CLASSES}. */
  readonly typeClasses: Uint8Array;
  readonly countries: SetColumn<string>;
  readonly actors: SetColumn<ActorFact>;
  readonly sources: SetColumn<string>;
  /** Facilities at which it took place. */
  readonly facilities: SetColumn<string>;
  /** Rows, ascending, that name a facility without having taken place there. Few rows name any. */
  readonly naming: ReadonlyMap<string, Uint32Array>;
  readonly traits: TraitColumn;
  /** Per row, the lowest figure stated of a group; NaN where none is. Groups that no row states are absent. */
  readonly lows: ReadonlyMap<MeasureGroup, Float64Array>;
}

/** Marks show shares of so many classes: the five families, then six types of a file's own, then all others of it. */
export const CLASSES = 12;
export const FIRST_OWN_CLASS = 5;

/** A property of any number of values: a code stands for a set of them, `items[offsets[code]]` up to `offsets[code + 1]`. */
export interface SetColumn<Value> {
  /** Per row. */
  readonly codes: Uint32Array;
  /** Per code, and one more. */
  readonly offsets: Uint32Array;
  /** Numbers of `values`. */
  readonly items: Uint32Array;
  readonly values: readonly Value[];
}

/** Start that is open or unknown, and end that is: see `DateReading`. */
export const NO_START = -0x8000_0000;
export const NO_END = 0x7fff_ffff;

export const DOUBTFUL = 1;
export const ONE_OF = 2;

/** Dates as day numbers, per code; code 0 is "no date". Codes are sorted by start, then by latest start. */
export interface DateColumn {
  /** Per row. */
  readonly codes: Uint32Array;
  readonly start: Int32Array;
  readonly startLatest: Int32Array;
  readonly endEarliest: Int32Array;
  readonly end: Int32Array;
  /** {@link DOUBTFUL} | {@link ONE_OF} */
  readonly flags: Uint8Array;
}

/**
 * Distinct points. Code 0 is "no place"; then one code for each country whose records are known to lie in it
 * and nothing more (badges); then the points themselves along a Z-order curve of the Web Mercator square.
 */
export interface PointColumn {
  /** Per row. */
  readonly codes: Uint32Array;
  /** Degrees, per code; NaN at code 0. A badge stands at the mean of its records. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Radius of what the point stands for, per code. */
  readonly radiusKm: Float32Array;
  /** ISO 3166-1 alpha-2 of codes 1 to `badges.length`. */
  readonly badges: readonly string[];
}

/** Properties with few values, as one: their combinations are few, too. */
export interface Traits {
  readonly outcome: Outcome;
  readonly precision: Precision;
  readonly evidence: Evidence;
  readonly core: boolean;
}

export interface TraitColumn {
  /** Per row. */
  readonly codes: Uint32Array;
  readonly values: readonly Traits[];
}

/** Rows of each code, ascending: of code c `rows[offsets[c]]` up to `offsets[c + 1]`. */
export interface RowsByCode {
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
}

/** @param codes per row; every one below `count` */
export function rowsByCode(codes: Uint32Array, count: number): RowsByCode {
  const offsets = new Uint32Array(count + 1);
  for (let row = 0; row < codes.length; row++) {
    const next = (codes[row] ?? 0) + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
  }
  for (let code = 0; code < count; code++) {
    offsets[code + 1] = (offsets[code + 1] ?? 0) + (offsets[code] ?? 0);
  }
  const next = offsets.slice();
  const rows = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    const at = next[code] ?? 0;
    rows[at] = row;
    next[code] = at + 1;
  }
  return { offsets, rows };
}
