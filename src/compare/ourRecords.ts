import { anchorOf } from "../domain/anchor.ts";
import { type DateReading, readDate } from "../domain/dateStanding.ts";
import type { Facility, IncidentFeature, PublishedIncident } from "../domain/schema.ts";

/** One record of ours, as far as it can be compared. */
export interface OurRecord {
  readonly record: PublishedIncident;
  readonly date: DateReading | null;
  /** Degrees and what the point stands for; null where it stands for a whole country or for nothing. */
  readonly point: { readonly lon: number; readonly lat: number; readonly radiusKm: number } | null;
  /** The facility at which it took place. */
  readonly facility: {
    readonly id: string;
    readonly names: readonly string[];
    readonly country: string;
  } | null;
}

export function ourRecord(
  { geometry, properties }: IncidentFeature,
  facilityOf: (id: string) => Facility | undefined,
): OurRecord {
  const isPlaced = properties.precision !== "country" && properties.precision !== "none";
  const id = anchorOf(properties.places)?.facility;
  const facility = id === undefined ? undefined : facilityOf(id);
  return {
    record: properties,
    date: readDate(properties.date, properties.dateKind),
    point:
      geometry && isPlaced
        ? { lon: geometry.coordinates[0], lat: geometry.coordinates[1], radiusKm: properties.radiusKm ?? 0 }
        : null,
    facility: facility
      ? { id: facility.id, names: facility.names.map(({ name }) => name), country: facility.country }
      : null,
  };
}
