/** West, south, east, north in degrees (RFC 7946 §5); west > east when it crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What a screen needs to be told about besides the filter. Nothing here changes which records match. */
export interface View {
  /** Web Mercator zoom at which clusters are made (512 px world at zoom 0). */
  readonly zoom: number;
  /** How far apart marks stand at least, in CSS pixels; larger on larger maps, so that there are never too many. */
  readonly distance: number;
  /** What the map shows, for "outside the view"; null while there is no map. */
  readonly bounds: Bounds | null;
  /** The period that the timeline shows, as day numbers, inclusive. */
  readonly period: { readonly from: number; readonly to: number };
}

/** Row numbers are positions in the dataset, campaigns left out; they are stable while it is loaded. */
export type Row = number;

export interface Counts {
  readonly total: number;
  readonly shown: number;
  readonly certain: number;
  readonly possible: number;
  readonly undated: number;
  /** Shown, but without a place on the map. */
  readonly unlocated: number;
  /** Shown and placed, but outside what the map shows. */
  readonly outsideView: number;
}

/** How many shown records each value would have under all the other filters. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;
export const FACETS = [
  "type",
  "outcome",
  "country",
  "region",
  "actor",
  "role",
  "basis",
  "source",
  "precision",
  "evidence",
] as const;
export type Facet = (typeof FACETS)[number];

/** The four histograms: how many records of each sort start within the same days. */
export interface Tally {
  /** All records of the dataset. */
  readonly all: number;
  /** Records that meet every filter but the dates. */
  readonly others: number;
  /** Records that are shown: certain and possible together. */
  readonly shown: number;
  /** Shown records whose date may lie outside. */
  readonly possible: number;
}

/** One bar of the timeline; days inclusive. A record counts once, in the bin where it certainly starts. */
export interface Bin extends Tally {
  readonly from: number;
  readonly to: number;
}

/**
 * Records that start on some day of these, of which one bin alone does not hold all: drawn as a span, counted
 * in no bar. Days inclusive; there is one span for all records of the same days.
 */
export interface Span extends Tally {
  readonly from: number;
  readonly to: number;
}

export interface Bins {
  readonly unit: "decade" | "year" | "quarter" | "month" | "week" | "day";
  readonly bins: readonly Bin[];
  readonly spans: readonly Span[];
  /** Records without a date (date code 0): counted by themselves, so that a switch can say how many it keeps. */
  readonly undated: Tally;
}

/** Shown records of each class in a mark, by the record's own type: see CLASSES in `columns.ts`. */
export type FamilyCounts = ArrayLike<number>;

interface MarkAt {
  /** The same for the same place as long as it is a mark of its own, whatever the camera does. */
  readonly key: string;
  /** Degrees. A cluster stands at the place of its most frequent point: nothing stands where nothing is recorded. */
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
  readonly families: FamilyCounts;
  /** One of its records, and the only one of a pin. */
  readonly row: Row;
}

/** One record at its own point. */
export interface Pin extends MarkAt {
  readonly kind: "pin";
}

/** Several records too near to each other to be told apart at this zoom. */
export interface Cluster extends MarkAt {
  readonly kind: "cluster";
  /** Its records stand at more than one point, so that zooming in tells some of them apart. */
  readonly splits: boolean;
}

/** All records that are only known to lie in a country, or in countries near to each other; never clustered with pins. */
export interface Badge extends MarkAt {
  readonly kind: "badge";
  readonly country: string;
  /** Countries that share its badge at this zoom. */
  readonly others: readonly string[];
}

export type GeoMark = Pin | Cluster | Badge;

/** The answer to a filter and a view, in row numbers. */
export interface Answer {
  /** Matching rows in dataset order; made when first asked for. */
  readonly rows: Uint32Array;
  /** Standing of every row of the dataset: 0 out, 1 certain, 2 possible, 3 undated. */
  readonly standings: Uint8Array;
  readonly counts: Counts;
  /** The text search is still under way; until it ends the answer is that to the words before. */
  readonly searching: boolean;
  readonly facets: FacetCounts;
  readonly bins: Bins;
  /** Marks of which some record lies within the view's bounds; of the whole world where it has none. */
  readonly marks: readonly GeoMark[];
  /** Rows that a mark of this answer stands for, ascending. */
  rowsOf(mark: GeoMark): readonly Row[];
  /** Key of the mark of this answer that stands for a row; null where none does. */
  markOf(row: Row): string | null;
  /** Countries touched by the shown records, ISO 3166-1 alpha-2, sorted. */
  readonly countries: readonly string[];
  /** Facilities at which a shown record took place. */
  readonly facilities: ReadonlySet<string>;
}

export const STANDING_CODES = ["out", "certain", "possible", "undated"] as const;
