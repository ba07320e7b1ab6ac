import { toUnit, WORLD_PX } from "../../domain/mercator.ts";
import type { MapCamera, Size } from "../camera.ts";
import { type Drawn, drawn } from "../drawing/drawn.ts";
import { atZoom, BORDER_WIDTH, COAST_WIDTH, DISPUTED_DASHES, SHALLOWS_WIDTH } from "../groundLook.ts";
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
    drawn("defs", {}, ...PARTS.flatMap((part) => path(paths, part, id)), blur(camera.zoom, size, id)),
    drawn("rect", { class: "ground-sea", width: size.width, height: size.height }),
    drawn(
      "g",
      { filter: `url(#${id}-blur)` },
      drawn("g", { transform }, ...use(paths, "land", "shallows", id)),
    ),
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
  const border = atZoom(BORDER_WIDTH, zoom);
  const dashes = DISPUTED_DASHES.map((length) => px(length * border)).join(" ");
  return [
    ...use(paths, "land", "land", id),
    ...use(paths, rim, "coast", id, { "stroke-width": px(atZoom(COAST_WIDTH, zoom)) }),
    ...use(paths, "borders", "border", id, { "stroke-width": px(border) }),
    ...use(paths, "disputed", "border", id, { "stroke-width": px(border), "stroke-dasharray": dashes }),
  ];
}

function use(paths: GroundPaths, part: Part, kind: string, id: string, more: object = {}): Drawn[] {
  return paths[part] === ""
    ? []
    : [drawn("use", { href: `#${id}-${part}`, class: `ground-${kind}`, ...more })];
}

/**
 * The shallows are the land itself, blurred: to stroke a coast that wide takes a second where no graphics card helps.
 * As far out as MapLibre's blurred line goes (`SHALLOWS_WIDTH`).
 */
function blur(zoom: number, { width, height }: Size, id: string): Drawn {
  const box = { filterUnits: "userSpaceOnUse", x: 0, y: 0, width, height };
  const deviation = exact(atZoom(SHALLOWS_WIDTH, zoom) / 4);
  return drawn("filter", { id: `${id}-blur`, ...box }, drawn("feGaussianBlur", { stdDeviation: deviation }));
}

/** A two-hundredth of a pixel at the largest zoom. */
const exact = (value: number): number => Number(value.toPrecision(9));
