import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import type { DrawnGeometry } from "../domain/imported.ts";
import { MAX_LATITUDE } from "../domain/mercator.ts";
import type { Bounds } from "../query/answer.ts";
import { boxAround } from "./camera.ts";

export const NO_SHAPES: FeatureCollection = { type: "FeatureCollection", features: [] };

/** A collection in a collection in a collection: deeper than this nobody draws on purpose. */
const DEEPEST = 8;

/**
 * A geometry of a reader's own file as features that can be drawn (RFC 7946 § 3.1), one for each part of a
 * collection. Of the file nothing is known for sure: what is no position, no line or no ring is left out. What
 * crosses the antimeridian uncut is drawn as it is written, the long way (§ 3.1.9).
 */
export function shapesOf(geometry: DrawnGeometry): FeatureCollection {
  const features = geometriesOf(geometry, 0).map(
    (part): Feature => ({ type: "Feature", properties: {}, geometry: part }),
  );
  return { type: "FeatureCollection", features };
}

/** The box around all that is drawn; null where nothing is. */
export function boxOfShapes({ features }: FeatureCollection): Bounds | null {
  const positions = features.flatMap(({ geometry }) => positionsOf(geometry));
  return boxAround(positions.map(([lon = 0, lat = 0]) => ({ lon, lat })));
}

function geometriesOf({ type, coordinates, geometries }: DrawnGeometry, depth: number): Geometry[] {
  switch (type) {
    case "Point":
      return some(positions([coordinates]), 1, (all) => ({ type: "MultiPoint", coordinates: all }));
    case "MultiPoint":
      return some(positions(coordinates), 1, (all) => ({ type: "MultiPoint", coordinates: all }));
    case "LineString":
      return some(lines([coordinates], 2), 1, (all) => ({ type: "MultiLineString", coordinates: all }));
    case "MultiLineString":
      return some(lines(coordinates, 2), 1, (all) => ({ type: "MultiLineString", coordinates: all }));
    case "Polygon":
      return some(polygons([coordinates]), 1, (all) => ({ type: "MultiPolygon", coordinates: all }));
    case "MultiPolygon":
      return some(polygons(coordinates), 1, (all) => ({ type: "MultiPolygon", coordinates: all }));
    case "GeometryCollection":
      return depth < DEEPEST ? parts(geometries).flatMap((part) => geometriesOf(part, depth + 1)) : [];
    default:
      return [];
  }
}

function some<Part>(all: Part[], least: number, make: (all: Part[]) => Geometry): Geometry[] {
  return all.length < least ? [] : [make(all)];
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function parts(value: unknown): DrawnGeometry[] {
  return list(value).filter(
    (part): part is DrawnGeometry =>
      typeof part === "object" && part !== null && "type" in part && typeof part.type === "string",
  );
}

function positions(value: unknown): Position[] {
  return list(value).flatMap((position): Position[] => {
    const [lon, lat] = list(position);
    const isOne = typeof lon === "number" && typeof lat === "number" && Math.abs(lon) <= 540;
    return isOne && Math.abs(lat) <= 90 ? [[lon, Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat))]] : [];
  });
}

/** @param least positions of a line, or of a ring */
function lines(value: unknown, least: number): Position[][] {
  return list(value)
    .map(positions)
    .filter((line) => line.length >= least);
}

/** A polygon without its outer ring is none; a hole that is no ring is no hole. */
function polygons(value: unknown): Position[][][] {
  return list(value).flatMap((polygon) => {
    const [outer] = list(polygon);
    return lines([outer], 4).length === 0 ? [] : [lines(polygon, 4)];
  });
}

function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case "MultiPoint":
      return geometry.coordinates;
    case "MultiLineString":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
    default:
      return [];
  }
}
