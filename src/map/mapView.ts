import type { Frame } from "../store/store.ts";
import { boundsOf, type MapCamera, type Size } from "./camera.ts";

/** Comes with the events of a map; what a reader did by hand says so. */
export interface MoveEvent {
  readonly originalEvent?: unknown;
  readonly byHand?: boolean;
}

export type MoveType = "movestart" | "move" | "moveend" | "click";

/**
 * As much of MapLibre's map as lies under marks, names and buttons: a live map has it, and so has a still picture,
 * which jumps where the other flies.
 */
export interface MapView {
  getCenter(): { readonly lng: number; readonly lat: number };
  getZoom(): number;
  getContainer(): HTMLElement;
  getCanvasContainer(): HTMLElement;
  /** The ground, beneath everything. */
  getCanvas(): Element;
  on(type: MoveType, listener: (event: MoveEvent) => void): unknown;
  off(type: MoveType, listener: (event: MoveEvent) => void): unknown;
  easeTo(to: CameraChange, data?: object): unknown;
  jumpTo(to: CameraChange): unknown;
  panBy(offset: [x: number, y: number], options: { readonly duration: number }, data?: object): unknown;
  /** Takes over the size of the container. */
  resize(): unknown;
  isStyleLoaded(): unknown;
  /** Draws now and not with the next frame. */
  redraw(): unknown;
}

export interface CameraChange {
  readonly center?: [lon: number, lat: number];
  readonly zoom?: number;
  readonly duration?: number;
}

export function cameraOf(map: Pick<MapView, "getCenter" | "getZoom">): MapCamera {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), lon: lng, lat };
}

export function sizeOf(map: Pick<MapView, "getContainer">): Size {
  const { clientWidth, clientHeight } = map.getContainer();
  return { width: clientWidth, height: clientHeight };
}

export function frameOf(camera: MapCamera, size: Size): Frame {
  return { ...camera, ...size, bounds: boundsOf(camera, size) };
}

/** Goes with a move that the reader made with our own buttons, as `originalEvent` goes with MapLibre's. */
export const BY_HAND = { byHand: true } as const;

export function isByHand(event: MoveEvent): boolean {
  return "byHand" in event || event.originalEvent !== undefined;
}
