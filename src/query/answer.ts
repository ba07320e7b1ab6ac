import type { IncidentType } from "../domain/vocabulary.ts";

/** West, south, east, north in degrees (RFC 7946 §5); west > east when it crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What a screen needs to be told about besides the filter. Nothing here changes which records match. */
export interface View {
  /** Web Mercator zoom at which clusters are made (512 px world at zoom 0). */
  readonly zoom: number;
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

/** One bar of the timeline; days inclusive. A record counts once, in the bin where it certainly starts. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  /** All records of the dataset. */
  readonly all: number;
  /** Records that meet every filter but the dates. */
  readonly others: number;
  /** Records that are shown. */
  readonly shown: number;
}

/** A record whose start is not known to one bin: drawn as a span, counted in no bar. Days inclusive. */
export interface Span {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
  readonly shown: boolean;
}

export interface Bins {
  readonly unit: "decade" | "year" | "quarter" | "month" | "week" | "day";
  readonly bins: readonly Bin[];
  readonly spans: readonly Span[];
}

/** Shown records of each family in a mark, in the order of FAMILIES, by the record's own type. */
export type FamilyCounts = readonly number[];

/** One record at its own point. */
export interface Pin {
  readonly kind: "pin";
  readonly key: string;
  readonly lon: number;
  readonly lat: number;
  readonly rows: readonly [Row];
  readonly families: FamilyCounts;
  readonly type: IncidentType;
}

/** Several records too near to each other to be told apart at this zoom. */
export interface Cluster {
  readonly kind: "cluster";
  readonly key: string;
  readonly lon: number;
  readonly lat: number;
  readonly rows: readonly Row[];
  readonly families: FamilyCounts;
  /** The box of its members; a cluster whose members share one point never splits. */
  readonly extent: Bounds;
  readonly splits: boolean;
}

/** All records that are only known to lie in a country; never clustered with pins. */
export interface Badge {
  readonly kind: "badge";
  readonly key: string;
  readonly country: string;
  readonly lon: number;
  readonly lat: number;
  readonly rows: readonly Row[];
  readonly families: FamilyCounts;
}

export type GeoMark = Pin | Cluster | Badge;

/** The answer to a filter and a view, in row numbers. */
export interface Answer {
  /** Matching rows in dataset order. */
  readonly rows: readonly Row[];
  /** Standing of every row of the dataset: 0 out, 1 certain, 2 possible, 3 undated. */
  readonly standings: Uint8Array;
  readonly counts: Counts;
  readonly facets: FacetCounts;
  readonly bins: Bins;
  readonly marks: readonly GeoMark[];
  /** Countries touched by the shown records, ISO 3166-1 alpha-2, sorted. */
  readonly countries: readonly string[];
  /** Facilities at which a shown record took place. */
  readonly facilities: ReadonlySet<string>;
}

export const STANDING_CODES = ["out", "certain", "possible", "undated"] as const;
