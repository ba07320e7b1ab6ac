import * as maplibre from "maplibre-gl";
import { type Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type MapRef, Map as ReactMap } from "react-map-gl/maplibre";
import { useLocale } from "../i18n/locale.ts";
import { reportMapTrouble } from "../store/actions.ts";
import { atlas } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { isFramed } from "../ui/framed.ts";
import { useMedia } from "../ui/useMedia.ts";
import type { BasemapTheme } from "./basemap/palette.ts";
import { type Size, ZOOM_RANGE } from "./camera.ts";
import { useFullscreen } from "./FullscreenButton.tsx";
import { cameraFor, type Fitting } from "./fitting.ts";
import { constrainLikeUs } from "./liveCamera.ts";
import { cameraOf, type MapView } from "./mapView.ts";
import { allowMapWorker } from "./trustedTypes.ts";
import { firstStyle, type Places, useBasemap, useBasemapTheme, type WhereIs } from "./useBasemap.ts";
import { noticeError, useMapTrouble } from "./useMapTrouble.ts";
import "maplibre-gl/dist/maplibre-gl.css";

setWorkerUrl(workerUrl);

/** The live map once its ground is drawn, and what it knows of the places in view. */
export interface LiveState {
  readonly map: MapLibreMap;
  readonly places: Places;
  readonly whereIs: WhereIs | null;
}

interface LiveMapProps {
  readonly size: Size;
  readonly fitting: Fitting;
  /** The picture that stands until this has drawn the same. */
  readonly still: MapView | null;
  readonly onLive: (state: LiveState | null) => void;
}

/** The ground that moves. It is handed over when it has drawn what the picture shows. */
export function LiveMap(props: LiveMapProps) {
  const startable = useWorker();
  return startable ? <Ground {...props} /> : null;
}

function Ground({ size, fitting, still, onLive }: LiveMapProps) {
  const [map, ref] = useMap();
  const theme = useTheme();
  const locale = useLocale();
  const { whereIs, places, isWhole } = useBasemap(map, locale);
  useBasemapTheme(map, theme);
  useMapTrouble(map);
  useSameView(map, still);
  useDirectGestures(map);
  const isDrawn = useDrawn(map, isWhole);
  const start = useStart(size, fitting, theme);
  const told = useRef(onLive);
  told.current = onLive;
  useLayoutEffect(() => {
    if (map !== null && isDrawn) told.current({ map, places, whereIs });
  }, [map, isDrawn, places, whereIs]);
  useEffect(() => () => told.current(null), []);
  return <ReactMap ref={ref} mapLib={maplibre} {...FIXED} {...start} onError={noticeError} />;
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
    const { camera, frame, embed } = atlas.getState();
    const { lon: longitude, lat: latitude, zoom } = frame ?? cameraFor(camera, size, fitting);
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

/** On the whole screen there is no article to scroll: one finger and the wheel move the map. */
function useDirectGestures(map: MapLibreMap | null): void {
  const isFull = useFullscreen();
  useEffect(() => {
    if (map === null || !isFull || !map.cooperativeGestures.isEnabled()) return;
    map.cooperativeGestures.disable();
    return () => map.cooperativeGestures.enable();
  }, [map, isFull]);
}

/** While it is being drawn the map goes where the picture goes. */
function useSameView(map: MapLibreMap | null, still: MapView | null): void {
  useEffect(() => {
    if (map === null || still === null) return;
    const follow = (): void => {
      const { lon, lat, zoom } = cameraOf(still);
      map.jumpTo({ center: [lon, lat], zoom });
    };
    follow();
    still.on("move", follow);
    return () => {
      still.off("move", follow);
    };
  }, [map, still]);
}

/** Whether everything that the first view needs has been drawn; true for good from then on. */
function useDrawn(map: MapLibreMap | null, isWhole: boolean): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (map === null || !isWhole || drawn) return;
    const done = (): void => setDrawn(true);
    map.once("idle", done);
    map.triggerRepaint();
    return () => {
      map.off("idle", done);
    };
  }, [map, isWhole, drawn]);
  return drawn;
}

/** Whether the worker may be started; true at once but in an opaque origin. */
function useWorker(): boolean {
  const [startable, setStartable] = useState(false);
  useEffect(() => {
    // Without any, MapLibre throws at every file it wants to hand over, and never says so to its owner.
    if (typeof Worker === "undefined") reportMapTrouble("no_worker");
    else void allowMapWorker(workerUrl).then(() => setStartable(true));
  }, []);
  return startable;
}

function useTheme(): BasemapTheme {
  const theme = useAtlas((state) => state.theme);
  const dark = useMedia("(prefers-color-scheme: dark)");
  if (theme !== "auto") return theme;
  return dark ? "dark" : "light";
}
