import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import { borderOwner, type CountryTopology, isDisputed } from "./files.ts";
import { unroll, unrollPolygon } from "./rings.ts";
import type { Land, LandProperties } from "./where.ts";

/** From the files' topologies to the GeoJSON of the sources `land` and `borders`. */

export type LineKind = "coast" | "border" | "disputed";
export type Borders = FeatureCollection<MultiLineString, { kind: LineKind }>;

export interface Shapes {
  land: Land;
  borders: Borders;
}

/** A world file: one geometry per area, its code in `id`. */
export type WorldTopology = Topology<{
  countries: { type: "GeometryCollection"; geometries: GeometryObject[] };
}>;

/** The whole world at one scale, without the areas in `finer`, whose shapes come from their own files. */
export function worldShapes(world: WorldTopology, finer: ReadonlySet<string>): Shapes {
  const { countries } = world.objects;
  const land = countries.geometries
    .filter((geometry) => !finer.has(codeOf(geometry)))
    .map((geometry) => landFeature(codeOf(geometry), feature(world, geometry)));
  const lines = (kind: LineKind) => {
    return lineFeature(
      kind,
      mesh(world, countries, (a, b) => lineOf(codeOf(a), codeOf(b), finer) === kind),
    );
  };
  return {
    land: collect(land),
    borders: collect([lines("coast"), lines("border"), lines("disputed")]),
  };
}

/** One area at the finest scale. */
export function countryShapes(code: string, country: CountryTopology): Shapes {
  const { land, coast, borders, disputed } = country.objects;
  return {
    land: collect([landFeature(code, feature(country, land))]),
    borders: collect([
      lineFeature("coast", mesh(country, coast)),
      lineFeature("border", mesh(country, borders)),
      lineFeature("disputed", mesh(country, disputed)),
    ]),
  };
}

export function joinShapes(all: readonly Shapes[]): Shapes {
  return {
    land: collect(all.flatMap(({ land }) => land.features)),
    borders: collect(all.flatMap(({ borders }) => borders.features)),
  };
}

/** What the line between two areas is at the coarse scale; undefined where a finer file draws it. */
function lineOf(a: string, b: string, finer: ReadonlySet<string>): LineKind | undefined {
  if (finer.has(borderOwner(a, b))) return undefined;
  if (a === b) return "coast";
  return isDisputed(a, b) ? "disputed" : "border";
}

function codeOf(geometry: GeometryObject): string {
  return String(geometry.id);
}

type AnyFeature = ReturnType<typeof feature>;

function landFeature(code: string, shape: AnyFeature): Feature<MultiPolygon, LandProperties> {
  const geometry = "geometry" in shape ? shape.geometry : undefined;
  const parts =
    geometry?.type === "MultiPolygon"
      ? geometry.coordinates
      : geometry?.type === "Polygon"
        ? [geometry.coordinates]
        : [];
  return {
    type: "Feature",
    properties: { code },
    geometry: { type: "MultiPolygon", coordinates: parts.map(unrollPolygon) },
  };
}

function lineFeature(kind: LineKind, lines: MultiLineString): Borders["features"][number] {
  return {
    type: "Feature",
    properties: { kind },
    geometry: { type: "MultiLineString", coordinates: lines.coordinates.map(unroll) },
  };
}

function collect<F extends Feature>(features: F[]): { type: "FeatureCollection"; features: F[] } {
  return { type: "FeatureCollection", features };
}
