import type { Camera } from "../store/store.ts";
import type { LinkKey } from "./linkKey.ts";
import type { LinkState } from "./linkState.ts";
import { LATITUDE, LONGITUDE, numbersIn } from "./values.ts";

/** Zooms of a link; below zero the whole world is smaller than 512 px, as small frames need it. */
export const ZOOM = [-5, 24] as const;

function readBox(text: string): Camera {
  const numbers = numbersIn(text, ",", [LONGITUDE, LATITUDE, LONGITUDE, LATITUDE]);
  const [west = 0, south = 0, east = 0, north = 0] = numbers ?? [];
  return numbers && south <= north ? { kind: "box", box: [west, south, east, north] } : null;
}

function readExact(text: string): Camera {
  const numbers = numbersIn(text, "/", [ZOOM, LATITUDE, LONGITUDE]);
  const [zoom = 0, lat = 0, lon = 0] = numbers ?? [];
  return numbers && { kind: "exact", zoom, lat, lon };
}

/** There is one camera: a link that gives two keeps the box, which holds at any size. */
function cameraKey(key: string, readCamera: (text: string) => Camera, write: LinkKey["write"]): LinkKey {
  return {
    key,
    read(text, state) {
      const camera = state.camera === null ? readCamera(text) : null;
      return camera === null ? { state, bad: [text] } : { state: { ...state, camera }, bad: [] };
    },
    write,
  };
}

const writeBox = ({ camera }: LinkState): string => (camera?.kind === "box" ? camera.box.join(",") : "");

const writeExact = ({ camera }: LinkState): string =>
  camera?.kind === "exact" ? [camera.zoom, camera.lat, camera.lon].join("/") : "";

/** `box` (west,south,east,north) and `map` (zoom/lat/lon), degrees. */
export const CAMERA_KEYS: readonly LinkKey[] = [
  cameraKey("box", readBox, writeBox),
  cameraKey("map", readExact, writeExact),
];
