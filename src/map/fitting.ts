import { type Filter, NO_FILTER } from "../domain/filter.ts";
import type { Bounds } from "../query/answer.ts";
import { markDistance } from "../query/markDistance.ts";
import type { Query } from "../query/query.ts";
import type { Camera } from "../store/store.ts";
import {
  cameraForBox,
  constrainCamera,
  type MapCamera,
  project,
  type Size,
  unbroken,
  unproject,
  ZOOM_OF_A_PLACE,
  ZOOM_RANGE,
} from "./camera.ts";
import { type SceneInput, type SceneLabels, sceneOf } from "./scene.ts";

/** The whole world, as long as there are no records. */
const WORLD: Bounds = [-150, -50, 170, 72];

/** Share of the frame kept free around records that are fitted into it, and its bounds. */
const MARGIN = { share: 0.08, least: 12, most: 56 } as const;
/** Between the edge of a mark and that of the frame. */
const EDGE = 2;
/** Scale and credits lie over the foot of the frame. */
const FOOT = 30;
const STEP_BACK = 0.125;
/** Among more records than these nobody misses the edge of one mark. */
const MOST_TRIED = 2_000;
/** Of a larger dataset each step would ask all rows anew. */
const LARGEST_TRIED = 50_000;

/** What is fitted: records of a dataset, and the words on their marks, which take room. */
export interface Fitting {
  readonly query: FittedQuery | null;
  readonly labels: SceneLabels;
}

/** As much of a query as fitting asks. */
export type FittedQuery = SceneInput["query"] & Pick<Query, "coverage" | "extent" | "count" | "marks">;

type Marked = Fitting & { readonly query: FittedQuery };

/** The camera that a request means in a frame: exact, the box wholly visible, or every record there is. */
export function cameraFor(request: Camera, size: Size, fitting: Fitting): MapCamera {
  if (request?.kind === "exact") return constrainCamera(request);
  if (request?.kind === "box") return cameraForBox(request.box, size, 0);
  return fittedCamera(NO_FILTER, size, fitting) ?? cameraForBox(WORLD, size, 0);
}

/** The box to ask for so that every record of a filter is in view with its mark; null when none is placed. */
export function boxToFit(filter: Filter, size: Size, fitting: Fitting): Bounds | null {
  const box = fitting.query?.extent(filter) ?? null;
  const camera = fittedCamera(filter, size, fitting);
  return camera && box && boxLike(camera, unbroken(box), size);
}

function fittedCamera(filter: Filter, size: Size, { query, labels }: Fitting): MapCamera | null {
  const box = query?.extent(filter) ?? null;
  if (!query || !box) return null;
  const above = { ...size, height: size.height - FOOT };
  const camera = cameraForBox(box, above, marginOf(size), ZOOM_OF_A_PLACE);
  const start = { ...camera, ...moved(camera, size, 0, FOOT / 2) };
  if (query.size > LARGEST_TRIED || query.count(filter) > MOST_TRIED) return constrainCamera(start);
  return wholeMarks(filter, start, cameraForBox(box, size, MARGIN.least, ZOOM_OF_A_PLACE), size, {
    query,
    labels,
  });
}

/**
 * Marks have a size and badges move aside: the camera that shows the points goes back until the whole of every
 * mark is in, above the foot of the frame where that can be; in a tiny frame until the least is cut off.
 */
function wholeMarks(
  filter: Filter,
  start: MapCamera,
  tight: MapCamera,
  size: Size,
  fitting: Marked,
): MapCamera {
  const height = size.height - FOOT;
  const edgesAt = (camera: MapCamera) => edgesOfMarks(filter, camera, size, fitting);
  const fit = steppedBack(start, size, height, edgesAt);
  return fit.missing === 0 ? fit.camera : steppedBack(tight, size, size.height, edgesAt).camera;
}

