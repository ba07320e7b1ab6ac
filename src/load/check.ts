import type { FacilityFeature, IncidentFeature, Metadata, Source, Vocabulary } from "../domain/schema.ts";

/** Says whether a parsed value is what it must be, and if not, in which way. */
export type Check<Value> = (
  value: unknown,
) => { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly detail: string };

/** What is checked of the files that the atlas opens with. */
export interface AtlasChecks {
  readonly incident: Check<IncidentFeature>;
  readonly facility: Check<FacilityFeature>;
  readonly metadata: Check<Metadata>;
  readonly sources: Check<{ readonly sources: readonly Source[] }>;
  readonly vocabulary: Check<Vocabulary>;
}
