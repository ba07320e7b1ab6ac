import type {
  Actor,
  Facility,
  FacilityFeature,
  IncidentFeature,
  Metadata,
  Source,
  Vocabulary,
} from "./schema.ts";

/** Something that was wrong with what was read: data, a link, a file. Never thrown, always shown. */
export interface Problem {
  /** The file or key it concerns. */
  readonly file: string;
  /** Position of the feature in its collection, when it concerns one. */
  readonly index?: number;
  readonly id?: string;
  /** Where in the file it begins, counted from 1; columns in UTF-16 code units. */
  readonly line?: number;
  readonly column?: number;
  readonly reason: ProblemReason;
  /** What was found, as text; shown as text. */
  readonly detail?: string;
}

/**
 * - `cancelled`: the reader stopped it
 * - `network`, `status`: the file did not come; `detail` of `status` is the HTTP status code
 * - `encoding`: it is no UTF-8
 * - `html`, `empty`, `not_json`: it is something else
 * - `not_a_collection`: JSON, but no GeoJSON FeatureCollection (RFC 7946 § 3.3)
 * - `bad_content`: JSON, but what the file must hold is missing or wrong
 * - `bad_feature`, `broken_feature`, `deep_feature`: one feature is not what it must be, is no JSON, or is
 *   nested too deep; the others are kept
 * - `duplicate_id`: the first is kept
 * - `unknown_reference`: `detail` is the id that leads nowhere; the record is kept
 */
export const PROBLEM_REASONS = [
  "cancelled",
  "network",
  "status",
  "encoding",
  "html",
  "empty",
  "not_json",
  "not_a_collection",
  "bad_content",
  "bad_feature",
  "broken_feature",
  "deep_feature",
  "duplicate_id",
  "unknown_reference",
] as const;
export type ProblemReason = (typeof PROBLEM_REASONS)[number];

/** A feature with the very bytes it came in, which is how it leaves. */
export interface Original<Feature> {
  readonly feature: Feature;
  /** The feature's JSON text, character for character. */
  readonly text: string;
}

/** A validated dataset. Campaigns are kept apart: they hold incidents and are never counted. */
export interface Dataset {
  readonly metadata: Metadata;
  readonly incidents: readonly Original<IncidentFeature>[];
  readonly campaigns: readonly Original<IncidentFeature>[];
  readonly facilities: readonly Original<FacilityFeature>[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly vocabulary: Vocabulary;
  readonly problems: readonly Problem[];
}

export function facilityMap(dataset: Dataset): ReadonlyMap<string, Facility> {
  return new Map(dataset.facilities.map(({ feature }) => [feature.properties.id, feature.properties]));
}