interface Fit {
  readonly camera: MapCamera;
  /** Pixels by which the marks are wider and higher than the frame. */
  readonly missing: number;
}

/** The first camera from here backwards at which all marks are in, else that at which the least is missing. */
function steppedBack(
  start: MapCamera,
  size: Size,
  height: number,
  edgesAt: (camera: MapCamera) => Edges,
): Fit {
  let best: Fit = { camera: start, missing: Number.POSITIVE_INFINITY };
  for (let { zoom } = start; zoom >= ZOOM_RANGE.min && best.missing > 0; zoom = nextStep(zoom)) {
    const { left, top, right, bottom } = edgesAt({ ...start, zoom });
    const missing = Math.max(0, right - left - size.width) + Math.max(0, bottom - top - height);
    const inside = left >= 0 && top >= 0 && right <= size.width && bottom <= height;
    const [dx, dy] = inside ? [0, 0] : [(left + right - size.width) / 2, (top + bottom - height) / 2];
    const camera = constrainCamera({ zoom, ...moved({ ...start, zoom }, size, dx, dy) });
    if (missing < best.missing) best = { camera, missing };
  }
  return best;
}

/** Marks are laid out for quarters of a zoom: at the far end of each they stand nearest to each other. */
function nextStep(zoom: number): number {
  return Math.ceil(zoom / STEP_BACK - 1) * STEP_BACK;
}

/** The centre of a camera that looks so many pixels further to the east and south. */
function moved(
  camera: MapCamera,
  size: Size,
  dx: number,
  dy: number,
): { readonly lon: number; readonly lat: number } {
  const [lon, lat] = unproject(camera, size, size.width / 2 + dx, size.height / 2 + dy);
  return { lon, lat };
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function edgesOfMarks(filter: Filter, camera: MapCamera, size: Size, { query, labels }: Marked): Edges {
  const distance = markDistance(size.width, size.height, query.size);
  const marks = query.marks(filter, { zoom: camera.zoom, distance, bounds: null, period: query.coverage });
  const answer = { ...NOTHING_ELSE, marks };
  const scene = sceneOf({ answer, query, facilities: [], camera, size, selection: null, labels });
  return {
    left: Math.min(...scene.marks.map(({ x, halfWidth }) => x - halfWidth - EDGE)),
    top: Math.min(...scene.marks.map(({ y, radius }) => y - radius - EDGE)),
    right: Math.max(...scene.marks.map(({ x, halfWidth }) => x + halfWidth + EDGE)),
    bottom: Math.max(...scene.marks.map(({ y, radius }) => y + radius + EDGE)),
  };
}

/** Of an answer of which only the marks matter. */
const NOTHING_ELSE = { facilities: new Set<string>(), standings: new Uint8Array(), markOf: () => null };

function marginOf({ width, height }: Size): number {
  return Math.max(MARGIN.least, Math.min(MARGIN.most, Math.min(width, height) * MARGIN.share));
}

/**
 * The box around the camera's centre that holds all points and asks, in this frame, for the same camera: as
 * wide as the frame, or as high where the world ends before the frame does.
 */
function boxLike(camera: MapCamera, [west, south, east, north]: Bounds, size: Size): Bounds {
  const [left, top] = project(camera, size, west, north);
  const [right, bottom] = project(camera, size, east, south);
  const [x, y] = [size.width / 2, size.height / 2];
  const [worldLeft] = project(camera, size, -180, 0);
  const [worldRight] = project(camera, size, 180, 0);
  const worldEnds = worldLeft > 0 || worldRight < size.width;
  const halfWidth = worldEnds ? Math.min(x - worldLeft, worldRight - x, Math.max(x - left, right - x)) : x;
  const halfHeight = worldEnds ? y : Math.max(y - top, bottom - y);
  const corner = (dx: number, dy: number) => unproject(camera, size, x + dx, y + dy);
  return [...corner(-halfWidth, halfHeight), ...corner(halfWidth, -halfHeight)];
}
