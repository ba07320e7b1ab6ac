import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import type { FacilityFeature, IncidentFeature, PublishedIncident } from "../../src/domain/schema.ts";
import type { MapCamera, Size } from "../../src/map/camera.ts";
import { type SceneLabels, sceneOf } from "../../src/map/scene.ts";
import type { Scene, SceneMark } from "../../src/map/sceneMark.ts";
import { createQuery, type Query } from "../../src/query/query.ts";
import { countryName, sampleDataset, sampleFacility, sampleIncident } from "../samples.ts";

export const LABELS: SceneLabels = {
  cluster: String,
  badge: (country, count, long) => `${long ? countryName(country) : country} ${count}`,
};

export const SIZE: Size = { width: 800, height: 600 };

type Point = readonly [lon: number, lat: number];

/** A record at a point, known to a precision. */
export function placed(id: string, point: Point, change: Partial<PublishedIncident> = {}): IncidentFeature {
  return sampleIncident(id, change, point);
}

/** A record of which only the country is known. */
export function inCountry(id: string, country: string, point: Point): IncidentFeature {
  const places = [{ role: "site", country, precision: "country" }] as const;
  return sampleIncident(
    id,
    { precision: "country", radiusKm: 400, countries: [country], places: [...places] },
    point,
  );
}

export function facilityAt(id: string, [lon, lat]: Point): FacilityFeature {
  return { ...sampleFacility(id), geometry: { type: "Point", coordinates: [lon, lat] } };
}

export function queryOf(
  incidents: readonly IncidentFeature[],
  facilities: readonly FacilityFeature[] = [],
): Query {
  return createQuery(sampleDataset(incidents, { facilities }), countryName);
}

interface Asked {
  readonly camera?: MapCamera;
  readonly size?: Size;
  readonly selection?: string | null;
  readonly filter?: Filter;
}

/** The scene that the map would draw of a dataset. */
export function sceneFrom(query: Query, asked: Asked = {}): Scene {
  const { camera = { zoom: 2, lon: 40, lat: 30 }, size = SIZE, selection = null, filter = NO_FILTER } = asked;
  const answer = query.answer(filter, { zoom: camera.zoom, bounds: null, period: query.coverage });
  const facilities = query.dataset.facilities.map(({ feature }) => feature);
  return sceneOf({ answer, query, facilities, camera, size, selection, labels: LABELS });
}

/** The mark that holds an id. @throws when none does */
export function markOf({ marks }: Scene, id: string): SceneMark {
  const mark = marks.find(({ ids }) => ids.includes(id));
  if (mark === undefined) throw new Error(`no mark holds ${id}`);
  return mark;
}
