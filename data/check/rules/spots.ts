import type { Facility, Place, Position } from "../../../src/domain/schema.ts";
import type { Precision } from "../../../src/domain/vocabulary.ts";
import type { Entry, IncidentEntry } from "../dataset.ts";
import type { Path } from "../positions.ts";
import type { Finding, RuleInput } from "../rule.ts";

/** A place with a precision of its own: a facility, or a place of a record that has no facility. */
export interface Spot {
  readonly entry: Entry<unknown>;
  /** Where the fields stand, and where the point. */
  readonly path: Path;
  readonly pointPath: Path;
  readonly point: Position | undefined;
  readonly country: string | undefined;
  readonly precision: Precision | undefined;
  readonly radiusKm: number | undefined;
  readonly hasCoords: boolean;
  /** A group of facilities stands for its members, which have the points. */
  readonly isGroup: boolean;
}

export interface PlaceAt {
  readonly place: Place;
  readonly path: Path;
}

/** Every spot of the files: facilities first, then the places that records describe themselves. */
export function spots({ records }: RuleInput): Spot[] {
  const facilities = records.facilities.flatMap((entry): Spot[] => {
    if (!entry.value) return [];
    const { geometry, properties } = entry.value;
    const pointPath = [...entry.path, "geometry", "coordinates"];
    return [spotOf(entry, [...entry.path, "properties"], properties, geometry?.coordinates, pointPath)];
  });
  const own = records.incidents
    .filter(({ isPublished }) => !isPublished)
    .flatMap((entry) =>
      placesOf(entry)
        .filter(({ place }) => !place.facility)
        .map(({ place, path }) => spotOf(entry, path, place, place.point, [...path, "point"])),
    );
  return [...facilities, ...own];
}

export function placesOf({ value, path }: IncidentEntry): PlaceAt[] {
  const places = value?.properties.places ?? [];
  return places.map((place, index) => ({ place, path: [...path, "properties", "places", index] }));
}

export function at({ entry, path }: Spot): Pick<Finding, "document" | "path"> {
  return { document: entry.document, path };
}

export function atPoint({ entry, pointPath }: Spot): Pick<Finding, "document" | "path"> {
  return { document: entry.document, path: pointPath };
}

function spotOf(
  entry: Entry<unknown>,
  path: Path,
  fields: Pick<Place, "country" | "precision" | "radiusKm" | "coords"> &
    Partial<Pick<Facility, "facilityType">>,
  point: Position | undefined,
  pointPath: Path,
): Spot {
  const { country, precision, radiusKm, coords, facilityType } = fields;
  const hasCoords = coords !== undefined;
  const isGroup = facilityType === "group";
  return { entry, path, pointPath, point, country, precision, radiusKm, hasCoords, isGroup };
}
