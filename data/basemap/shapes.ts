import type { Topology, Transform } from "topojson-specification";
import { borderOwner, type CountryTopology, isDisputed } from "../../src/map/basemap/files.ts";
import type { UnitGeometry, UnitTopology } from "./units.ts";

/** Cuts the 10m topology into one small topology per area, so that a view fetches only what it shows. */
export function countryTopologies(topology: UnitTopology): Map<string, CountryTopology> {
  const sides = arcSides(topology);
  return new Map(
    topology.objects.countries.geometries.map((geometry) => [geometry.id, cut(topology, geometry, sides)]),
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

/** For every arc the areas that have it as an edge: one at a coast, two at a border. */
function arcSides({ objects }: UnitTopology): Map<number, Set<string>> {
  const sides = new Map<number, Set<string>>();
  for (const { id, arcs } of objects.countries.geometries) {
    for (const arc of arcs.flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      sides.set(index, (sides.get(index) ?? new Set()).add(id));
    }
  }
  return sides;
}

function cut(
  topology: UnitTopology,
  { id, arcs }: UnitGeometry,
  sides: Map<number, Set<string>>,
): CountryTopology {
  const used = usedArcs(arcs);
  const renumber = new Map(used.map((arc, i) => [arc, i]));
  const lines = { coast: [] as number[][], borders: [] as number[][], disputed: [] as number[][] };
  for (const arc of used) {
    const kind = lineKind(id, sides.get(arc) ?? new Set());
    if (kind) lines[kind].push([renumber.get(arc) ?? 0]);
  }
  const land = movedArcs(arcs, renumber);
  return {
    type: "Topology",
    transform: shortTransform(topology),
    arcs: used.map((arc) => topology.arcs[arc] ?? []),
    objects: {
      land: { type: "MultiPolygon", arcs: land },
      coast: { type: "MultiLineString", arcs: lines.coast },
      borders: { type: "MultiLineString", arcs: lines.borders },
      disputed: { type: "MultiLineString", arcs: lines.disputed },
    },
  };
}

function lineKind(id: string, sides: ReadonlySet<string>): "coast" | "borders" | "disputed" | undefined {
  const other = [...sides].find((side) => side !== id);
  if (other === undefined) return "coast";
  if (borderOwner(id, other) !== id) return undefined;
  return isDisputed(id, other) ? "disputed" : "borders";
}

function moved(arc: number, renumber: ReadonlyMap<number, number>): number {
  const index = renumber.get(arc < 0 ? ~arc : arc) ?? 0;
  return arc < 0 ? ~index : index;
}

/** Nine decimals of the step keep the far end of the world within 0.0001°. */
function shortTransform({ transform }: Topology): Transform {
  if (!transform) throw new Error("expected a quantised topology");
  const [x, y] = transform.scale;
  return { scale: [Number(x.toFixed(9)), Number(y.toFixed(9))], translate: transform.translate };
}
