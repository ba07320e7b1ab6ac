import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { moveCamera, reportFrame } from "../store/actions.ts";
import { atlas, type Camera } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { type MapCamera, project, type Size, sameCamera } from "./camera.ts";
import { cameraFor, type Fitting } from "./fitting.ts";
import { cameraOf, frameOf, isByHand, type MapView, type MoveEvent } from "./mapView.ts";
import { layoutZoom } from "./scene.ts";

const FLIGHT_MS = 600;
/** Marks are made for what is in view; on a long way, new ones come every so many pixels. */
const STRIDE = 80;

/**
 * Ties the map to the store's camera both ways: goes where the store asks, tells the store where it stands.
 * @returns a way to ask for a camera even where the store has asked for the same one before
 */
export function useCamera(map: MapView | null, size: Size, fitting: Fitting): (camera: Camera) => void {
  const asked = useAtlas(({ camera }) => camera);
  const latest = useRef({ asked, size, fitting });
  latest.current = { asked, size, fitting };
  useResize(map, size, latest);
  useReports(map, latest);
  const shown = useRef(fitting.query);
  useEffect(() => {
    if (map === null) return;
    const go = (): void => {
      const camera = cameraFor(asked, latest.current.size, fitting);
      // From one dataset to another there is no way for the eye to follow.
      if (shown.current === fitting.query && atlas.getState().flies) fly(map, camera);
      else jump(map, camera);
      shown.current = fitting.query;
    };
    if (shown.current === fitting.query) return go();
    // Not in the task that draws the new records: the map's answer to the jump draws them again.
    const frame = requestAnimationFrame(go);
    return () => cancelAnimationFrame(frame);
  }, [map, asked, fitting]);
  return useCallback(
    (camera) => {
      moveCamera(camera);
      if (map) fly(map, cameraFor(camera, latest.current.size, latest.current.fitting));
    },
    [map],
  );
}

type Latest = {
  readonly current: { readonly asked: Camera; readonly size: Size; readonly fitting: Fitting };
};

/** MapLibre jumps instead where the reader has asked for less motion. */
export function fly(map: MapView, camera: MapCamera): void {
  if (sameCamera(camera, cameraOf(map))) return;
  map.easeTo({ center: [camera.lon, camera.lat], zoom: camera.zoom, duration: FLIGHT_MS });
}

function jump(map: MapView, camera: MapCamera): void {
  if (sameCamera(camera, cameraOf(map))) return;
  map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
}

/** What was asked for stays in view when the frame changes its size; a camera set by hand stays as it is. */
function useResize(map: MapView | null, size: Size, latest: Latest): void {
  const { width, height } = size;
  useLayoutEffect(() => {
    if (map === null) return;
    map.resize();
    const { asked, fitting } = latest.current;
    if (asked?.kind !== "exact") {
      const { zoom, lon, lat } = cameraFor(asked, { width, height }, fitting);
      map.jumpTo({ center: [lon, lat], zoom });
    }
    if (map.isStyleLoaded()) map.redraw();
  }, [map, width, height, latest]);
}

function useReports(map: MapView | null, latest: Latest): void {
  useEffect(() => {
    if (map === null) return;
    let reported: MapCamera = { zoom: Number.NaN, lon: 0, lat: 0 };
    const report = (byHand: boolean): void => {
      reported = cameraOf(map);
      reportFrame(frameOf(reported, latest.current.size), { byHand });
    };
    const moved = (): void => {
      const camera = cameraOf(map);
      const isNear =
        layoutZoom(camera.zoom) === layoutZoom(reported.zoom) && pannedBy(reported, camera) < STRIDE;
      if (!isNear) report(false);
    };
    const ended = (event: MoveEvent): void => report(isByHand(event));
    map.on("move", moved);
    map.on("moveend", ended);
    report(false);
    return () => {
      map.off("move", moved);
      map.off("moveend", ended);
    };
  }, [map, latest]);
}

/** Pixels between the centres of two cameras of about the same zoom. */
function pannedBy(before: MapCamera, now: MapCamera): number {
  return Math.hypot(...project(now, { width: 0, height: 0 }, before.lon, before.lat));
}
