import type { Map as MapLibreMap, TransformConstrainFunction } from "maplibre-gl";
import { LngLat } from "maplibre-gl";
import type { Bounds } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import type { Camera, Frame } from "../store/store.ts";
import {
  boundsOf,
  boxAround,
  cameraForBox,
  constrainCamera,
  type MapCamera,
  project,
  type Size,
  unproject,
  ZOOM_OF_A_PLACE,
} from "./camera.ts";

/** Pixels kept free around records that are fitted into the view: room for a mark and the controls. */
const FIT_PADDING = 36;

/** The whole world, as long as there are no records. */
const WORLD: Bounds = [-150, -50, 170, 72];

/** MapLibre asks this for every camera, so that it takes exactly those that `constrainCamera` gives. */
export const constrainLikeUs: TransformConstrainFunction = ({ lng, lat }, asked) => {
  const { zoom, ...centre } = constrainCamera({ zoom: asked, lon: lng, lat });
  return { center: new LngLat(centre.lon, centre.lat), zoom };
};

export function cameraOf(map: MapLibreMap): MapCamera {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), lon: lng, lat };
}

export function sizeOf(map: MapLibreMap): Size {
  const { clientWidth, clientHeight } = map.getContainer();
  return { width: clientWidth, height: clientHeight };
}

export function frameOf(camera: MapCamera, size: Size): Frame {
  return { ...camera, ...size, bounds: boundsOf(camera, size) };
}

/** The camera that a request means in a frame: exact, the box wholly visible, or every record there is. */
export function cameraFor(request: Camera, size: Size, query: Query | null): MapCamera {
  if (request?.kind === "exact") return constrainCamera(request);
  if (request?.kind === "box") return cameraForBox(request.box, size, 0);
  const box = query && boxOfAll(query);
  return box ? fitted(box, size) : cameraForBox(WORLD, size, 0);
}

/** The box to ask for so that these rows are in view, with room for their marks; null when none is placed. */
export function boxOfRows(rows: Iterable<number>, query: Query, size: Size): Bounds | null {
  const box = boxAround(placesOf(rows, query));
  return box && grown(box, fitted(box, size), size);
}

function fitted(box: Bounds, size: Size): MapCamera {
  return cameraForBox(box, size, FIT_PADDING, ZOOM_OF_A_PLACE);
}

function boxOfAll(query: Query): Bounds | null {
  return boxAround(placesOf(Array(query.size).keys(), query));
}

function placesOf(rows: Iterable<number>, query: Query) {
  return [...rows].flatMap((row) => query.facts(row).place ?? []);
}

/** The box and what a camera shows around it. */
function grown([west, south, east, north]: Bounds, camera: MapCamera, size: Size): Bounds {
  const padding = Math.min(FIT_PADDING, size.width / 4, size.height / 4);
  const [left, top] = project(camera, size, west, north);
  const [right, bottom] = project(camera, size, east, south);
  const [newWest, newNorth] = unproject(camera, size, left - padding, top - padding);
  const [newEast, newSouth] = unproject(camera, size, right + padding, bottom + padding);
  return [Math.max(-180, newWest), newSouth, Math.min(180, newEast), newNorth];
}
