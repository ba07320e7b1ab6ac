import { LngLat, type TransformConstrainFunction } from "maplibre-gl";
import { constrainCamera } from "./camera.ts";

/** MapLibre asks this for every camera, so that it takes exactly those that `constrainCamera` gives. */
export const constrainLikeUs: TransformConstrainFunction = ({ lng, lat }, asked) => {
  const { zoom, ...centre } = constrainCamera({ zoom: asked, lon: lng, lat });
  return { center: new LngLat(centre.lon, centre.lat), zoom };
};
