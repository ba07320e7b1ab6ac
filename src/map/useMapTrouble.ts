import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";
import { reportMapTrouble } from "../store/actions.ts";

/** A lost graphics context mostly comes back by itself; a worker that starts at all starts sooner. */
const CONTEXT_PATIENCE_MS = 5_000;
const WORKER_PATIENCE_MS = 10_000;

/**
 * Watches for a map that stops or never starts.
 * @see https://developer.mozilla.org/docs/Web/API/HTMLCanvasElement/webglcontextlost_event
 */
export function useMapTrouble(map: MapLibreMap | null): void {
  useEffect(() => {
    if (map === null) return;
    let contextTimer: ReturnType<typeof setTimeout> | undefined;
    const lost = (): void => {
      contextTimer = setTimeout(() => reportMapTrouble("lost"), CONTEXT_PATIENCE_MS);
    };
    const restored = (): void => clearTimeout(contextTimer);
    // Without its worker a map never finishes loading, and says so only sometimes. Out of sight nothing is
    // drawn, and nothing can finish: the second wait begins with a frame.
    let workerTimer = setTimeout(() => {
      frame = requestAnimationFrame(() => {
        workerTimer = setTimeout(() => reportMapTrouble("no_worker"), WORKER_PATIENCE_MS);
      });
    }, WORKER_PATIENCE_MS);
    let frame = 0;
    const loaded = (): void => {
      clearTimeout(workerTimer);
      cancelAnimationFrame(frame);
    };
    map.on("webglcontextlost", lost);
    map.on("webglcontextrestored", restored);
    map.on("load", loaded);
    if (map.loaded()) loaded();
    return () => {
      map.off("webglcontextlost", lost);
      map.off("webglcontextrestored", restored);
      map.off("load", loaded);
      clearTimeout(contextTimer);
      loaded();
    };
  }, [map]);
}

/**
 * What MapLibre reports as an error: react-map-gl has no map yet when the constructor threw, which it does
 * without WebGL 2; a worker that cannot be fetched or started is named in the message.
 */
export function noticeError(event: { readonly target: unknown; readonly error: Error }): void {
  if (!event.target) reportMapTrouble("no_webgl");
  else if (/worker/i.test(event.error.message)) reportMapTrouble("no_worker");
  else console.warn(event.error);
}
