import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { MultiPolygon as ArcPolygons, GeometryObject, Topology } from "topojson-specification";
import { borderOwner, type CountryTopology, isDisputed } from "./files.ts";
import { cutAtSeam, unroll, unrollPolygon } from "./rings.ts";
import type { Land, LandProperties } from "./where.ts";

/** From the files' topologies to the GeoJSON of the sources `land` and `borders`. */

export type LineKind = "coast" | "border" | "disputed";
export type Borders = FeatureCollection<MultiLineString, { kind: LineKind }>;

export interface Shapes {
  land: Land;
  borders: Borders;
}

/** An area of a world file: its code in `id`. */
export type WorldArea = ArcPolygons & { id: string };
export type WorldTopology = Topology<{ countries: { type: "GeometryCollection"; geometries: WorldArea[] } }>;

/** Arcs of one area, one line each, by what they are. */
export type OwnLines = Record<LineKind, number[][]>;

/** Every area of the world with the lines that are its own, so that a finer one can take its place. */
export function worldParts(world: WorldTopology): Map<string, Shapes> {
  const { geometries } = world.objects.countries;
  const lines = linesByOwner(geometries);
  return new Map(
    geometries.map((area) => [area.id, areaShapes(area.id, world, area, lines.get(area.id) ?? NO_LINES)]),
  );
}

/** One area at the finest scale. */
export function countryShapes(code: string, country: CountryTopology): Shapes {
  const { land, coast, borders, disputed } = country.objects;
  const lines = { coast: coast.arcs, border: borders.arcs, disputed: disputed.arcs };
  return areaShapes(code, country, land, lines);
}

export function joinShapes(all: readonly Shapes[]): Shapes {
  return {
    land: collect(all.flatMap(({ land }) => land.features)),
    borders: collect(all.flatMap(({ borders }) => borders.features)),
  };
}

/**
 * The coast of every area, and every border under that one of its two areas whose file holds it. Lines that
 * an area has on both sides are nobody's.
 */
export function linesByOwner(areas: readonly WorldArea[]): Map<string, OwnLines> {
  const lines = new Map<string, OwnLines>();
  for (const [arc, [a = "", b]] of arcSides(areas)) {
    if (a === b) continue;
    const owner = borderOwner(a, b ?? a);
    const own = lines.get(owner) ?? { coast: [], border: [], disputed: [] };
    own[kindOf(a, b)].push([arc]);
    lines.set(owner, own);
  }
  return lines;
}

const NO_LINES: OwnLines = { coast: [], border: [], disputed: [] };

/** For every arc the areas that have it as an edge. */
function arcSides(areas: readonly WorldArea[]): Map<number, string[]> {
  const sides = new Map<number, string[]>();
  for (const { id, arcs } of areas) {
    for (const arc of arcs.flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      const known = sides.get(index);
      if (known) known.push(id);
      else sides.set(index, [id]);
    }
  }
  return sides;
}

function kindOf(a: string, b: string | undefined): LineKind {
  if (b === undefined) return "coast";
  return isDisputed(a, b) ? "disputed" : "border";
}

function areaShapes(code: string, topology: Topology, area: GeometryObject, lines: OwnLines): Shapes {
  const kinds: LineKind[] = ["coast", "border", "disputed"];
  return {
    land: collect([landFeature(code, feature(topology, area))]),
    borders: collect(
      kinds.flatMap((kind) => (lines[kind].length > 0 ? [lineFeature(kind, topology, lines[kind])] : [])),
    ),
  };
}

type AnyFeature = ReturnType<typeof feature>;

function landFeature(code: string, shape: AnyFeature): Feature<MultiPolygon, LandProperties> {
  const geometry = "geometry" in shape ? shape.geometry : undefined;
  const parts = geometry?.type === "MultiPolygon" ? geometry.coordinates : [];
  return {
    type: "Feature",
    properties: { code },
    geometry: { type: "MultiPolygon", coordinates: parts.map(unrollPolygon) },
  };
}

function lineFeature(kind: LineKind, topology: Topology, arcs: number[][]): Borders["features"][number] {
  const { coordinates } = mesh(topology, { type: "MultiLineString", arcs });
  return {
    type: "Feature",
    properties: { kind },
    geometry: { type: "MultiLineString", coordinates: coordinates.map(unroll).flatMap(cutAtSeam) },
  };
}

function collect<F extends Feature>(features: F[]): { type: "FeatureCollection"; features: F[] } {
  return { type: "FeatureCollection", features };
}
