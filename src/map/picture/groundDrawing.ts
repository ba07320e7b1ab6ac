import { toUnit, WORLD_PX } from "../../domain/mercator.ts";
import type { MapCamera, Size } from "../camera.ts";
import { type Drawn, drawn } from "../drawing/drawn.ts";
import {
  atZoom,
  BORDER_WIDTH,
  COAST_WIDTH,
  DISPUTED_DASHES,
  SHALLOWS_BLUR,
  SHALLOWS_WIDTH,
} from "../groundLook.ts";
import { type GroundPaths, WORLD_GRID } from "./groundFiles.ts";

/** Land and lines at one scale, all squares of it together. */
export interface Ground {
  readonly paths: GroundPaths;
  /** Steps of the paths' grid over the world's width. */
  readonly size: number;
  /** What the coast is drawn along. Squares are cut, and the rim of their land is not the coast. */
  readonly rim: "land" | "coast";
}

/** The world's own paths, in which the rim of the land is the coast and is not written again. */
export function worldGround(paths: GroundPaths): Ground {
  return { paths, size: WORLD_GRID, rim: "land" };
}

/** The squares as one: a line that fades must not lie over itself where two squares meet. */
export function joinedPaths(all: readonly GroundPaths[]): GroundPaths {
  const join = (of: keyof GroundPaths): string => all.map((paths) => paths[of]).join("");
  return { land: join("land"), coast: join("coast"), borders: join("borders"), disputed: join("disputed") };
}

/** Strokes that lie over each other to look like one that fades. */
const FADES = 4;

/**
 * Sea, land and lines as a camera sees them.
 * @param id begins the ids of the paths, which are written once and used again
 */
export function groundDrawing(
  { paths, size: grid, rim }: Ground,
  camera: MapCamera,
  size: Size,
  id: string,
): Drawn {
  const scale = (WORLD_PX * 2 ** camera.zoom) / grid;
  const [x, y] = toUnit(camera.lon, camera.lat);
  const left = size.width / 2 - x * grid * scale;
  const top = size.height / 2 - y * grid * scale;
  const transform = `matrix(${exact(scale)} 0 0 ${exact(scale)} ${exact(left)} ${exact(top)})`;
  return drawn(
    "g",
    { class: "ground" },
    drawn("defs", {}, ...PARTS.flatMap((part) => path(paths, part, id))),
    drawn("rect", { class: "ground-sea", width: size.width, height: size.height }),
    drawn("g", { transform }, ...layers(paths, rim, camera.zoom, scale, id)),
  );
}

const PARTS = ["land", "coast", "borders", "disputed"] as const;
type Part = (typeof PARTS)[number];

function path(paths: GroundPaths, part: Part, id: string): Drawn[] {
  return paths[part] === "" ? [] : [drawn("path", { id: `${id}-${part}`, d: paths[part] })];
}

function layers(paths: GroundPaths, rim: Ground["rim"], zoom: number, scale: number, id: string): Drawn[] {
  const px = (width: number): number => exact(width / scale);
  const use = (part: Part, kind: string, more: object = {}): Drawn[] =>
    paths[part] === "" ? [] : [drawn("use", { href: `#${id}-${part}`, class: `ground-${kind}`, ...more })];
  const border = atZoom(BORDER_WIDTH, zoom);
  const dashes = DISPUTED_DASHES.map((length) => px(length * border)).join(" ");
  return [
    ...shallows(zoom).flatMap(({ width, opacity }) =>
      use(rim, "shallows", { "stroke-width": px(width), "stroke-opacity": opacity }),
    ),
    ...use("land", "land"),
    ...use(rim, "coast", { "stroke-width": px(atZoom(COAST_WIDTH, zoom)) }),
    ...use("borders", "border", { "stroke-width": px(border) }),
    ...use("disputed", "border", { "stroke-width": px(border), "stroke-dasharray": dashes }),
  ];
}

/** From the coast outwards as MapLibre blurs a line: strongest at the coast, nothing at half its width. */
function shallows(zoom: number): { readonly width: number; readonly opacity: number }[] {
  const width = atZoom(SHALLOWS_WIDTH, zoom);
  const most = Math.min(1, width / 2 / (atZoom(SHALLOWS_BLUR, zoom) + 1));
  const opacity = Math.round((1 - (1 - most) ** (1 / FADES)) * 1000) / 1000;
  return Array.from({ length: FADES }, (_, index) => ({ width: ((index + 0.5) / FADES) * width, opacity }));
}

/** A two-hundredth of a pixel at the largest zoom. */
const exact = (value: number): number => Number(value.toPrecision(9));
