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
 *
 * Of a file of a reader's own, as a whole:
 * - `timeout`, `not_allowed`: an address did not answer, or is not among those that may be opened
 * - `archive`, `bad_gzip`: packed in a way that is not read, or broken
 * - `gzip_bomb`: it unpacks to more than `detail` times its size, as no text does
 * - `too_many_rows`, `too_many_bytes`: beyond a limit; `detail` is the limit
 * - `crs`, `projected`, `swapped_axes`: its coordinates are something else than longitude and latitude
 * - `sea_axes`: most places lie at sea, and on land with longitude and latitude exchanged
 * - `bad_bbox`: the box that its collection gives is none; nothing depends on it
 * - `truncated`: it ends in the middle; what came before is kept
 * - `trailing_comma`, `junk`: something stands between features that does not belong there; all features are kept
 * - `windows_1252`: read in that encoding, because it is no UTF-8
 * - `no_coordinates`: a table without columns for longitude and latitude
 *
 * Of one row that is left out: `invalid_utf8`, `large_feature`, `bad_geometry`, `not_finite`, `latitude`,
 * `longitude`, `bad_coordinates`, `cell_count`, `unclosed_quote`, `older_version` (a later row of the same id is newer).
 * Of one that is taken all the same: `repeated_id` (an id of a table that is of no known dataset), `swapped_row` (it is
 * outside its country, and inside with longitude and latitude exchanged), `open_shape` (a line or ring is not complete),
 * `null_island` (it has no place), `longitude_wrapped`, `duplicate_key`, `bad_date` (it has none), `date_order`
 * (its end is not taken), `bad_number`, `stray_quote` (it is part of the text), `unknown_country` (it has none),
 * `figure_order` (the best estimate lies outside its own range), `no_deaths` (UCDP records events with deaths).
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
  "timeout",
  "not_allowed",
  "archive",
  "bad_gzip",
  "gzip_bomb",
  "too_many_rows",
  "too_many_bytes",
  "crs",
  "projected",
  "swapped_axes",
  "sea_axes",
  "bad_bbox",
  "truncated",
  "trailing_comma",
  "junk",
  "windows_1252",
  "no_coordinates",
  "invalid_utf8",
  "large_feature",
  "bad_geometry",
  "not_finite",
  "latitude",
  "longitude",
  "bad_coordinates",
  "cell_count",
  "unclosed_quote",
  "older_version",
  "repeated_id",
  "swapped_row",
  "open_shape",
  "null_island",
  "longitude_wrapped",
  "duplicate_key",
  "bad_date",
  "date_order",
  "bad_number",
  "stray_quote",
  "unknown_country",
  "figure_order",
  "no_deaths",
] as const;
export type ProblemReason = (typeof PROBLEM_REASONS)[number];

/** A feature with the very bytes it came in, which is how it leaves. */
export interface Original<Feature> {
  readonly feature: Feature;
  /** The feature's JSON text, character for character. */
  readonly text: string;
}

/** The formats that are read; `atlas` is the atlas's own, published or exported. */
export const DATA_FORMATS = ["atlas", "geojson", "geojsonseq", "csv", "acled", "gtd", "ucdp"] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/**
 * A validated dataset without its records, which stay in the bytes they came in. Campaigns are kept here: they
 * hold incidents and are never counted.
 */
export interface Dataset {
  readonly metadata: Metadata;
  readonly format: DataFormat;
  /** Names of the files that a reader opened; null: the data that the atlas comes with. */
  readonly files: readonly string[] | null;
  readonly campaigns: readonly Original<IncidentFeature>[];
  readonly facilities: readonly Original<FacilityFeature>[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Id of the parent of each record that has one, campaigns included. */
  readonly parents: ReadonlyMap<string, string>;
  readonly vocabulary: Vocabulary;
  readonly problems: readonly Problem[];
}

export function facilityMap(dataset: Dataset): ReadonlyMap<string, Facility> {
  return new Map(dataset.facilities.map(({ feature }) => [feature.properties.id, feature.properties]));
}
