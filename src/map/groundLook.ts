/** How wide the lines of the ground are, in CSS pixels by zoom: for the live map and for pictures. */
export type Stops = readonly (readonly [zoom: number, value: number])[];

export const SHALLOWS_WIDTH: Stops = [
  [1, 4],
  [4, 10],
  [8, 18],
  [12, 30],
];
/** Over so many pixels the shallows fade away. */
export const SHALLOWS_BLUR: Stops = [
  [1, 3],
  [4, 6],
  [8, 10],
  [12, 16],
];
export const COAST_WIDTH: Stops = [
  [1, 0.4],
  [4, 0.7],
  [8, 1.1],
  [12, 1.4],
];
export const BORDER_WIDTH: Stops = [
  [1, 0.5],
  [4, 0.8],
  [8, 1.3],
  [12, 1.6],
];
/** In widths of the line (MapLibre's `line-dasharray`). */
export const DISPUTED_DASHES: readonly [dash: number, gap: number] = [3, 2];

/** Straight between the stops, level beyond them: MapLibre's `["interpolate", ["linear"], ["zoom"], …]`. */
export function atZoom(stops: Stops, zoom: number): number {
  const after = stops.findIndex(([stop]) => stop > zoom);
  const [upper, lower] = [stops[after], stops[after - 1]];
  if (after === 0) return upper?.[1] ?? 0;
  if (!upper || !lower) return stops.at(-1)?.[1] ?? 0;
  const share = (zoom - lower[0]) / (upper[0] - lower[0]);
  return lower[1] + (upper[1] - lower[1]) * share;
}
