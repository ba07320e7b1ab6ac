import type { Map as MapLibreMap } from "maplibre-gl";
import { useCallback, useEffect, useRef } from "react";
import type { Size } from "./camera.ts";
import { cameraOf } from "./liveCamera.ts";
import { markAt, type Scene, type SceneMark } from "./sceneMark.ts";
import { fly } from "./useCamera.ts";

const MARGIN = 24;

/**
 * Keeps what matters in the frame: a record that is opened elsewhere, when its mark is out of sight, and
 * the mark that the keys lead to. What is open at load changes nothing: the link's own camera holds.
 * @returns moves the map by as little as brings a mark into the frame, without a flight
 */
export function useReveal(map: MapLibreMap, scene: Scene, size: Size, selection: string | null) {
  const latest = useRef({ scene, size });
  latest.current = { scene, size };
  const shown = useRef(selection);
  useEffect(() => {
    if (shown.current === selection) return;
    shown.current = selection;
    const holder = latest.current.scene.marks.find(({ selected }) => selected);
    if (holder && !inFrame(map, holder, latest.current.size)) {
      fly(map, { ...cameraOf(map), lon: holder.lon, lat: holder.lat });
    }
  }, [map, selection]);
  return useCallback(
    (mark: SceneMark) => {
      if (!inFrame(map, mark, latest.current.size)) map.jumpTo({ center: [mark.lon, mark.lat] });
    },
    [map],
  );
}

function inFrame(map: MapLibreMap, mark: SceneMark, size: Size): boolean {
  const { x, y } = markAt(mark, cameraOf(map), size);
  return x >= MARGIN && y >= MARGIN && x <= size.width - MARGIN && y <= size.height - MARGIN;
}
