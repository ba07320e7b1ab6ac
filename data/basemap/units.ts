import { createRequire } from "node:module";
import type { GeoJsonProperties } from "geojson";
import { mergeArcs } from "topojson-client";
import type { GeometryObject, MultiPolygon, Polygon, Topology } from "topojson-specification";

/** The areas that the base map draws, out of world-atlas (Natural Earth, public domain). */

export type Scale = "110m" | "50m" | "10m";

/** A topology whose one object holds one MultiPolygon per area, its code in `id`. */
export type UnitTopology = Topology<{
  countries: { type: "GeometryCollection"; geometries: UnitGeometry[] };
}>;
export type UnitGeometry = MultiPolygon<Record<string, never>> & { id: string };

interface Unit {
  code: string;
  name?: string;
  iso?: string;
}

/**
 * Natural Earth's areas without a numeric code. Leases and buffer zones are drawn with the country around
 * them; what is governed apart from the state that ISO 3166 counts it to stays an area of its own.
 */
const UNCODED: Record<string, Unit> = {
  Kosovo: { code: "XK" },
  Somaliland: { code: "x-somaliland", name: "Somaliland", iso: "SO" },
  "N. Cyprus": { code: "x-northern-cyprus", name: "Northern Cyprus", iso: "CY" },
  "Cyprus U.N. Buffer Zone": { code: "CY" },
  Baikonur: { code: "KZ" },
  "USNB Guantanamo Bay": { code: "CU" },
  "Coral Sea Is.": { code: "AU" },
  Akrotiri: { code: "x-akrotiri", iso: "CY" },
  Dhekelia: { code: "x-dhekelia", iso: "CY" },
  "Siachen Glacier": { code: "x-siachen" },
  "Indian Ocean Ter.": { code: "x-indian-ocean", iso: "AU" },
  "Clipperton I.": { code: "x-clipperton", iso: "FR" },
  "Spratly Is.": { code: "x-spratly" },
  "Bajo Nuevo Bank": { code: "x-bajo-nuevo" },
  "Serranilla Bank": { code: "x-serranilla" },
  "Scarborough Reef": { code: "x-scarborough" },
};

const require = createRequire(import.meta.url);

/** English name and ISO country of an `x-…` area. */
export function uncodedUnit(code: string): Unit | undefined {
  return Object.values(UNCODED).find((unit) => unit.code === code);
}

/** World-atlas at one scale, one geometry per area, codes for ids, interior lines of an area dissolved. */
export function unitTopology(scale: Scale): UnitTopology {
  const atlas: Topology = require(`world-atlas/countries-${scale}.json`);
  const byCode = new Map<string, (Polygon | MultiPolygon)[]>();
  for (const geometry of atlasGeometries(atlas)) {
    const code = unitCode(geometry);
    byCode.set(code, [...(byCode.get(code) ?? []), geometry]);
  }
  const geometries = [...byCode].map(([code, parts]) => joinParts(atlas, code, parts));
  geometries.sort((a, b) => (a.id < b.id ? -1 : 1));
  const countries = { type: "GeometryCollection" as const, geometries };
  return { type: "Topology", transform: atlas.transform, arcs: atlas.arcs, objects: { countries } };
}

function atlasGeometries(atlas: Topology): (Polygon | MultiPolygon)[] {
  const collection = atlas.objects.countries;
  if (collection?.type !== "GeometryCollection") throw new Error("world-atlas: no collection `countries`");
  return collection.geometries.filter(isArea);
}

function isArea(geometry: GeometryObject<GeoJsonProperties>): geometry is Polygon | MultiPolygon {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

function joinParts(atlas: Topology, code: string, parts: (Polygon | MultiPolygon)[]): UnitGeometry {
  const [first] = parts;
  const arcs =
    parts.length > 1 || !first
      ? mergeArcs(atlas, parts).arcs
      : first.type === "Polygon"
        ? [first.arcs]
        : first.arcs;
  return { type: "MultiPolygon", arcs, id: code };
}

function unitCode(geometry: GeometryObject<GeoJsonProperties>): string {
  const id = geometry.id === undefined ? undefined : String(geometry.id).padStart(3, "0");
  const name = areaName(geometry);
  const code = id === undefined ? UNCODED[name]?.code : alpha2().get(id);
  if (!code) throw new Error(`world-atlas: no code for the area "${name}" (id ${id ?? "none"})`);
  return code;
}

function areaName({ properties }: GeometryObject<GeoJsonProperties>): string {
  return properties && "name" in properties ? String(properties.name) : "";
}

let alpha2Cache: Map<string, string> | undefined;

/** ISO 3166-1 numeric → alpha-2, from CLDR, without the withdrawn codes that share a number (ZR, BU, TP). */
function alpha2(): Map<string, string> {
  alpha2Cache ??= readAlpha2();
  return alpha2Cache;
}

function readAlpha2(): Map<string, string> {
  const mappings: Record<string, { _numeric?: string }> = require("cldr-core/supplemental/codeMappings.json")
    .supplemental.codeMappings;
  const withdrawn: Record<string, object> = require("cldr-core/supplemental/aliases.json").supplemental
    .metadata.alias.territoryAlias;
  const pairs = Object.entries(mappings).filter(([code]) => /^[A-Z]{2}$/.test(code) && !(code in withdrawn));
  return new Map(pairs.flatMap(([code, { _numeric }]) => (_numeric ? [[_numeric, code]] : [])));
}
