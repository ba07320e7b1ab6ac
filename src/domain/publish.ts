import type * as z from "zod/mini";
import { anchorOf } from "./anchor.ts";
import { parseEdtf } from "./edtf.ts";
import { evidence } from "./evidence.ts";
import { envelopes, type FigureContext, hasContestedFigure } from "./figures.ts";
import type {
  CuratedIncident,
  curatedIncidentFeature,
  FacilityFeature,
  IncidentFeature,
  Place,
  Position,
} from "./schema.ts";
import type { Precision } from "./vocabulary.ts";

/** An incident as it is typed, once it has passed the schema. */
export type CuratedFeature = z.infer<typeof curatedIncidentFeature>;

/** What an incident takes its published fields from. */
export interface PublishContext extends FigureContext {
  readonly facilities: ReadonlyMap<string, FacilityFeature>;
  /** Where the badge of a country stands, by ISO 3166-1 alpha-2 code. */
  readonly countryPoint: (code: string) => Position | null;
  /** How far a country reaches from that point, in km. */
  readonly countryRadiusKm: (code: string) => number | null;
}

/**
 * Fills in what no one types: inherited places, the point, the four days, evidence, envelopes, sources
 * and whether figures contradict each other. The feature must have passed the data check.
 */
export function publishIncident(
  { properties, ...feature }: CuratedFeature,
  context: PublishContext,
): IncidentFeature {
  const places = properties.places.map((place) => publishPlace(place, context));
  const anchor = properties.type === "campaign" ? undefined : anchorOf(places);
  const contested = properties.contested.filter((matter) => matter !== "figure");
  return {
    type: "Feature",
    id: feature.id,
    geometry: anchor?.point ? { type: "Point", coordinates: anchor.point } : null,
    properties: {
      ...properties,
      places,
      contested: hasContestedFigure(properties, context) ? [...contested, "figure"] : contested,
      ...fourDays(properties),
      precision: anchor?.point ? (anchor.precision ?? "none") : "none",
      radiusKm: (anchor?.point && anchor.radiusKm) ?? null,
      evidence: evidence(properties.claims, context.sources),
      sources: sourcesOf(properties),
      figures: envelopes(properties, context),
    },
  };
}

/** A facility as it is published: as typed, with the decimals that its precision bears. */
export function publishFacility(feature: FacilityFeature): FacilityFeature {
  if (!feature.geometry) return feature;
  const coordinates = rounded(feature.geometry.coordinates, feature.properties.precision);
  return { ...feature, geometry: { ...feature.geometry, coordinates } };
}

/** Decimals that a point may have: three, about 100 m; five where the site itself is meant. */
export function decimalsFor(precision: Precision): number {
  return precision === "facility" ? 5 : 3;
}

function publishPlace(place: Place, context: PublishContext): Place {
  const filled = inherited(place, context.facilities);
  const point = filled.point ?? countryPoint(filled, context);
  const radiusKm = filled.radiusKm ?? countryRadius(filled, context);
  return {
    ...filled,
    ...(point && { point: rounded(point, filled.precision ?? "none") }),
    ...(radiusKm && { radiusKm }),
  };
}

/** With a facility only role and unit are the record's own; the facility owns its name and its point. */
function inherited(place: Place, facilities: PublishContext["facilities"]): Place {
  const feature = facilities.get(place.facility ?? "");
  if (!feature) return place;
  const { names, country, precision, radiusKm } = feature.properties;
  return {
    ...place,
    ...nameOf(names),
    country,
    precision,
    ...(radiusKm && { radiusKm }),
    ...(feature.geometry && { point: feature.geometry.coordinates }),
  };
}

function nameOf(names: FacilityFeature["properties"]["names"]): { place: string } | undefined {
  const name = names.find(({ lang }) => lang === "en") ?? names[0];
  return name && { place: name.name };
}

function countryPoint({ precision, country }: Place, context: PublishContext): Position | null {
  return precision === "country" && country ? context.countryPoint(country) : null;
}

function countryRadius({ precision, country }: Place, context: PublishContext): number | null {
  return precision === "country" && country ? context.countryRadiusKm(country) : null;
}

function rounded([lon, lat]: Position, precision: Precision): Position {
  const decimals = decimalsFor(precision);
  // + 0 turns -0 into 0, which JSON would write as 0 anyway.
  return [Number(lon.toFixed(decimals)) + 0, Number(lat.toFixed(decimals)) + 0];
}

function fourDays({ date, dateKind }: CuratedIncident) {
  const none = { start: null, startLatest: null, endEarliest: null, end: null };
  if (date === null) return none;
  const parsed = parseEdtf(date, dateKind);
  return parsed.ok ? { ...parsed.date.days } : none;
}

/** Every source that a record rests on, in the order in which it names them: claims first. */
function sourcesOf({ claims, actors, proceedings = [] }: CuratedIncident): string[] {
  return [
    ...new Set([
      ...claims.flatMap(({ source, repeatedIn = [] }) => [
        source,
        ...repeatedIn.map((again) => again.source),
      ]),
      ...actors.flatMap(({ basis }) => basis.map(({ source }) => source)),
      ...proceedings.map(({ source }) => source),
    ]),
  ];
}
