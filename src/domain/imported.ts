import type { IncidentFeature } from "./schema.ts";

/** Type of a row whose file says none. */
export const UNTYPED = "untyped";

/** A geometry that is no point, as the file has it (RFC 7946 § 3.1); checked only as far as it was read. */
export interface DrawnGeometry {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly DrawnGeometry[];
}

/**
 * A record made from a row of a reader's own file. It stands at a point on the geometry; `drawn` is the geometry
 * itself where it is more than a point. `own` are the properties of the row as the file has them, as text.
 */
export type ImportedFeature = IncidentFeature & {
  readonly drawn?: DrawnGeometry;
  readonly own?: ReadonlyMap<string, string>;
};

export function drawnOf(feature: ImportedFeature): DrawnGeometry | null {
  return feature.drawn ?? null;
}
