import type { Finding } from "../sink.ts";
import type { FeaturePlaces, KnownKey } from "./featureScan.ts";
import type { Scan } from "./jsonScan.ts";

/** A feature or geometry that was found to be JSON. One object is filled again and again: nothing of it is kept. */
export interface FoundFeature {
  /** Its bytes in the file, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Line on which it begins. */
  readonly line: number;
  /** Where it begins in the bytes of the scan, and ends. */
  readonly from: number;
  readonly to: number;
  readonly scan: Scan;
  readonly places: FeaturePlaces;
}

/** Makes rows of what a reader finds. */
export interface FeatureRows {
  /** Properties whose places are wanted. */
  readonly chosen: readonly KnownKey[];
  /** @param twice a key that stands twice in it */
  feature(found: FoundFeature, twice: string | null): void;
  /** A feature that is none: it counts, and is left out. */
  broken(finding: Finding): void;
  /** Members of the collection besides `features`, when it ends or the file does. */
  members(members: ReadonlyMap<string, unknown>): void;
}
