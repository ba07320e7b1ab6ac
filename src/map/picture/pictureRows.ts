import type { ActorFact } from "../../domain/facts.ts";
import type { MeasureGroup } from "../../domain/vocabulary.ts";
import type { CircleFigure } from "../../query/circleFigures.ts";
import type { Traits } from "../../query/columns.ts";

/** Days as `DateReading` has them, null where an edge is open or unknown; flags as in the columns. */
export type PictureDate = readonly [
  start: number | null,
  startLatest: number,
  endEarliest: number,
  end: number | null,
  flags: number,
];

/**
 * The records as far as a picture of them needs them, small enough to stand in the page itself: tables of distinct
 * values, and per record the number of one in each. Numbered as the columns are, so that marks have the same keys.
 */
export interface PictureRows {
  /** Of the dataset. */
  readonly version: string;
  /** ISO day of the latest change of any record; null without records. */
  readonly updated: string | null;
  /** First and last day covered, as day numbers. */
  readonly coverage: readonly [from: number, to: number];
  /** Number 0 is "no date". */
  readonly dates: readonly PictureDate[];
  /** Degrees, and the radius in km of what the point stands for; number 0 is "no place", then the badges follow. */
  readonly points: readonly (readonly [lon: number, lat: number, radiusKm: number])[];
  /** ISO 3166-1 alpha-2, of the points 1 to n. */
  readonly badges: readonly string[];
  /** The record's own type first. */
  readonly types: readonly (readonly string[])[];
  readonly countries: readonly (readonly string[])[];
  readonly traits: readonly Traits[];
  /** Degrees, in the order of their ids. */
  readonly facilities: readonly (readonly [lon: number, lat: number])[];
  /** Numbers of facilities at which a record took place. */
  readonly sites: readonly (readonly number[])[];
  /** Per record: numbers of its date, point, types, countries, traits, sites. */
  readonly rows: readonly PictureRow[];
}

export type PictureRow = readonly [
  date: number,
  point: number,
  types: number,
  countries: number,
  traits: number,
  sites: number,
];

/** What only some links ask for, in a file of its own; per record. */
export interface MoreRows {
  readonly ids: readonly string[];
  /** In the order of the picture's facilities. */
  readonly facilities: readonly string[];
  readonly actors: readonly (readonly ActorFact[])[];
  readonly sources: readonly (readonly string[])[];
  readonly lows: readonly Readonly<Partial<Record<MeasureGroup, number>>>[];
  readonly titles: readonly string[];
  /** What circles beneath marks tell, see `RowFigures`: as pairs. */
  readonly figures: Readonly<
    Record<
      CircleFigure,
      {
        readonly lows: readonly (readonly [row: number, low: number])[];
        readonly wider: readonly (readonly [row: number, rows: readonly number[]])[];
      }
    >
  >;
}

/** The texts that a search looks through, per record; in a file of its own, because it is large. */
export type RowTexts = readonly string[];
