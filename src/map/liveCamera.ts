import type { Map as MapLibreMap, TransformConstrainFunction } from "maplibre-gl";
import { LngLat } from "maplibre-gl";
import type { Frame } from "../store/store.ts";
import { boundsOf, constrainCamera, type MapCamera, type Size } from "./camera.ts";

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
