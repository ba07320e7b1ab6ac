/** Width of the world at zoom 0, in CSS pixels: MapLibre's tile size. */
export const WORLD_PX = 512;

/** Web Mercator ends here; beyond it nothing is drawn. */
export const MAX_LATITUDE = 85.051129;

/** Degrees to the unit square of Web Mercator (EPSG:3857), x to the east, y to the south. */
export function toUnit(lon: number, lat: number): readonly [x: number, y: number] {
  const sin = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI];
}

/** The inverse of `toUnit`. */
export function fromUnit(x: number, y: number): readonly [lon: number, lat: number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}
