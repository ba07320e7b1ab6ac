import type { ProblemReason } from "../../domain/dataset.ts";
import type { DateKind } from "../../domain/edtf.ts";
import type {
  ACTOR_KINDS,
  ActorRole,
  Basis,
  Evidence,
  Operator,
  Outcome,
  Population,
  Precision,
} from "../../domain/vocabulary.ts";

/*
 * What is taken from a row, in parts. Each part is drawn from a few cells by one function, which is the only
 * definition of it: the columns ask it once per combination of cells, and the record of an opened row asks it again.
 */

/** Something about a part that is odd although the row is taken. */
export interface Oddity {
  readonly reason: ProblemReason;
  readonly detail: string;
}

/** The part itself and what was odd about it. */
export interface Read<Part> {
  readonly part: Part;
  readonly odd?: Oddity;
}

/** How a part is drawn from its cells. */
export interface Aspect<Part> {
  /**
   * Names of columns, lower-case; `a|b` is the first of them that the table has, `a?` asks only whether the cell is
   * filled (then it reads as `1`). A column that is missing reads as empty.
   */
  readonly columns: readonly string[];
  /** How many of the columns, from the last, several aspects of the row have in common: they are compared once. */
  readonly common?: number;
  /** @param subjects what the texts of the row speak of, see `subjectsIn` */
  readonly read: (cells: readonly string[], subjects: number) => Read<Part>;
}

export interface ImportedDay {
  /** EDTF; null: no date. */
  readonly text: string | null;
  readonly kind?: DateKind;
  /** What the row says of its date in words. */
  readonly note?: string;
}

export interface ImportedTypes {
  /** The first is the row's type. */
  readonly types: readonly string[];
  readonly outcome: Outcome;
  /** The first type is one of ours, given because of what the row speaks of. */
  readonly given: boolean;
}

export interface ImportedActor {
  readonly name: string;
  readonly role: ActorRole;
  readonly basis: Basis;
  readonly kind: (typeof ACTOR_KINDS)[number];
}

export interface ImportedSources {
  /** Besides the dataset itself. */
  readonly names: readonly string[];
  readonly evidence: Evidence;
}

/** How exact the point of a row is at best. */
export interface ImportedArea {
  readonly precision: Precision;
  readonly radiusKm: number;
}

/** Measures are called as their groups are. */
export type ImportedMeasure =
  | "killed"
  | "injured"
  | "hostages_taken"
  | "hostages_released"
  | "attackers"
  | "arrested";

export interface ImportedFigure {
  readonly measure: ImportedMeasure;
  readonly population: Population;
  readonly op: Operator;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly word?: string;
  /** Part of the first figure of the same measure. */
  readonly isPart?: boolean;
  /** Name of those it counts, where they are actors. */
  readonly affiliation?: string;
}

export const NO_AREA: ImportedArea = { precision: "none", radiusKm: 0 };

/**
 * Radii that stand for a precision where a table gives none, in km: of the order of those that the atlas's own
 * records have (towns 4 to 15, municipalities 5 to 20, provinces 60 to 150).
 */
export const AREAS = {
  locality: { precision: "locality", radiusKm: 10 },
  municipality: { precision: "municipality", radiusKm: 20 },
  province: { precision: "province", radiusKm: 120 },
  country: { precision: "country", radiusKm: 500 },
} as const satisfies Readonly<Record<string, ImportedArea>>;

/** A count as GTD and the others write it: empty, -9 and -99 are not known, and that is not 0. */
export function countOf(text: string): { readonly value: number | null; readonly isBad: boolean } {
  if (text === "") return { value: null, isBad: false };
  const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value) || value > Number.MAX_SAFE_INTEGER) return { value: null, isBad: true };
  // -9 and -99 say that it is not known.
  return value < 0 ? { value: null, isBad: value !== -9 && value !== -99 } : { value, isBad: false };
}
