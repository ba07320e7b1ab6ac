import type { Dataset } from "../domain/dataset.ts";
import type { Coverage } from "../domain/dateStanding.ts";
import type { Dimension, Filter } from "../domain/filter.ts";
import type { FacilityFeature, IncidentFeature } from "../domain/schema.ts";
import type { Precision } from "../domain/vocabulary.ts";
import type { Answer, Bounds, FacetCounts, GeoMark, Row, View } from "./answer.ts";
import type { Records } from "./records.ts";
import type { RowList } from "./rowList.ts";
import type { Sort } from "./sort.ts";

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
  list(answer: Answer, sort: Sort): RowList;
  /** Rows that name an actor, a source, or a facility as the place where it happened. */
  rowsWith(property: "actors" | "sources" | "facilities", id: string): readonly Row[];
  facility(id: string): FacilityFeature | null;
  campaign(id: string): IncidentFeature | null;
}

/** Degrees (WGS 84), and the radius of what the point stands for. */
export interface RowPlace {
  readonly lon: number;
  readonly lat: number;
  readonly radiusKm: number;
}
