import { fromUnit, toUnit, WORLD_PX } from "../../domain/mercator.ts";
import type { Bounds } from "../../query/answer.ts";
import type { AtlasState, Camera } from "../../store/store.ts";
import { shareState } from "../../url/link.ts";
import type { LinkState } from "../../url/linkState.ts";

/** CSS pixels of the map in a column of usual width. */
const SIZE = { width: 600, height: 380 };

/**
 * The view to share, always as a box: it is wholly visible at any width, and stays where it is when records are added.
 * Without a map on the page the box is what its camera would show, or what holds all records.
 */
export function sharedView(state: AtlasState): LinkState {
  // A box that nobody has moved since stays as it was asked for; what a page shows of it depends on its size.
  if (state.camera?.kind === "box") return shareState({ ...state, frame: null });
  if (state.frame !== null) return shareState(state);
  const bounds = state.camera?.kind === "exact" ? boundsAt(state.camera) : extentOf(state);
  if (bounds === null) return shareState(state);
  const { width, height } = SIZE;
  return shareState({ ...state, frame: { zoom: 0, lat: 0, lon: 0, bounds, width, height } });
}

type Exact = Extract<NonNullable<Camera>, { kind: "exact" }>;

function boundsAt({ zoom, lat, lon }: Exact): Bounds {
  const [x, y] = toUnit(lon, lat);
  const world = WORLD_PX * 2 ** zoom;
  const [halfWidth, halfHeight] = [SIZE.width / world / 2, SIZE.height / world / 2];
  const [west, north] = fromUnit(x - halfWidth, Math.max(0, y - halfHeight));
  const [east, south] = fromUnit(x + halfWidth, Math.min(1, y + halfHeight));
  return [west, south, east, north];
}

/** Room around the outermost records; one record alone would be a box without a size. */
const ROOM = { share: 0.08, degrees: 0.5 };

function extentOf({ query, filter }: AtlasState): Bounds | null {
  const extent = query?.extent(filter) ?? null;
  if (extent === null) return null;
  const [west, south, east, north] = extent;
  const room = Math.max(ROOM.degrees, ROOM.share * Math.max(east - west, north - south));
  return [west - room, south - room, east + room, north + room];
}
