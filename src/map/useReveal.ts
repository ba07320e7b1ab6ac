import type { FeatureCollection } from "geojson";
import { useCallback, useEffect, useRef } from "react";
import type { Query } from "../query/query.ts";
import { cameraForBox, type MapCamera, project, type Size } from "./camera.ts";
import { boxOfShapes } from "./drawnShapes.ts";
import { cameraOf, type MapView } from "./mapView.ts";
import type { Scene, SceneMark } from "./sceneMark.ts";
import { fly } from "./useCamera.ts";

const MARGIN = 24;

/** What is in the frame, and what to look for when it is not. */
interface Revealing {
  readonly query: Pick<Query, "rowOf" | "place">;
  readonly scene: Scene;
  readonly size: Size;
  /** Id of what is open. */
  readonly selection: string | null;
  /** Line or area of what is open. */
  readonly shapes: FeatureCollection;
}

/**
 * Keeps what matters in the frame: a record that is opened elsewhere, when its mark is out of sight, and
 * the mark that the keys lead to. What is open at load changes nothing: the link's own camera holds.
 * @returns moves the map by as little as brings a mark into the frame, without a flight
 */
export function useReveal(map: MapView, revealing: Revealing) {
  const { size, selection } = revealing;
  const latest = useRef(revealing);
  latest.current = revealing;
  const shown = useRef(selection);
  useEffect(() => {
    if (shown.current === selection) return;
    shown.current = selection;
    const spot = spotOf(latest.current);
    if (spot && !inFrame(map, spot, latest.current.size)) fly(map, cameraOn(map, spot, latest.current));
  }, [map, selection]);
  return useCallback(
    (mark: SceneMark) => {
      if (!inFrame(map, mark, size)) map.jumpTo({ center: [mark.lon, mark.lat] });
    },
    [map, size],
  );
}

/** Where something stands, and how far it was moved aside on the screen. */
type Spot = Pick<SceneMark, "lon" | "lat" | "dx" | "dy">;

/** The mark that holds what is open; else its own place, because marks are made for what is in view. */
function spotOf({ query, scene, selection }: Revealing): Spot | null {
  const holder = scene.marks.find(({ selected }) => selected);
  if (holder || selection === null) return holder ?? null;
  const row = query.rowOf(selection);
  const place = row === null ? null : query.place(row);
  return place && { lon: place.lon, lat: place.lat, dx: 0, dy: 0 };
}

/** As near as now, or from as far as it takes to see the whole of a line or an area. */
function cameraOn(map: MapView, { lon, lat }: Spot, { shapes, size }: Revealing): MapCamera {
  const now = cameraOf(map);
  const box = boxOfShapes(shapes);
  const whole = box && cameraForBox(box, size, MARGIN);
  return whole ? { ...whole, zoom: Math.min(whole.zoom, now.zoom) } : { ...now, lon, lat };
}

function inFrame(map: MapView, { lon, lat, dx, dy }: Spot, size: Size): boolean {
  const [left, top] = project(cameraOf(map), size, lon, lat);
  const [x, y] = [left + dx, top + dy];
  return x >= MARGIN && y >= MARGIN && x <= size.width - MARGIN && y <= size.height - MARGIN;
}
