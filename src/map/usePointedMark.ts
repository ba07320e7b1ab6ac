import { useCallback, useEffect, useRef, useState } from "react";
import { isByHand, type MapView } from "./mapView.ts";
import type { Scene, SceneMark } from "./sceneMark.ts";

const LEAVE_MS = 150;

/** The mark that is pointed at. It stays for a moment, so that the pointer can reach the tooltip. */
export function useHover(map: MapView, scene: Scene): [SceneMark | null, (mark: SceneMark | null) => void] {
  const [key, setKey] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hover = useCallback((mark: SceneMark | null) => {
    clearTimeout(timer.current);
    if (mark) setKey(mark.key);
    else timer.current = setTimeout(() => setKey(null), LEAVE_MS);
  }, []);
  useEffect(() => {
    const hide = (): void => setKey(null);
    map.on("movestart", hide);
    return () => {
      map.off("movestart", hide);
      clearTimeout(timer.current);
    };
  }, [map]);
  return [markOf(scene, key), hover];
}

/** The mark whose list is open; closed by a click on the map and by moving it. */
export function useOpened(map: MapView, scene: Scene): [SceneMark | null, (key: string | null) => void] {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    const close = (): void => setKey(null);
    const moved = (event: MoveEvent): void => {
      if (isByHand(event)) close();
    };
    map.on("click", close);
    map.on("movestart", moved);
    return () => {
      map.off("click", close);
      map.off("movestart", moved);
    };
  }, [map]);
  return [markOf(scene, key), setKey];
}

type MoveEvent = Parameters<typeof isByHand>[0];

function markOf({ marks }: Scene, key: string | null): SceneMark | null {
  return key === null ? null : (marks.find((mark) => mark.key === key) ?? null);
}
