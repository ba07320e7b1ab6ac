import { useEffect, useState } from "react";
import type { MapMove } from "../i18n/en/map.ts";
import { useLocale } from "../i18n/locale.ts";
import { answerOf } from "../store/selectors.ts";
import { atlas } from "../store/store.ts";
import { type MapCamera, project, type Size } from "./camera.ts";
import { cameraOf, isByHand, type MapView, type MoveEvent, sizeOf } from "./mapView.ts";

/** No more than one message in this time, and the last one wins. */
const QUIET_MS = 500;

/** Says where a move by hand led; silent at load and while others move the map (WCAG 4.1.3). */
export function MapStatus({ map }: { readonly map: MapView }) {
  const { messages, number } = useLocale();
  const [said, setSaid] = useState("");
  useEffect(() => {
    let before = cameraOf(map);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (): void => {
      const now = cameraOf(map);
      const counts = answerOf(atlas.getState())?.counts;
      if (counts) {
        const inView = counts.shown - counts.unlocated - counts.outsideView;
        setSaid(messages.map.inView(moveOf(before, now, sizeOf(map)), inView, number(inView)));
      }
      before = now;
    };
    const ended = (event: MoveEvent): void => {
      clearTimeout(timer);
      if (isByHand(event)) timer = setTimeout(say, QUIET_MS);
      else before = cameraOf(map);
    };
    map.on("moveend", ended);
    return () => {
      map.off("moveend", ended);
      clearTimeout(timer);
    };
  }, [map, messages, number]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

const LEAST_PIXELS = 8;
const LEAST_ZOOM = 0.05;

/** What a move was, by its larger part. */
export function moveOf(before: MapCamera, now: MapCamera, size: Size): MapMove {
  const zoomed = now.zoom - before.zoom;
  if (Math.abs(zoomed) > LEAST_ZOOM) return zoomed > 0 ? "in" : "out";
  const [x, y] = project(before, size, now.lon, now.lat);
  const [east, south] = [x - size.width / 2, y - size.height / 2];
  if (Math.hypot(east, south) < LEAST_PIXELS) return "none";
  if (Math.abs(east) > Math.abs(south)) return east > 0 ? "east" : "west";
  return south > 0 ? "south" : "north";
}
