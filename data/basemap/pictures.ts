import type { Position } from "geojson";
import { merge } from "topojson-client";
import { toUnit } from "../../src/domain/mercator.ts";
import { clipRing } from "../../src/map/basemap/labels.ts";
import { extent, unrollPolygon } from "../../src/map/basemap/rings.ts";
import { joinShapes, type LineKind, type Shapes, worldParts } from "../../src/map/basemap/shapes.ts";
import {
  GROUND_SCALES,
  type GroundPaths,
  type GroundScale,
  groundFile,
  SQUARES_FILE,
  squareBits,
  WORLD_GRID,
} from "../../src/map/picture/groundFiles.ts";
import type { UnitTopology } from "./units.ts";

/** The ground of pictures: the same shapes as the live map's, as path data, the finer ones cut into squares. */

type Point = readonly [x: number, y: number];

/** Squares reach this share beyond their edges: between two that only meet a hair of sea would show. */
const OVERLAP = 0.01;

/** Shapes in the unit square of Web Mercator. */
interface UnitShapes {
  readonly rings: readonly Position[][];
  readonly lines: Readonly<Record<LineKind, readonly Position[][]>>;
}

/** Land as one area: its rim is the coast, and so need not be written again. */
export function worldPaths(topology: UnitTopology): GroundPaths {
  const { coordinates } = merge(topology, topology.objects.countries.geometries);
  const rings = coordinates.flatMap(unrollPolygon).map(inUnits);
  const { lines } = unitShapes(joinShapes([...worldParts(topology).values()]));
  return pathsOf({ rings, lines: { ...lines, coast: [] } }, WORLD_GRID);
}

/** Every square of a scale in which there is land, by its path below the site's folder; and which there are. */
export function groundSquares(
  topologies: Readonly<Record<GroundScale["name"], UnitTopology>>,
): ReadonlyMap<string, object> {
  const files = new Map<string, object>();
  const bits: Record<GroundScale["name"], string> = { "50m": "", "10m": "" };
  for (const scale of Object.values(GROUND_SCALES)) {
    const shapes = unitShapes(joinShapes([...worldParts(topologies[scale.name]).values()]));
    const squares = [...squaresWithLand(shapes, scale)];
    for (const { column, row, paths } of squares) files.set(groundFile(scale, column, row), paths);
    bits[scale.name] = squareBits(
      scale,
      squares.map(({ column, row }) => [column, row] as const),
    );
  }
  return files.set(SQUARES_FILE, bits);
}

function unitShapes({ land, borders }: Shapes): UnitShapes {
  const lines = (kind: LineKind): Position[][] =>
    borders.features
      .filter(({ properties }) => properties.kind === kind)
      .flatMap(({ geometry }) => geometry.coordinates.map(inUnits));
  return {
    rings: land.features.flatMap(({ geometry }) => geometry.coordinates.flat().map(inUnits)),
    lines: { coast: lines("coast"), border: lines("border"), disputed: lines("disputed") },
  };
}

const inUnits = (line: readonly Position[]): Position[] =>
  line.map(([lon = 0, lat = 0]) => [...toUnit(lon, lat)]);

interface Square {
  readonly column: number;
  readonly row: number;
  readonly paths: GroundPaths;
}

function* squaresWithLand(shapes: UnitShapes, scale: GroundScale): Generator<Square> {
  const across = 2 ** scale.level;
  // What lies beyond the antimeridian belongs to the squares of the other side, too.
  const everywhere = turned(shapes);
  for (let column = 0; column < across; column++) {
    const strip = within(everywhere, [column / across, 0, (column + 1) / across, 1], across);
    for (let row = 0; row < across; row++) {
      const box = [column / across, row / across, (column + 1) / across, (row + 1) / across] as const;
      const paths = pathsOf(within(strip, box, across), scale.size);
      if (Object.values(paths).some(Boolean)) yield { column, row, paths };
    }
  }
}

type UnitBox = readonly [left: number, top: number, right: number, bottom: number];

function turned({ rings, lines }: UnitShapes): UnitShapes {
  const both = (all: readonly Position[][]): Position[][] =>
    all.flatMap((line) => {
      const [left, , right] = extent(line);
      const turn = right > 1 ? -1 : left < 0 ? 1 : 0;
      return turn === 0 ? [line] : [line, line.map(([x = 0, y = 0]) => [x + turn, y])];
    });
  return {
    rings: both(rings),
    lines: { coast: both(lines.coast), border: both(lines.border), disputed: both(lines.disputed) },
  };
}

function within(
  { rings, lines }: UnitShapes,
  [left, top, right, bottom]: UnitBox,
  across: number,
): UnitShapes {
  const more = OVERLAP / across;
  const box: [number, number, number, number] = [left - more, top - more, right + more, bottom + more];
  const cut = (kind: LineKind): Position[][] => lines[kind].flatMap((line) => clipLine(line, box));
  return {
    rings: rings.filter((ring) => meets(extent(ring), box)).map((ring) => clipRing(ring, box)),
    lines: { coast: cut("coast"), border: cut("border"), disputed: cut("disputed") },
  };
}

function meets(a: UnitBox, b: UnitBox): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

/** The pieces of a line of which some step may lie in the box: whole steps, so that no end shows inside. */
function clipLine(line: readonly Position[], box: UnitBox): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  line.forEach((here, index) => {
    const before = line[index - 1];
    if (before === undefined) return;
    if (meets(extent([before, here]), box)) {
      if (piece.length === 0) piece.push(before);
      piece.push(here);
    } else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  });
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

function pathsOf({ rings, lines }: UnitShapes, size: number): GroundPaths {
  const drawn = (all: readonly Position[][], closed: boolean): string =>
    all.map((line) => path(onGrid(line, size), closed)).join("");
  return {
    land: drawn(rings, true),
    coast: drawn(lines.coast, false),
    borders: drawn(lines.border, false),
    disputed: drawn(lines.disputed, false),
  };
}

/** Steps that the grid does not show are left out. */
function onGrid(line: readonly Position[], size: number): Point[] {
  const points: Point[] = [];
  for (const [x = 0, y = 0] of line) {
    const here = [Math.round(x * size), Math.round(y * size)] as const;
    const before = points.at(-1);
    if (before === undefined || before[0] !== here[0] || before[1] !== here[1]) points.push(here);
  }
  return points;
}

/** Relative steps, as short as SVG lets them be. */
function path(points: readonly Point[], closed: boolean): string {
  const [first, ...rest] = closed ? points.slice(0, -1) : points;
  if (first === undefined || rest.length < (closed ? 2 : 1)) return "";
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = spaced(nextX - x) + spaced(nextY - y);
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${first[0]}${spaced(first[1])}l${steps.join("").replace(/^ /, "")}${closed ? "z" : ""}`;
}

const spaced = (value: number): string => (value < 0 ? String(value) : ` ${value}`);
