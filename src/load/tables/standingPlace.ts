import type { Precision } from "../../domain/vocabulary.ts";
import type { ImportedArea } from "./importedRow.ts";
import type { RowPoint } from "./rowPoint.ts";

/** Where a row stands on the map. */
export interface StandingPlace {
  readonly lon: number;
  readonly lat: number;
  readonly precision: Precision;
  readonly radiusKm: number;
}

/**
 * Whether a row stands on the map: with a point, a precision that says what it is a point of, and a country where that is
 * all that is known.
 */
export function stands(point: RowPoint, area: ImportedArea, countries: readonly string[]): boolean {
  if (point.state !== "placed" || area.precision === "none") return false;
  return area.precision !== "country" || countries.length > 0;
}
