import type { Dataset } from "../domain/dataset.ts";
import type { Coverage } from "../domain/dateStanding.ts";
import type { Dimension, Filter } from "../domain/filter.ts";
import type { FacilityFeature, IncidentFeature, PublishedIncident } from "../domain/schema.ts";
import type { Total } from "../domain/totals.ts";
import type { Precision } from "../domain/vocabulary.ts";
import type { Answer, Bounds, FacetCounts, GeoMark, Row, View } from "./answer.ts";
import type { ChartCounts } from "./chartCounts.ts";
import type { CircleFigure, RowFigures } from "./circleFigures.ts";
import type { NearRow, Reach } from "./nearRows.ts";
import type { Records } from "./records.ts";
import type { RowList } from "./rowList.ts";
import type { ActorPart, RowProperty } from "./rowsWith.ts";
import type { Side } from "./side.ts";
import type { Sort } from "./sort.ts";
import type { Unplaced } from "./unplaced.ts";

/** More records than this are not read to add up their figures. */
export const MOST_ADDED = 10_000;

export type Totals = readonly Total<PublishedIncident>[];

/** A loaded dataset, ready to be asked. Screens see row numbers and single records, never the whole. */
export interface Query {
  /** All but the records. */
  readonly dataset: Dataset;
  readonly size: number;
  /** The days that the dataset covers, as day numbers. */
  readonly coverage: Coverage;
  /** Names of the types that are the file's own, in the order of their classes; empty for the atlas's data. */
  readonly ownTypes: readonly string[];
  readonly records: Records;
  answer(filter: Filter, view: View): Answer;
  /** null while it is being read; `records.listen` tells when it has come. */
  record(row: Row): IncidentFeature | null;
  /** The row of an incident, or of the incident that a claim belongs to; null for any other id. */
  rowOf(id: string): Row | null;
  /** null: not on the map. */
  place(row: Row): RowPlace | null;
  precision(row: Row): Precision;
  /** The record's own type. */
  type(row: Row): string;
  /** Which colour a type is drawn in: a number below CLASSES. */
  classOf(type: string): number;
  /** Which dimensions of the filter shut a row out; empty when it is shown. */
  hiddenBy(row: Row, filter: Filter): readonly Dimension[];
  /** How many rows another filter would show. */
  count(filter: Filter): number;
  /** The rows of another filter with their standings and counts, to stand beside the answer. */
  side(filter: Filter): Side;
  /** The records that no map can show. */
  readonly unplaced: Unplaced;
  /** The box of all placed rows that a filter would show; null where there are none. */
  extent(filter: Filter): Bounds | null;
  /** Marks of another filter, of the whole world, without the rest of the answer. */
  marks(filter: Filter, view: View): readonly GeoMark[];
  /**
   * The least zoom above `from`, in quarters, at which the records of a mark stand in more than one; null where no
   * zoom that the map has tells them apart.
   */
  splitZoom(mark: GeoMark, from: number): number | null;
  /** Rows of each value when nothing is asked. */
  readonly values: FacetCounts;
  /** Whether an order is at hand; until it is, the list has the order that it begins with. */
  isSorted(sort: Sort): boolean;
  list(answer: Answer | Side, sort: Sort): RowList;
  /**
   * What the figures of the shown records come to; null where there are none to compare (`hasFigures`), where more
   * records than MOST_ADDED are shown, or until they have been read; `records.listen` tells when some have come.
   */
  totals(answer: Answer | Side): Totals | null;
  /** Whether the records have figures that compare: those of a file in another format have none. */
  readonly hasFigures: boolean;
  /** The figures that circles on a map stand for; null where there are none, or until they have been read. */
  figures(figure: CircleFigure): RowFigures | null;
  /** How many of the shown records start in each year, and how many touch each country. */
  chartCounts(answer: Pick<Answer, "standings">): ChartCounts;
  /** Rows with an actor, a source or a facility; ascending. */
  rowsWith(property: RowProperty, id: string): readonly Row[];
  /** What an actor had to do with each row that names it: in which role, and on what basis that is said. */
  partsOf(actor: string): readonly ActorPart[];
  /** Whether anything can be told to be near a row: it has a date, and a place more exact than a country. */
  hasNear(row: Row): boolean;
  /** Other rows that lie, or may lie, within reach of a row, nearest first. */
  near(row: Row, reach: Reach): readonly NearRow[];
  facility(id: string): FacilityFeature | null;
  campaign(id: string): IncidentFeature | null;
}

/** Degrees (WGS 84), and the radius of what the point stands for. */
export interface RowPlace {
  readonly lon: number;
  readonly lat: number;
  readonly radiusKm: number;
}
