import type { ActorRole, Basis, Evidence, MeasureGroup, Outcome, Precision } from "./vocabulary.ts";

/** A circle on the ground; degrees and kilometres. */
export interface Near {
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
}

/** At least this figure, by the lowest stated. */
export interface Minimum {
  readonly group: MeasureGroup;
  readonly value: number;
}

/**
 * What a reader asked for. Empty lists ask for nothing: any value of a list lets a record in, and all
 * properties must hold together. `from` and `to` keep the words that were typed (`2020`, `2020-08`).
 */
export interface Filter {
  readonly from: string | null;
  readonly to: string | null;
  readonly dates: "possible" | "certain";
  readonly by: "overlap" | "start";
  readonly undated: boolean;
  /** Types of ours, or of the file that is open. */
  readonly type: readonly string[];
  readonly outcome: readonly Outcome[];
  readonly country: readonly string[];
  readonly region: readonly string[];
  readonly actor: readonly string[];
  readonly role: readonly ActorRole[];
  readonly basis: readonly Basis[];
  readonly source: readonly string[];
  readonly precision: readonly Precision[];
  readonly evidence: readonly Evidence[];
  readonly scope: "core" | "all";
  readonly min: Minimum | null;
  readonly q: string;
  readonly near: Near | null;
}

export const NO_FILTER: Filter = Object.freeze({
  from: null,
  to: null,
  dates: "possible",
  by: "overlap",
  undated: true,
  type: [],
  outcome: [],
  country: [],
  region: [],
  actor: [],
  role: [],
  basis: [],
  source: [],
  precision: [],
  evidence: [],
  scope: "all",
  min: null,
  q: "",
  near: null,
});

/** What a filter is cut into: a record is in when no dimension shuts it out. */
export const DIMENSIONS = [
  "date",
  "type",
  "outcome",
  "country",
  "region",
  "actor",
  "source",
  "precision",
  "evidence",
  "scope",
  "min",
  "q",
  "near",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The properties of the filter that belong to each dimension: what a chip takes away. */
export const KEYS_OF: Record<Dimension, readonly (keyof Filter)[]> = {
  date: ["from", "to", "dates", "by", "undated"],
  type: ["type"],
  outcome: ["outcome"],
  country: ["country"],
  region: ["region"],
  actor: ["actor", "role", "basis"],
  source: ["source"],
  precision: ["precision"],
  evidence: ["evidence"],
  scope: ["scope"],
  min: ["min"],
  q: ["q"],
  near: ["near"],
};

/** Whether two filters ask something else of a dimension. */
export function isAskedAnew(dimension: Dimension, before: Filter, now: Filter): boolean {
  return KEYS_OF[dimension].some(
    (key) => before[key] !== now[key] && JSON.stringify(before[key]) !== JSON.stringify(now[key]),
  );
}

/** The same filter without one dimension: "clear what hides it". */
export function withoutDimension(filter: Filter, dimension: Dimension): Filter {
  const cleared = Object.fromEntries(KEYS_OF[dimension].map((key) => [key, NO_FILTER[key]]));
  return { ...filter, ...cleared };
}

export function isUnfiltered(filter: Filter): boolean {
  return Object.values(KEYS_OF)
    .flat()
    .every((key) => JSON.stringify(filter[key]) === JSON.stringify(NO_FILTER[key]));
}
