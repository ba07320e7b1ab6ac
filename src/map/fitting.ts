import { type Filter, NO_FILTER } from "../domain/filter.ts";
import type { Bounds } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import type { Camera } from "../store/store.ts";
import {
  boxAround,
  cameraForBox,
  constrainCamera,
  type MapCamera,
  project,
  type Size,
  unproject,
  ZOOM_OF_A_PLACE,
} from "./camera.ts";
import { type SceneLabels, sceneOf } from "./scene.ts";

/** The whole world, as long as there are no records. */
const WORLD: Bounds = [-150, -50, 170, 72];

/** Share of the frame kept free around records that are fitted into it, and its bounds. */
const MARGIN = { share: 0.08, least: 20, most: 56 } as const;
/** Between the edge of a mark and that of the frame. */
const EDGE = 4;
/** Scale and credits lie over the foot of the frame. */
const FOOT = 30;
const MOST_TRIES = 6;

/** What is fitted: records of a dataset, and the words on their marks, which take room. */
export interface Fitting {
  readonly query: Query | null;
  readonly labels: SceneLabels;
}

/** The camera that a request means in a frame: exact, the box wholly visible, or every record there is. */
export function cameraFor(request: Camera, size: Size, fitting: Fitting): MapCamera {
  if (request?.kind === "exact") return constrainCamera(request);
  if (request?.kind === "box") return cameraForBox(request.box, size, 0);
  return fittedCamera(NO_FILTER, size, fitting) ?? cameraForBox(WORLD, size, 0);
}

/** The box to ask for so that every record of a filter is in view with its mark; null when none is placed. */
export function boxToFit(filter: Filter, size: Size, fitting: Fitting): Bounds | null {
  const { query } = fitting;
  const camera = fittedCamera(filter, size, fitting);
  const box = query && boxAround(placesOf(filter, query));
  return camera && box && boxLike(camera, box, size);
}

/** Marks have a size and badges move aside: the camera that shows the points goes back until all marks are in. */
function fittedCamera(filter: Filter, size: Size, { query, labels }: Fitting): MapCamera | null {
  const box = query && boxAround(placesOf(filter, query));
  if (!query || !box) return null;
  const above = { ...size, height: size.height - FOOT };
  let camera = cameraForBox(box, above, marginOf(size), ZOOM_OF_A_PLACE);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const edges = edgesOfMarks(filter, camera, above, { query, labels });
    if (isInside(edges, above)) break;
    camera = steppedBack(camera, edges, above);
  }
  const [lon, lat] = unproject(camera, above, size.width / 2, size.height / 2);
  return constrainCamera({ ...camera, lon, lat });
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function edgesOfMarks(
  filter: Filter,
  camera: MapCamera,
  size: Size,
  { query, labels }: { readonly query: Query; readonly labels: SceneLabels },
): Edges {
  const answer = query.answer(filter, { zoom: camera.zoom, bounds: null, period: query.coverage });
  const { marks } = sceneOf({ answer, query, facilities: [], camera, size, selection: null, labels });
  return {
    left: Math.min(...marks.map(({ x, halfWidth }) => x - halfWidth - EDGE)),
    top: Math.min(...marks.map(({ y, radius }) => y - radius - EDGE)),
    right: Math.max(...marks.map(({ x, halfWidth }) => x + halfWidth + EDGE)),
    bottom: Math.max(...marks.map(({ y, radius }) => y + radius + EDGE)),
  };
}

function isInside({ left, top, right, bottom }: Edges, { width, height }: Size): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

/** The middle of all marks in the middle of the frame, and farther away where they do not fit. */
function steppedBack(camera: MapCamera, { left, top, right, bottom }: Edges, size: Size): MapCamera {
  const [lon, lat] = unproject(camera, size, (left + right) / 2, (top + bottom) / 2);
  const scale = Math.min(1, size.width / (right - left), size.height / (bottom - top));
  return constrainCamera({ zoom: camera.zoom + Math.log2(scale), lon, lat });
}

function marginOf({ width, height }: Size): number {
  return Math.max(MARGIN.least, Math.min(MARGIN.most, Math.min(width, height) * MARGIN.share));
}

function placesOf(filter: Filter, query: Query) {
  return query.rows(filter).flatMap((row) => query.facts(row).place ?? []);
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
