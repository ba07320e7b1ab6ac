import type { CountryTopology } from "../../src/map/basemap/files.ts";
import { linesByOwner, type OwnLines } from "../../src/map/basemap/shapes.ts";
import type { UnitGeometry, UnitTopology } from "./units.ts";

/** Cuts the 10m topology into one small topology per area, so that a view fetches only what it shows. */
export function countryTopologies(topology: UnitTopology): Map<string, CountryTopology> {
  const { geometries } = topology.objects.countries;
  const lines = linesByOwner(geometries);
  return new Map(
    geometries.map((geometry) => [geometry.id, cut(topology, geometry, lines.get(geometry.id))]),
  );
}

/** The topology without the arcs that none of its areas uses. */
export function withUsedArcs(topology: UnitTopology): UnitTopology {
  const { geometries } = topology.objects.countries;
  const used = usedArcs(geometries.flatMap(({ arcs }) => arcs));
  const renumber = new Map(used.map((arc, i) => [arc, i]));
  const moved = geometries.map((geometry) => ({ ...geometry, arcs: movedArcs(geometry.arcs, renumber) }));
  return {
    ...topology,
    arcs: used.map((arc) => topology.arcs[arc] ?? []),
    objects: { countries: { type: "GeometryCollection", geometries: moved } },
  };
}

function usedArcs(arcs: number[][][]): number[] {
  return [...new Set(arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)))];
}

function movedArcs(arcs: number[][][], renumber: ReadonlyMap<number, number>): number[][][] {
  return arcs.map((part) => part.map((ring) => ring.map((arc) => moved(arc, renumber))));
}

function cut(topology: UnitTopology, { arcs }: UnitGeometry, lines: OwnLines | undefined): CountryTopology {
  const used = usedArcs(arcs);
  const renumber = new Map(used.map((arc, i) => [arc, i]));
  const line = (own: number[][] = []) => {
    return {
      type: "MultiLineString" as const,
      arcs: own.map((arcsOf) => arcsOf.map((arc) => moved(arc, renumber))),
    };
  };
  return {
    type: "Topology",
    ...(topology.transform ? { transform: topology.transform } : {}),
    arcs: used.map((arc) => topology.arcs[arc] ?? []),
    objects: {
      land: { type: "MultiPolygon", arcs: movedArcs(arcs, renumber) },
      coast: line(lines?.coast),
      borders: line(lines?.border),
      disputed: line(lines?.disputed),
    },
  };
}

function moved(arc: number, renumber: ReadonlyMap<number, number>): number {
  const index = renumber.get(arc < 0 ? ~arc : arc) ?? 0;
  return arc < 0 ? ~index : index;
}
