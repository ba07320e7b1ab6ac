import type { Bounds } from "../query/answer.ts";
import { marksOf, type Placed } from "../query/cluster.ts";
import type { Query } from "../query/query.ts";
import { boxAround, cameraForBox, type MapCamera, type Size, ZOOM_RANGE } from "./camera.ts";
import { layoutZoom } from "./scene.ts";
import type { SceneMark } from "./sceneMark.ts";

const STEP = 0.25;
const PADDING = 48;

/**
 * The camera at which a cluster comes apart; null where no zoom tells its members apart, and a list must.
 * @param from the zoom at which the cluster stands
 */
export function splittingCamera(
  cluster: SceneMark,
  query: Pick<Query, "record" | "facts">,
  from: number,
  size: Size,
): MapCamera | null {
  const members = cluster.splits ? placedOf(cluster, query) : [];
  const box = boxAround(members.map(({ place }) => place));
  const zoom = splittingZoom(members, layoutZoom(from));
  if (box === null || zoom === null) return null;
  return cameraOn(box, zoom, cluster, size);
}

/** All members in view where that is near enough, else the middle of the cluster. */
function cameraOn(box: Bounds, zoom: number, { lon, lat }: SceneMark, size: Size): MapCamera {
  const whole = cameraForBox(box, size, PADDING);
  return whole.zoom >= zoom ? { ...whole, zoom: Math.min(whole.zoom, zoom + 2) } : { zoom, lon, lat };
}

function splittingZoom(members: readonly Placed[], from: number): number | null {
  for (let zoom = from + STEP; zoom <= ZOOM_RANGE.max; zoom += STEP) {
    if (marksOf(members, zoom).length > 1) return zoom;
  }
  return null;
}

function placedOf({ rows }: SceneMark, query: Pick<Query, "record" | "facts">): Placed[] {
  return rows.flatMap((row) => {
    const { place } = query.facts(row);
    const { id, type } = query.record(row).properties;
    return place === null ? [] : [{ row, id, type, place, country: "", badge: false }];
  });
}
