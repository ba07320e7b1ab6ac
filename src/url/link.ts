import type { AtlasState, Camera, Frame } from "../store/store.ts";
import { ZOOM } from "./cameraKeys.ts";
import { encode } from "./codec.ts";
import { type LinkState, NOTHING_ASKED } from "./linkState.ts";

/** The part of the state that the address bar holds; the camera no finer than anybody can see. */
export function linkStateOf(state: AtlasState): LinkState {
  const { dataset, filter, selection, camera, sort, vs, theme, embed, show, carried } = state;
  const { lock, axis, top, size, label } = state;
  return {
    dataset,
    filter,
    selection,
    camera: roundedCamera(camera),
    sort,
    vs,
    theme,
    embed,
    show,
    lock,
    axis,
    top,
    size,
    label,
    v: shownVersion(state),
    carried,
  };
}

/** A link to what is shown does not ask for what is not here. */
function shownVersion({ v, missingVersion }: Pick<AtlasState, "v" | "missingVersion">): string | null {
  return v === missingVersion ? null : v;
}

/** The state to share: what the map shows now, as a box that is wholly visible at any size. */
export function shareState(state: AtlasState): LinkState {
  const shared = linkStateOf(state);
  return state.frame === null ? shared : { ...shared, camera: { kind: "box", box: visibleBox(state.frame) } };
}

/** One record and nothing else, in the dataset that is open. */
export function recordState(
  state: Pick<AtlasState, "dataset" | "v" | "missingVersion">,
  id: string,
): LinkState {
  return { ...NOTHING_ASKED, dataset: state.dataset, v: shownVersion(state), selection: id };
}

/**
 * Absolute address that opens a state, with our keys alone: neither query nor fragment of `base` is kept.
 * @param base absolute address of the page
 * @param embed whether the compact form opens; left out: as in the state
 */
export function linkTo(
  state: LinkState,
  { base, embed = state.embed }: { readonly base: string; readonly embed?: boolean },
): string {
  const url = new URL(base);
  // What is shown in the compact form says nothing in the full one.
  url.search = encode({ ...state, embed, show: embed ? state.show : [] });
  url.hash = "";
  return url.href;
}

const WORLD_PX = 512;
const ZOOM_DECIMALS = 3;

function roundedCamera(camera: Camera): Camera {
  if (camera?.kind !== "exact") return camera;
  const zoom = rounded(within(camera.zoom, ZOOM), ZOOM_DECIMALS);
  // A step of the last decimal is at most one pixel.
  const decimals = decimalsOf(360 / (WORLD_PX * 2 ** zoom));
  return {
    kind: "exact",
    zoom,
    lat: rounded(within(camera.lat, [-90, 90]), decimals),
    lon: rounded(wrapped(camera.lon), decimals),
  };
}

function visibleBox({ bounds: [west, south, east, north], width }: Frame): Frame["bounds"] {
  const decimals = decimalsOf(Math.max(east - west, 0) / Math.max(width, 1));
  const sides = east - west >= 360 ? [-180, 180] : [wrapped(west), wrapped(east)];
  const [left = -180, right = 180] = sides.map((lon) => rounded(lon, decimals));
  return [
    left,
    rounded(within(south, [-90, 90]), decimals),
    right,
    rounded(within(north, [-90, 90]), decimals),
  ];
}

/** Decimals that tell apart what lies `step` degrees apart. */
function decimalsOf(step: number): number {
  return Math.round(within(Math.ceil(-Math.log10(Math.max(step, 1e-9))), [0, 6]));
}

function rounded(value: number, decimals: number): number {
  // Through text: 1.0005 * 1000 is 1000.4999… in binary; + 0 turns -0 into 0.
  return Number(value.toFixed(decimals)) + 0;
}

function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(Math.max(value, least), most);
}

/** A longitude in -180 to 180; a map that was turned around the world is where it is. */
function wrapped(lon: number): number {
  return lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}
