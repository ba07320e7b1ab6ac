import type { Map as MapLibreMap } from "maplibre-gl";
import * as maplibre from "maplibre-gl";
import { useCallback, useMemo, useState } from "react";
import { type MapRef, Map as ReactMap } from "react-map-gl/maplibre";
import { useLocale } from "../i18n/locale.ts";
import { atlas } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { isFramed } from "../ui/framed.ts";
import { useMedia } from "../ui/useMedia.ts";
import type { BasemapTheme } from "./basemap/palette.ts";
import { type Size, ZOOM_RANGE } from "./camera.ts";
import { cameraFor, type Fitting } from "./fitting.ts";
import { constrainLikeUs } from "./liveCamera.ts";
import { MapFurniture } from "./MapFurniture.tsx";
import { RecordMarks } from "./RecordMarks.tsx";
import { sceneLabels } from "./sceneLabels.ts";
import { firstStyle, useBasemap, useBasemapTheme } from "./useBasemap.ts";
import { useCamera } from "./useCamera.ts";
import { noticeError, useMapTrouble } from "./useMapTrouble.ts";

/** The map itself with all that lies on it. */
export function LiveMap({ size }: { readonly size: Size }) {
  const [map, ref] = useMap();
  const query = useAtlas((state) => state.query);
  const theme = useTheme();
  const locale = useLocale();
  const fitting = useMemo(() => ({ query, labels: sceneLabels(locale) }), [query, locale]);
  const goTo = useCamera(map, size, fitting);
  const whereIs = useBasemap(map, locale);
  useBasemapTheme(map, theme);
  useMapTrouble(map);
  const start = useStart(size, fitting, theme);
  return (
    <>
      <ReactMap ref={ref} mapLib={maplibre} {...FIXED} {...start} onError={noticeError} />
      {map && query && <RecordMarks map={map} query={query} size={size} />}
      {map && <MapFurniture {...{ map, size, fitting, whereIs, goTo }} />}
    </>
  );
}

/** North is up and the ground is flat; there is one world; our own words say whose data it is. */
const FIXED = {
  attributionControl: false,
  renderWorldCopies: false,
  transformConstrain: constrainLikeUs,
  minZoom: ZOOM_RANGE.min,
  maxZoom: ZOOM_RANGE.max,
  maxPitch: 0,
  pitchWithRotate: false,
  dragRotate: false,
  touchPitch: false,
  // The frame's own observer resizes the map, so that both always have the same size.
  trackResize: false,
  style: { position: "absolute", inset: 0 },
} as const;

/** What is read once, when the map is made. */
function useStart(size: Size, fitting: Fitting, theme: BasemapTheme) {
  const { map } = useLocale().messages;
  const [start] = useState(() => {
    const { camera, embed } = atlas.getState();
    const { lon: longitude, lat: latitude, zoom } = cameraFor(camera, size, fitting);
    return {
      initialViewState: { longitude, latitude, zoom },
      mapStyle: firstStyle(theme),
      cooperativeGestures: embed || isFramed(),
      locale: {
        "Map.Title": map.canvas,
        "CooperativeGesturesHandler.WindowsHelpText": map.gestures.ctrl,
        "CooperativeGesturesHandler.MacHelpText": map.gestures.command,
        "CooperativeGesturesHandler.MobileHelpText": map.gestures.fingers,
      },
    };
  });
  return start;
}

function useMap(): [MapLibreMap | null, (ref: MapRef | null) => void] {
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const ref = useCallback((handle: MapRef | null) => {
    const made = handle?.getMap() ?? null;
    made?.touchZoomRotate.disableRotation();
    made?.keyboard.disableRotation();
    setMap(made);
  }, []);
  return [map, ref];
}

function useTheme(): BasemapTheme {
  const theme = useAtlas((state) => state.theme);
  const dark = useMedia("(prefers-color-scheme: dark)");
  if (theme !== "auto") return theme;
  return dark ? "dark" : "light";
}
