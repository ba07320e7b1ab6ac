import { fromUnit, MAX_LATITUDE, toUnit, WORLD_PX } from "../domain/mercator.ts";
import type { Bounds } from "../query/answer.ts";

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Web Mercator (EPSG:3857) without pitch or bearing; the world is 512 px wide at zoom 0. Degrees. */
export interface MapCamera {
  readonly zoom: number;
  readonly lon: number;
  readonly lat: number;
}

/** At -1 the world is 256 px wide, less than the narrowest embed; beyond 14 the base map has nothing to add. */
export const ZOOM_RANGE = { min: -1, max: 14 } as const;

/** A single town is shown with the country around it. */
export const ZOOM_OF_A_PLACE = 8;

/** The centre stays where there is something to see. */
const CENTRE_LATITUDE = 80;

const EARTH_KM = 40_075.016686;
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/**
 * The camera that is taken when this one is asked for. It depends on nothing but itself, so no camera that
 * was taken is ever changed again: the world may be smaller than the frame, and the sea goes on around it.
 */
export function constrainCamera({ zoom, lon, lat }: MapCamera): MapCamera {
  return {
    zoom: clamp(zoom, ZOOM_RANGE.min, ZOOM_RANGE.max),
    lon: clamp(lon, -180, 180),
    lat: clamp(lat, -CENTRE_LATITUDE, CENTRE_LATITUDE),
  };
}

/**
 * The largest camera at which a box is wholly visible.
 * @param box degrees; one that crosses the antimeridian is shown as the whole belt of the world
 * @param padding pixels kept free on each side; at most a quarter of the frame
 * @param maxZoom where to stop for small boxes
 */
export function cameraForBox(
  box: Bounds,
  size: Size,
  padding: number,
  maxZoom: number = ZOOM_RANGE.max,
): MapCamera {
  const [west, south, east, north] = unbroken(box);
  const [left, top] = toUnit(west, north);
  const [right, bottom] = toUnit(east, south);
  const room = (length: number): number => Math.max(1, length - 2 * Math.min(padding, length / 4));
  const zoomFor = (pixels: number, share: number): number => Math.log2(room(pixels) / (share * WORLD_PX));
  const zoom = Math.min(zoomFor(size.width, right - left), zoomFor(size.height, bottom - top), maxZoom);
  const [lon, lat] = fromUnit((left + right) / 2, (top + bottom) / 2);
  return constrainCamera({ zoom, lon, lat });
}

/** There is one world and no copy of it: what crosses the antimeridian is the whole belt. */
export function unbroken(box: Bounds): Bounds {
  return box[0] <= box[2] ? box : [-180, box[1], 180, box[3]];
}

/** Pixels from the upper left corner of the frame; points outside it have coordinates outside it. */
export function project(
  camera: MapCamera,
  size: Size,
  lon: number,
  lat: number,
): readonly [x: number, y: number] {
  const scale = WORLD_PX * 2 ** camera.zoom;
  const [x, y] = toUnit(lon, lat);
  const [centreX, centreY] = toUnit(camera.lon, camera.lat);
  return [size.width / 2 + (x - centreX) * scale, size.height / 2 + (y - centreY) * scale];
}

/** The inverse of `project`; may leave ±180 where the frame is wider than the world. */
export function unproject(
  camera: MapCamera,
  size: Size,
  x: number,
  y: number,
): readonly [lon: number, lat: number] {
  const scale = WORLD_PX * 2 ** camera.zoom;
  const [centreX, centreY] = toUnit(camera.lon, camera.lat);
  return fromUnit(centreX + (x - size.width / 2) / scale, centreY + (y - size.height / 2) / scale);
}

/**
 * What the frame shows. There is one world and no copy of it, so west never lies east of east and all
 * stays within ±180.
 */
export function boundsOf(camera: MapCamera, size: Size): Bounds {
  const [west, north] = unproject(camera, size, 0, 0);
  const [east, south] = unproject(camera, size, size.width, size.height);
  const latitude = (value: number): number => clamp(value, -MAX_LATITUDE, MAX_LATITUDE);
  return [clamp(west, -180, 180), latitude(south), clamp(east, -180, 180), latitude(north)];
}

/** Length on the screen of a distance on the ground, at a latitude; right in the small, as Mercator is. */
export function pixelsOfKm(km: number, lat: number, zoom: number): number {
  return (km * WORLD_PX * 2 ** zoom) / (EARTH_KM * Math.cos((lat * Math.PI) / 180));
}

/** The smallest box around points; null without any. */
export function boxAround(points: readonly { readonly lon: number; readonly lat: number }[]): Bounds | null {
  const [first] = points;
  if (first === undefined) return null;
  let [west, south, east, north] = [first.lon, first.lat, first.lon, first.lat];
  // No spread: a function takes some hundred thousand arguments, and a cluster may hold more points.
  for (const { lon, lat } of points) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Whether two cameras show the same picture, to a hundredth of a pixel or so. */
export function sameCamera(a: MapCamera, b: MapCamera): boolean {
  const scale = WORLD_PX * 2 ** a.zoom;
  const [ax, ay] = toUnit(a.lon, a.lat);
  const [bx, by] = toUnit(b.lon, b.lat);
  return Math.abs(a.zoom - b.zoom) < 1e-4 && Math.hypot(ax - bx, ay - by) * scale < 0.05;
}
