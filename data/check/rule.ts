import type { CuratedIncident, Facility, Source } from "../../src/domain/schema.ts";
import type { MeasureGroup } from "../../src/domain/vocabulary.ts";
import type { Records } from "./dataset.ts";
import type { Document } from "./document.ts";
import type { Path } from "./positions.ts";

/** An error that a rule found in a file; the runner adds the rule's name and the position. */
export interface Finding {
  readonly document: Document;
  readonly path: Path;
  /** Offset in the text, where that is known better than by the path. */
  readonly offset?: number;
  readonly message: string;
  readonly expected: string;
}

/** All that a rule may look at: what is being checked, and what it may refer to. */
export interface RuleInput {
  readonly documents: readonly Document[];
  readonly records: Records;
  readonly known: Known;
  /** Text files by name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Ids that exist, in the files that are checked and in those beside them. */
export interface Known {
  readonly incidents: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly facilities: ReadonlyMap<string, Facility | null>;
  /** Those that the schema takes, by id; what is checked stands before what is beside it. */
  readonly incidentOf: ReadonlyMap<string, CuratedIncident>;
  readonly sourceOf: ReadonlyMap<string, Source>;
  /** Groups of measures by the measure's id. */
  readonly groups: ReadonlyMap<string, MeasureGroup>;
  /** Names that may hold a word which we do not use ourselves. */
  readonly names: readonly string[];
}

export type Rule = (input: RuleInput) => Iterable<Finding>;
