import type { Answer, Bounds } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { boxAround, cameraForBox, type MapCamera, type Size, ZOOM_RANGE } from "./camera.ts";
import { layoutZoom } from "./scene.ts";
import type { SceneMark } from "./sceneMark.ts";

const PADDING = 48;
/** A cluster that comes apart is shown at most so much nearer than where it does. */
const NEARER = 2;

/**
 * The camera at which a cluster comes apart; null where no zoom tells its members apart, and a list must.
 * @param answer the one that the cluster is drawn from
 * @param from the zoom at which the cluster stands
 */
export function splittingCamera(
  { of, splits }: SceneMark,
  answer: Pick<Answer, "rowsOf">,
  query: Pick<Query, "place" | "splitZoom">,
  from: number,
  size: Size,
): MapCamera | null {
  if (of === null || !splits) return null;
  const zoom = query.splitZoom(of, layoutZoom(from));
  if (zoom === null || zoom > ZOOM_RANGE.max) return null;
  const box = boxAround(answer.rowsOf(of).flatMap((row) => query.place(row) ?? []));
  return box && cameraOn(box, zoom, of, size);
}

/** All members in view where that is near enough, else the middle of the cluster. */
function cameraOn(
  box: Bounds,
  zoom: number,
  { lon, lat }: Pick<SceneMark, "lon" | "lat">,
  size: Size,
): MapCamera {
  const whole = cameraForBox(box, size, PADDING);
  return whole.zoom >= zoom ? { ...whole, zoom: Math.min(whole.zoom, zoom + NEARER) } : { zoom, lon, lat };
}
